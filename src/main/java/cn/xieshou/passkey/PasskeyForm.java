package cn.xieshou.passkey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What its holder says of a new passkey (新建通行密钥).
 *
 * @param name what it is called
 */
record PasskeyForm(@NotBlank @Size(max = 60) @Pattern(regexp = "[^\\p{C}\\p{Zl}\\p{Zp}]*") String name) {

	PasskeyForm(@Nullable String name) {
		this.name = (name != null) ? name.strip() : "";
	}

}
