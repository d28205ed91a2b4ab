package cn.xieshou.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an administrator to be says in the first run (首次启用).
 *
 * @param displayName the person's name as shown
 * @param unit the body the person works for
 * @param username the name to sign in with
 * @param password the password
 * @param again the password once more
 * @param code the code that the authenticator shows
 */
record SetupForm(@NotBlank @Size(max = 60) @Pattern(regexp = LINE) String displayName,
		@NotBlank @Size(max = 100) @Pattern(regexp = LINE) String unit,
		@NotBlank @Pattern(regexp = USERNAME) String username, @NotBlank String password, @NotBlank String again,
		@NotBlank @Size(max = 12) String code) {

	/** Small letters, digits and hyphens, as in addresses. */
	static final String USERNAME = "[a-z][a-z0-9-]{2,39}";

	/** No control characters, and nothing that turns the direction of text. */
	static final String LINE = "[^\\p{C}\\p{Zl}\\p{Zp}]*";

	SetupForm {
		displayName = (displayName != null) ? displayName.strip() : "";
		unit = (unit != null) ? unit.strip() : "";
		username = (username != null) ? username.strip() : "";
		password = (password != null) ? password : "";
		again = (again != null) ? again : "";
		code = (code != null) ? code : "";
	}

	static SetupForm empty() {
		return new SetupForm("", "", "", "", "", "");
	}

	/** The same without what is not to be sent back to the browser. */
	SetupForm withoutSecrets() {
		return new SetupForm(this.displayName, this.unit, this.username, "", "", "");
	}

}
