package cn.xieshou.credential;

import java.time.Instant;

import org.apache.commons.codec.binary.Base32;

/** What an authenticator shows for a secret as the pages give it. */
public final class Codes {

	private Codes() {
	}

	public static String now(String secret) {
		return at(secret, 0);
	}

	/** The code after the present one, which is taken already. */
	public static String next(String secret) {
		return at(secret, 1);
	}

	private static String at(String secret, int further) {
		return Totp.code(new Base32().decode(secret.replace(" ", "")), Totp.step(Instant.now()) + further);
	}

}
