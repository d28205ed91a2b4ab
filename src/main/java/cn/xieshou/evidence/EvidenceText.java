package cn.xieshou.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.io.Resource;

/**
 * The beginning of a text file (文本预览).
 *
 * @param text what it says
 * @param whole whether that is all of it
 */
record EvidenceText(String text, boolean whole) {

	private static final int LONGEST = 256 * 1024;

	/** What Chinese office programs write where it is not UTF-8. */
	private static final Charset NATIONAL = Charset.forName("GB18030");

	/** Its lines, each with its end. */
	public List<String> lines() {
		return Arrays.stream(this.text.split("\n", -1)).map((line) -> line + "\n").toList();
	}

	static EvidenceText of(Resource content) throws IOException {
		try (InputStream in = content.getInputStream()) {
			byte[] bytes = in.readNBytes(LONGEST + 1);
			boolean whole = bytes.length <= LONGEST;
			return new EvidenceText(decode(whole ? bytes : Arrays.copyOf(bytes, LONGEST)), whole);
		}
	}

	private static String decode(byte[] bytes) {
		if (bytes.length >= 2 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) == 0xfeff
				|| bytes.length >= 2 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) == 0xfffe) {
			return new String(bytes, StandardCharsets.UTF_16);
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT);
		CharBuffer text = CharBuffer.allocate(bytes.length);
		// without an end: a character may have been cut in two
		CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, false);
		return result.isError() ? new String(bytes, NATIONAL) : text.flip().toString().replaceFirst("^\ufeff", "");
	}

}
