package cn.xieshou.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import cn.xieshou.database.OwnerOnly;

/**
 * The keys of seals (密钥): {@code XIESHOU_SECRET_KEY}, 32 bytes in Base64, and where that
 * is not set the file {@code secret.key} in the home, made when it is first needed. There
 * may be several, parted by commas or lines: the first seals, all open, so that a new one
 * is put before the old. Nodes on one database need the same.
 */
@Component
class SealKeys {

	private static final int BYTES = 32;

	private final SingletonSupplier<List<Key>> keys;

	SealKeys(@Value("${xieshou.secret-key:}") String key, @Value("${xieshou.home:./var}") Path home) {
		this.keys = SingletonSupplier.of(() -> keys(key.isBlank() ? ofHome(home) : key));
	}

	/**
	 * A key.
	 *
	 * @param id the first bytes of its digest, which give nothing away
	 */
	record Key(byte[] id, SecretKey secret) {

		static final int ID_BYTES = 4;

	}

	/** The one that seals first. */
	List<Key> all() {
		return this.keys.obtain();
	}

	private static List<Key> keys(String text) {
		return Arrays.stream(text.strip().split("[,\\s]+")).map(SealKeys::key).toList();
	}

	private static Key key(String text) {
		byte[] bytes = Base64.getDecoder().decode(text);
		if (bytes.length != BYTES) {
			throw new IllegalArgumentException(
					"XIESHOU_SECRET_KEY 应为 32 字节的 Base64 / must be 32 bytes in Base64: " + bytes.length + " bytes");
		}
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
			return new Key(Arrays.copyOf(digest, Key.ID_BYTES), new SecretKeySpec(bytes, "AES"));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Written under another name first, so that a half-written key is never read. */
	private static String ofHome(Path home) {
		Path file = home.resolve("secret.key");
		try {
			Files.createDirectories(home);
			if (!Files.exists(file)) {
				Path draft = Files.createTempFile(home, "secret", ".key", OwnerOnly.file(home));
				try {
					Files.writeString(draft,
							Base64.getEncoder().encodeToString(KeyGenerators.secureRandom(BYTES).generateKey()));
					Files.createLink(file, draft);
				}
				catch (FileAlreadyExistsException ex) {
					// another node of the same home was quicker
				}
				finally {
					Files.delete(draft);
				}
			}
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
