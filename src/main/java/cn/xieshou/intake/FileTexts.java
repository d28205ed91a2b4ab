package cn.xieshou.intake;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import cn.xieshou.values.Refusal;

/**
 * The text of a file (文件的文本), page by page where it has pages. What a file is, its
 * content says. Nothing of a file is run, and nothing that it names is fetched.
 */
final class FileTexts {

	private static final Charset NATIONAL = Charset.forName("GB18030");

	/** The most bytes of a text, and of a web page, which has more beside it. */
	private static final int LONGEST_TEXT = 4 * IntakeService.LONGEST;

	private static final int LONGEST_PAGE = 8 << 20;

	/** Characters that texts do not have, of a hundred, from which on it is none. */
	private static final int STRANGE = 2;

	private FileTexts() {
	}

	/**
	 * Reads a file.
	 * @return its pages, one if it has none
	 * @throws Refusal if no text can be read from it
	 */
	static List<String> read(byte[] content) {
		if (content.length == 0) {
			throw Refusal.at("file", "intake.file.empty");
		}
		List<String> pages = pages(content);
		if (pages.stream().allMatch(String::isBlank)) {
			throw Refusal.at("file", "intake.file.noText");
		}
		return pages;
	}

	private static List<String> pages(byte[] content) {
		if (starts(content, "%PDF-")) {
			return PdfText.read(content);
		}
		if (starts(content, "PK\u0003\u0004")) {
			return List.of(WordText.read(new ByteArrayInputStream(content)));
		}
		if (content.length > 8 && (content[0] & 0xff) == 0xd0 && (content[1] & 0xff) == 0xcf) {
			throw Refusal.at("file", "intake.file.old");
		}
		String text = text(content);
		String head = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(java.util.Locale.ROOT);
		boolean page = head.contains("<html") || head.contains("<!doctype html");
		if (content.length > (page ? LONGEST_PAGE : LONGEST_TEXT)) {
			throw Refusal.at("file", "intake.tooLong", IntakeService.LONGEST);
		}
		return List.of(page ? html(text) : text);
	}

	private static boolean starts(byte[] content, String with) {
		return new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1).startsWith(with);
	}

	private static String html(String text) {
		Document page = Jsoup.parse(text);
		page.select("script, style, noscript, template, nav, head, iframe, object").remove();
		for (Element block : page.select("p, div, br, tr, li, h1, h2, h3, h4, h5, h6")) {
			block.before("\n");
		}
		page.select("td, th").forEach((cell) -> cell.append(" "));
		return page.wholeText().replaceAll("[ \\t]*\\n\\s*", "\n").strip();
	}

	/** A text in UTF-8, UTF-16 or GB18030, each line in its own where they are mixed. */
	static String text(byte[] content) {
		String text = decoded(content);
		long strange = text.chars()
			.filter((one) -> one == 0 || (Character.isISOControl(one) && "\n\r\t\f".indexOf(one) < 0))
			.count();
		if (strange * 100 > (long) STRANGE * text.length()) {
			throw Refusal.at("file", "intake.file.binary");
		}
		return text;
	}

	private static String decoded(byte[] content) {
		if (content.length > 1 && ((content[0] & 0xff) == 0xff && (content[1] & 0xff) == 0xfe
				|| (content[0] & 0xff) == 0xfe && (content[1] & 0xff) == 0xff)) {
			return new String(content, StandardCharsets.UTF_16);
		}
		int[] zeros = new int[2];
		for (int i = 0; i < content.length; i++) {
			zeros[i & 1] += (content[i] == 0) ? 1 : 0;
		}
		if (zeros[0] + zeros[1] > content.length / 20
				&& Math.min(zeros[0], zeros[1]) * 4 < Math.max(zeros[0], zeros[1])) {
			return new String(content, (zeros[1] > zeros[0]) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
		}
		try {
			return strict(content);
		}
		catch (CharacterCodingException ex) {
			return byLines(content);
		}
	}

	private static String strict(byte[] content) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(content))
			.toString();
	}

	private static String byLines(byte[] content) {
		StringBuilder text = new StringBuilder(content.length);
		int from = 0;
		for (int at = 0; at <= content.length; at++) {
			if (at == content.length || content[at] == '\n') {
				byte[] line = java.util.Arrays.copyOfRange(content, from, Math.min(content.length, at + 1));
				try {
					text.append(strict(line));
				}
				catch (CharacterCodingException ex) {
					text.append(new String(line, NATIONAL));
				}
				from = at + 1;
			}
		}
		return text.toString();
	}

}
