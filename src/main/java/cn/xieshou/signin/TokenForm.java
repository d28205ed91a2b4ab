package cn.xieshou.signin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What its holder says of a new token (新建令牌).
 *
 * @param name what it is for
 * @param scope what it may do
 * @param networks where it may be used, CIDR, empty for everywhere
 * @param days after how many days it ends
 */
public record TokenForm(@NotBlank @Size(max = 60) @Pattern(regexp = LINE) String name, @NotNull Access scope,
		@Size(max = 500) String networks, @Min(1) @Max(LONGEST) Integer days) {

	static final int LONGEST = 366;

	/** No control characters, and nothing that turns the direction of text. */
	static final String LINE = "[^\\p{C}\\p{Zl}\\p{Zp}]*";

	private static final int USUAL = 30;

	/** What a token may do (令牌权限). */
	public enum Access {

		/** Reads only (只读). */
		READ,

		/** As the account, but for what must be proven again (同本账户). */
		ACCOUNT

	}

	public TokenForm(@Nullable String name, @Nullable Access scope, @Nullable String networks, @Nullable Integer days) {
		this.name = (name != null) ? name.strip() : "";
		this.scope = (scope != null) ? scope : Access.READ;
		this.networks = (networks != null) ? networks : "";
		this.days = (days != null) ? days : USUAL;
	}

	public static TokenForm empty() {
		return new TokenForm(null, null, null, null);
	}

}
