package cn.xieshou.credential;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.xieshou.access.Digests;

/**
 * Time-based one-time passwords (动态码), RFC 6238: HMAC-SHA-1, six digits, steps of thirty
 * seconds, which all authenticator programs read.
 */
final class Totp {

	static final int DIGITS = 6;

	private static final Duration STEP = Duration.ofSeconds(30);

	private Totp() {
	}

	/** The number of the step that an instant lies in. */
	static long step(Instant instant) {
		return Math.floorDiv(instant.getEpochSecond(), STEP.toSeconds());
	}

	/** The code of one step, six digits. */
	static String code(byte[] secret, long step) {
		byte[] hash = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
		int offset = hash[hash.length - 1] & 0xf;
		int truncated = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
		return "%06d".formatted(truncated % 1_000_000);
	}

	/**
	 * The step whose code it is, of those that are in force and later than the last used;
	 * empty if there is none.
	 * @param tolerance how many steps the authenticator's clock may be off
	 */
	static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastUsed, int tolerance) {
		long present = step(now);
		return LongStream.rangeClosed(present - tolerance, present + tolerance)
			.filter((step) -> step > lastUsed && Digests.same(code(secret, step), code))
			.findFirst();
	}

	private static byte[] hmac(byte[] secret, byte[] message) {
		try {
			Mac mac = Mac.getInstance("HmacSHA1");
			mac.init(new SecretKeySpec(secret, "HmacSHA1"));
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
