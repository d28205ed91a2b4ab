package cn.xieshou.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * Encrypts the files of a backup (备份加密): Argon2id makes one key of the passphrase, HKDF
 * one of its own for each file by name, and AES-256-GCM seals the file in blocks whose
 * nonces are their numbers, the last one marked, so that none can be changed, moved, left
 * out or cut off.
 */
final class Seal {

	/** Of the content; each block becomes {@link #TAG} longer. */
	static final int BLOCK = 1 << 16;

	static final int TAG = 16;

	private static final int KEY_BYTES = 32;

	private static final int NONCE_BYTES = 12;

	private final byte[] master;

	private final Parameters parameters;

	/**
	 * How a key is made of a passphrase, kept beside the backup in the clear.
	 *
	 * @param check tells a wrong passphrase from a damaged file
	 */
	record Parameters(String kdf, int memoryKiB, int iterations, String salt, String cipher, String check) {

		static final String KDF = "argon2id";

		static final String CIPHER = "AES-256-GCM in blocks of 64 KiB";

		/** Whether this version knows them; too much memory is asked of nobody. */
		boolean isKnown() {
			return this.kdf.equals(KDF) && this.cipher.equals(CIPHER) && this.memoryKiB <= 1 << 20
					&& this.iterations <= 100;
		}

	}

	private Seal(byte[] master, Parameters parameters) {
		this.master = master;
		this.parameters = parameters;
	}

	/** A new key of a passphrase. */
	static Seal make(String passphrase) {
		byte[] salt = new byte[16];
		new SecureRandom().nextBytes(salt);
		Parameters parameters = new Parameters(Parameters.KDF, 1 << 16, 3, HexFormat.of().formatHex(salt),
				Parameters.CIPHER, "");
		Seal seal = new Seal(stretch(passphrase, parameters), parameters);
		return new Seal(seal.master, new Parameters(parameters.kdf, parameters.memoryKiB, parameters.iterations,
				parameters.salt, parameters.cipher, HexFormat.of().formatHex(seal.derive("check"))));
	}

	/** The key of an earlier backup, if the passphrase is the one that made it. */
	static Optional<Seal> open(String passphrase, Parameters parameters) {
		Seal seal = new Seal(stretch(passphrase, parameters), parameters);
		byte[] check = HexFormat.of().parseHex(parameters.check);
		return MessageDigest.isEqual(check, seal.derive("check")) ? Optional.of(seal) : Optional.empty();
	}

	private static byte[] stretch(String passphrase, Parameters parameters) {
		Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
		argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
			.withSalt(HexFormat.of().parseHex(parameters.salt))
			.withMemoryAsKB(parameters.memoryKiB)
			.withIterations(parameters.iterations)
			.withParallelism(1)
			.build());
		byte[] key = new byte[KEY_BYTES];
		argon2.generateBytes(passphrase.getBytes(StandardCharsets.UTF_8), key);
		return key;
	}

	Parameters parameters() {
		return this.parameters;
	}

	/** Keys of two files, and of two backups, have nothing in common. */
	private byte[] derive(String name) {
		HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
		hkdf.init(new HKDFParameters(this.master, null, name.getBytes(StandardCharsets.UTF_8)));
		byte[] key = new byte[KEY_BYTES];
		hkdf.generateBytes(key, 0, KEY_BYTES);
		return key;
	}

	private SecretKey key(String file) {
		return new SecretKeySpec(derive("file " + file), "AES");
	}

	OutputStream sealing(String file, OutputStream out) {
		return new Sealing(key(file), out);
	}

	InputStream opening(String file, InputStream in) {
		return new Opening(key(file), in);
	}

	/** A block that is not the next one of its file does not open. */
	private static byte[] block(int mode, SecretKey key, long number, boolean last, byte[] content, int length)
			throws IOException {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(number).putInt(last ? 1 : 0).array();
			cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
			return cipher.doFinal(content, 0, length);
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw new IOException("Block " + number + " does not open", ex);
		}
	}

	private static final class Sealing extends OutputStream {

		private final SecretKey key;

		private final OutputStream out;

		private final byte[] content = new byte[BLOCK];

		private int length;

		private long number;

		private boolean closed;

		Sealing(SecretKey key, OutputStream out) {
			this.key = key;
			this.out = out;
		}

		@Override
		public void write(int one) throws IOException {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] bytes, int from, int count) throws IOException {
			int at = from;
			int left = count;
			while (left > 0) {
				if (this.length == BLOCK) {
					seal(false);
				}
				int some = Math.min(left, BLOCK - this.length);
				System.arraycopy(bytes, at, this.content, this.length, some);
				this.length += some;
				at += some;
				left -= some;
			}
		}

		private void seal(boolean last) throws IOException {
			this.out.write(block(Cipher.ENCRYPT_MODE, this.key, this.number++, last, this.content, this.length));
			this.length = 0;
		}

		@Override
		public void close() throws IOException {
			if (!this.closed) {
				this.closed = true;
				seal(true);
				this.out.close();
			}
		}

	}

	private static final class Opening extends InputStream {

		private final SecretKey key;

		private final InputStream in;

		private byte[] sealed = new byte[0];

		private byte[] content = new byte[0];

		private int at;

		private long number;

		private boolean ended;

		Opening(SecretKey key, InputStream in) {
			this.key = key;
			this.in = in;
		}

		@Override
		public int read() throws IOException {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
		}

		@Override
		public int read(byte[] bytes, int from, int count) throws IOException {
			if (count == 0) {
				return 0;
			}
			while (this.at == this.content.length) {
				if (this.ended) {
					return -1;
				}
				open();
			}
			int some = Math.min(count, this.content.length - this.at);
			System.arraycopy(this.content, this.at, bytes, from, some);
			this.at += some;
			return some;
		}

		/** Whether a block is the last is known when the next is looked for. */
		private void open() throws IOException {
			if (this.number == 0) {
				this.sealed = this.in.readNBytes(BLOCK + TAG);
			}
			byte[] next = this.in.readNBytes(BLOCK + TAG);
			this.ended = next.length == 0;
			this.content = block(Cipher.DECRYPT_MODE, this.key, this.number++, this.ended, this.sealed,
					this.sealed.length);
			this.at = 0;
			this.sealed = this.ended ? Arrays.copyOf(next, 0) : next;
		}

		@Override
		public void close() throws IOException {
			this.in.close();
		}

	}

}
