package cn.xieshou.administration;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a team says when its tour ends (派驻结束申请).
 *
 * @param lastDay the last day of the grant
 * @param reason why it ends
 */
record TourEndForm(@NotNull @Nullable LocalDate lastDay,
		@NotBlank @Size(max = 200) @Pattern(regexp = SetupForm.LINE) String reason) {

	TourEndForm(@Nullable LocalDate lastDay, @Nullable String reason) {
		this.lastDay = lastDay;
		this.reason = (reason != null) ? reason.strip() : "";
	}

	static TourEndForm empty() {
		return new TourEndForm(null, "");
	}

}
