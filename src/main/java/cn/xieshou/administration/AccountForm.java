package cn.xieshou.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the system administrator says of a new account (新建账户).
 *
 * @param displayName the person's name as shown
 * @param unit the body the person works for
 * @param username the name to sign in with
 */
record AccountForm(@NotBlank @Size(max = 60) @Pattern(regexp = SetupForm.LINE) String displayName,
		@NotBlank @Size(max = 100) @Pattern(regexp = SetupForm.LINE) String unit,
		@NotBlank @Pattern(regexp = SetupForm.USERNAME) String username) {

	AccountForm(@Nullable String displayName, @Nullable String unit, @Nullable String username) {
		this.displayName = (displayName != null) ? displayName.strip() : "";
		this.unit = (unit != null) ? unit.strip() : "";
		this.username = (username != null) ? username.strip() : "";
	}

	static AccountForm empty() {
		return new AccountForm("", "", "");
	}

}
