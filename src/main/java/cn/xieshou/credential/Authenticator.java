package cn.xieshou.credential;

import java.nio.charset.StandardCharsets;

import io.nayuki.qrcodegen.QrCode;

import org.springframework.web.util.UriUtils;

/**
 * A second factor as an authenticator program takes it (动态码绑定).
 *
 * @param secret the secret in Base32, in fours, to be typed
 * @param path the dark squares of the picture to be scanned, as the path of an SVG whose
 * unit is one square
 * @param size how many squares the picture is wide, with its margin
 */
public record Authenticator(String secret, String path, int size) {

	private static final int MARGIN = 4;

	/**
	 * Draws the picture.
	 * @param account what the authenticator is to call it
	 */
	public static Authenticator of(String secret, String account) {
		String address = "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s".formatted(encoded("携手"), encoded(account),
				secret);
		QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			for (int x = 0; x < code.size; x++) {
				if (code.getModule(x, y)) {
					path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
				}
			}
		}
		return new Authenticator(String.join(" ", secret.split("(?<=\\G.{4})")), path.toString(),
				code.size + 2 * MARGIN);
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
