package cn.xieshou.administration;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What the holder of a one-time link says (一次性链接). Who they are is asked in the first run
 * only; other links belong to an account.
 *
 * @param displayName the person's name as shown
 * @param unit the body the person works for
 * @param username the name to sign in with
 * @param password the password
 * @param again the password once more
 * @param code the code that the authenticator shows
 */
record SetupForm(
		@NotBlank(groups = Identity.class) @Size(max = 60, groups = Identity.class) @Pattern(regexp = LINE,
				groups = Identity.class) String displayName,
		@NotBlank(groups = Identity.class) @Size(max = 100, groups = Identity.class) @Pattern(regexp = LINE,
				groups = Identity.class) String unit,
		@NotBlank(groups = Identity.class) @Pattern(regexp = USERNAME, groups = Identity.class) String username,
		@NotBlank String password, @NotBlank String again,
		@NotBlank(groups = Factor.class) @Size(max = 12) String code) {

	/** What is asked only of who has no account yet. */
	interface Identity {

	}

	/** What is asked only of who sets a second factor. */
	interface Factor {

	}

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

}
