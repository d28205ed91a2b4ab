package cn.xieshou.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes long passwords whole. bcrypt refuses to hash more than 72 bytes, 24 characters
 * of Chinese, and compares no more; of what is longer it gets the digest.
 */
class LongPasswordEncoder implements PasswordEncoder {

	private static final int TAKEN = 72;

	private final PasswordEncoder encoder;

	LongPasswordEncoder(PasswordEncoder encoder) {
		this.encoder = encoder;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return this.encoder.encode(fitting(password));
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return this.encoder.matches(fitting(password), hash);
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

	private static @Nullable CharSequence fitting(@Nullable CharSequence password) {
		byte[] bytes = (password != null) ? password.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
		if (bytes.length <= TAKEN) {
			return password;
		}
		try {
			return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-384").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
