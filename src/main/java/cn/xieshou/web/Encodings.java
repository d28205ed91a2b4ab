package cn.xieshou.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PlainText;

/** Reads what stands percent-encoded in an address (百分号编码), strictly. */
final class Encodings {

	private Encodings() {
	}

	/**
	 * The text, {@code null} if a percent sign is followed by no two hexadecimal digits,
	 * the bytes are no UTF-8, or the text has a character that no text may have.
	 */
	static @Nullable String decode(String encoded) {
		byte[] bytes = new byte[encoded.length() * 3];
		int length = 0;
		for (int i = 0; i < encoded.length(); i++) {
			char one = encoded.charAt(i);
			if (one == '%') {
				if (i + 2 >= encoded.length() || !HexFormat.isHexDigit(encoded.charAt(i + 1))
						|| !HexFormat.isHexDigit(encoded.charAt(i + 2))) {
					return null;
				}
				bytes[length++] = (byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3);
				i += 2;
			}
			else if (one > 0x7F) {
				return null;
			}
			else {
				bytes[length++] = (byte) ((one == '+') ? ' ' : one);
			}
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
			return PlainText.firstForbidden(text).isEmpty() ? text : null;
		}
		catch (CharacterCodingException ex) {
			return null;
		}
	}

}
