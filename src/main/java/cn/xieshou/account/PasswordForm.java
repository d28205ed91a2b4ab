package cn.xieshou.account;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What its holder says to set another password (换密码).
 *
 * @param current the present password
 * @param proof the code of the second factor, where it is asked for
 * @param password the password to be
 * @param again the same once more
 * @param tokens whether tokens end, too
 */
record PasswordForm(@NotBlank String current, String proof, @NotBlank String password, @NotBlank String again,
		Boolean tokens) {

	PasswordForm(@Nullable String current, @Nullable String proof, @Nullable String password, @Nullable String again,
			@Nullable Boolean tokens) {
		this.current = (current != null) ? current : "";
		this.proof = (proof != null) ? proof : "";
		this.password = (password != null) ? password : "";
		this.again = (again != null) ? again : "";
		this.tokens = tokens != null && tokens;
	}

	static PasswordForm empty() {
		return new PasswordForm(null, null, null, null, null);
	}

}
