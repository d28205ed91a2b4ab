package cn.xieshou.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The digests of one content by two methods (摘要): who would forge it must break both.
 *
 * @param sha256 by SHA-256, 64 hexadecimal digits
 * @param sm3 by SM3 (GB/T 32905), 64 hexadecimal digits
 */
record Fingerprint(String sha256, String sm3) {

	/** What stands before the first block. */
	static final Fingerprint NONE = new Fingerprint("0".repeat(64), "0".repeat(64));

	private static final HexFormat HEX = HexFormat.of();

	static Fingerprint of(String content) {
		return of(content, content);
	}

	/** Of contents that name digests by the same method. */
	static Fingerprint of(String forSha256, String forSm3) {
		return new Fingerprint(sha256(forSha256.getBytes(StandardCharsets.UTF_8)),
				sm3(forSm3.getBytes(StandardCharsets.UTF_8)));
	}

	static Fingerprint of(byte[] sha256, byte[] sm3) {
		return new Fingerprint(HEX.formatHex(sha256), HEX.formatHex(sm3));
	}

	byte[] sha256Bytes() {
		return HEX.parseHex(this.sha256);
	}

	byte[] sm3Bytes() {
		return HEX.parseHex(this.sm3);
	}

	private static String sha256(byte[] content) {
		try {
			return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String sm3(byte[] content) {
		SM3Digest digest = new SM3Digest();
		digest.update(content, 0, content.length);
		byte[] result = new byte[digest.getDigestSize()];
		digest.doFinal(result, 0);
		return HEX.formatHex(result);
	}

}
