package cn.xieshou.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Undoes that a text was read in the wrong encoding (乱码还原). Bytes that were lost on the
 * way stay lost.
 */
final class Encodings {

	private static final Charset GB = Charset.forName("GB18030");

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	/** What stands for bytes that are lost. */
	static final char LOST = '□';

	private Encodings() {
	}

	/** The line as it was written, {@code null} if it is no such line. */
	static @Nullable String restored(String line) {
		long high = line.chars().filter((one) -> one >= 0x80).count();
		long latin = line.chars()
			.filter((one) -> one >= 0x80 && one <= 0xff || WINDOWS_EXTRA.indexOf(one) >= 0)
			.count();
		if (high >= 4 && latin >= high * 0.9) {
			byte[] bytes = latin(line);
			String utf = decoded(bytes, StandardCharsets.UTF_8);
			return isChinese(utf) ? utf : chinese(decoded(bytes, GB));
		}
		return (high >= 6 && line.indexOf('\n') < 0) ? fromGb(line) : null;
	}

	private static final String WINDOWS_EXTRA = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

	private static byte[] latin(String line) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		line.chars().forEach((one) -> {
			if (one <= 0xff) {
				bytes.write(one);
			}
			else {
				bytes.writeBytes(String.valueOf((char) one).getBytes(WINDOWS));
			}
		});
		return bytes.toByteArray();
	}

	/** UTF-8 that was read as GBK. */
	private static @Nullable String fromGb(String line) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		line.chars().forEach((one) -> {
			if (one == '\ufffd') {
				bytes.write(0xff);
			}
			else {
				bytes.writeBytes(String.valueOf((char) one).getBytes(GB));
			}
		});
		String read = decoded(bytes.toByteArray(), StandardCharsets.UTF_8);
		long lost = read.chars().filter((one) -> one == LOST).count();
		long marks = line.chars().filter((one) -> one == '\ufffd').count();
		return isChinese(read) && lost <= 2 * marks + 1 ? read : null;
	}

	private static String decoded(byte[] bytes, Charset charset) {
		CharsetDecoder decoder = charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPLACE)
			.onUnmappableCharacter(CodingErrorAction.REPLACE)
			.replaceWith("\ufffd");
		try {
			CharBuffer read = decoder.decode(ByteBuffer.wrap(bytes));
			return read.toString().replaceAll("\ufffd+", String.valueOf(LOST));
		}
		catch (CharacterCodingException ex) {
			return "";
		}
	}

	private static @Nullable String chinese(String text) {
		return isChinese(text) ? text : null;
	}

	/** Whether most of what is not ASCII is Chinese that people use. */
	private static boolean isChinese(String text) {
		long high = text.chars().filter((one) -> one >= 0x80).count();
		long common = text.chars().filter((one) -> isCommon((char) one)).count();
		return high > 0 && common >= 0.7 * high;
	}

	/** Whether GB 2312 has it on its first level, or it is a mark. */
	private static boolean isCommon(char one) {
		byte[] bytes = String.valueOf(one).getBytes(GB);
		int lead = (bytes.length == 2) ? bytes[0] & 0xff : 0;
		int trail = (bytes.length == 2) ? bytes[1] & 0xff : 0;
		return (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) || (lead >= 0xa1 && lead <= 0xa3 && trail >= 0xa1);
	}

}
