package cn.xieshou.administration;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Role;

/**
 * What the security administrator asks for (授权申请).
 *
 * @param username who gets it
 * @param role the role
 * @param pairing code or name of the pairing that it extends over with all below,
 * {@code null} for everything that the role extends over
 * @param step the review step, of reviewers
 * @param endsOn the last day, {@code null} for an open end
 * @param reason why
 */
record GrantForm(@NotBlank String username, @NotNull @Nullable Role role, @Nullable @Size(max = 100) String pairing,
		@Nullable @Min(1) @Max(4) Integer step, @Nullable LocalDate endsOn,
		@NotBlank @Size(max = 200) @Pattern(regexp = SetupForm.LINE) String reason) {

	GrantForm(@Nullable String username, @Nullable Role role, @Nullable String pairing, @Nullable Integer step,
			@Nullable LocalDate endsOn, @Nullable String reason) {
		this.username = (username != null) ? username.strip() : "";
		this.role = role;
		this.pairing = (pairing == null || pairing.isBlank()) ? null : pairing.strip();
		this.step = step;
		this.endsOn = endsOn;
		this.reason = (reason != null) ? reason.strip() : "";
	}

}
