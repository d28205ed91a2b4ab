package cn.xieshou.values;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * Counts and digests the bytes that go through it by two methods (摘要): who would forge
 * them must break both. Each digest is asked for once, when all has been written.
 */
public final class DigestedOutput extends FilterOutputStream {

	private final MessageDigest sha256 = begun();

	private final SM3Digest sm3 = new SM3Digest();

	private long size;

	public DigestedOutput(OutputStream out) {
		super(out);
	}

	private static MessageDigest begun() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void write(int one) throws IOException {
		write(new byte[] { (byte) one }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int from, int length) throws IOException {
		this.out.write(bytes, from, length);
		this.sha256.update(bytes, from, length);
		this.sm3.update(bytes, from, length);
		this.size += length;
	}

	/** How many bytes were written. */
	public long size() {
		return this.size;
	}

	/** By SHA-256, 64 hexadecimal digits. */
	public String sha256() {
		return HexFormat.of().formatHex(this.sha256.digest());
	}

	/** By SM3 (GB/T 32905), 64 hexadecimal digits. */
	public String sm3() {
		byte[] digest = new byte[this.sm3.getDigestSize()];
		this.sm3.doFinal(digest, 0);
		return HexFormat.of().formatHex(digest);
	}

}
