package cn.xieshou.review;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Who is to hold a reviewer's steps, and when (代审申请).
 *
 * @param username the colleague's account
 * @param startsOn the first day
 * @param endsOn the last day
 * @param reason why
 */
record StandInForm(@NotBlank @Size(max = 60) String username, @NotNull @Nullable LocalDate startsOn,
		@NotNull @Nullable LocalDate endsOn, @NotBlank @Size(max = 100) String reason) {

	StandInForm(@Nullable String username, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn,
			@Nullable String reason) {
		this.username = (username != null) ? username.strip() : "";
		this.startsOn = startsOn;
		this.endsOn = endsOn;
		this.reason = (reason != null) ? reason.strip() : "";
	}

}
