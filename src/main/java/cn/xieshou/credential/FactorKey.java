package cn.xieshou.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import javax.crypto.spec.SecretKeySpec;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import cn.xieshou.database.OwnerOnly;

/**
 * Encrypts what must be read again but by nobody who only has the database (密钥), with
 * AES-256-GCM. The key is {@code XIESHOU_SECRET_KEY}, 32 bytes in Base64, and where that
 * is not set the file {@code secret.key} in the home, made when it is first needed. Nodes
 * on one database need the same key.
 */
@Component
class FactorKey {

	private static final int BYTES = 32;

	private static final int NONCE_BYTES = 16;

	private final SingletonSupplier<BytesEncryptor> encryptor;

	FactorKey(@Value("${xieshou.secret-key:}") String key, @Value("${xieshou.home:./var}") Path home) {
		this.encryptor = SingletonSupplier.of(() -> encryptor(key.isBlank() ? ofHome(home) : key.strip()));
	}

	byte[] encrypt(byte[] plain) {
		return this.encryptor.obtain().encrypt(plain);
	}

	byte[] decrypt(byte[] encrypted) {
		return this.encryptor.obtain().decrypt(encrypted);
	}

	private static BytesEncryptor encryptor(String key) {
		byte[] bytes = Base64.getDecoder().decode(key);
		if (bytes.length != BYTES) {
			throw new IllegalArgumentException(
					"XIESHOU_SECRET_KEY 应为 32 字节的 Base64 / must be 32 bytes in Base64: " + bytes.length + " bytes");
		}
		return new AesBytesEncryptor(new SecretKeySpec(bytes, "AES"), KeyGenerators.secureRandom(NONCE_BYTES),
				CipherAlgorithm.GCM);
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
