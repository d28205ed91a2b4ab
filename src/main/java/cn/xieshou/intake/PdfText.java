package cn.xieshou.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import cn.xieshou.values.Refusal;

/**
 * The text of a PDF page by page (PDF 文字层). Before it is opened its packed parts are
 * unpacked as far as they may go, since whoever opens it holds them in memory; one that
 * is encrypted cannot be looked into so, and one with scripts is not opened.
 */
final class PdfText {

	/** The most pages that are read. */
	private static final int MOST_PAGES = 300;

	/** How large one packed part, and all together, may be. */
	private static final long LARGEST_PART = 48L << 20;

	private static final long LARGEST = 256L << 20;

	/** Twice packed in a way that multiplies. */
	private static final Pattern TWICE = Pattern
		.compile("/(?:Filter|F)\\s*\\[(?:\\s*/\\w+)*?\\s*/(?:FlateDecode|Fl|LZWDecode|LZW)(?:\\s*/\\w+)*?"
				+ "\\s*/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\\b");

	private static final Pattern SCRIPT = Pattern.compile("/(?:JavaScript|RichMedia|Launch)\\b");

	private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

	private PdfText() {
	}

	static List<String> read(byte[] content) {
		String raw = new String(content, StandardCharsets.ISO_8859_1);
		if (raw.contains("/Encrypt")) {
			throw Refusal.at("file", "intake.file.locked");
		}
		if (TWICE.matcher(raw).find()) {
			throw Refusal.at("file", "intake.file.bomb");
		}
		if (SCRIPT.matcher(raw).find() || unpacks(raw, content)) {
			throw Refusal.at("file", "intake.file.scripts");
		}
		try (PDDocument document = Loader.loadPDF(content)) {
			return pages(document);
		}
		catch (InvalidPasswordException ex) {
			throw Refusal.at("file", "intake.file.locked");
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw (ex instanceof Refusal refusal) ? refusal : Refusal.at("file", "intake.file.broken");
		}
	}

	private static List<String> pages(PDDocument document) throws IOException {
		if (document.getNumberOfPages() > MOST_PAGES) {
			throw Refusal.at("file", "intake.file.long", MOST_PAGES);
		}
		List<String> pages = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		int length = 0;
		for (int number = 0; number < document.getNumberOfPages(); number++) {
			PDPage page = document.getPage(number);
			page.setResources(page.getResources());
			page.setMediaBox(page.getMediaBox());
			page.setRotation(page.getRotation());
			try (PDDocument alone = new PDDocument()) {
				alone.addPage(page);
				pages.add(stripper.getText(alone).strip());
			}
			length += pages.get(number).length();
			if (length > IntakeService.LONGEST) {
				throw Refusal.at("file", "intake.tooLong", IntakeService.LONGEST);
			}
		}
		return pages;
	}

	/**
	 * Unpacks every part.
	 * @return whether there are scripts in one
	 * @throws Refusal if one or all are too large
	 */
	private static boolean unpacks(String raw, byte[] content) {
		Matcher stream = STREAM.matcher(raw);
		byte[] buffer = new byte[1 << 16];
		long all = 0;
		boolean scripts = false;
		while (stream.find()) {
			Inflater inflater = new Inflater();
			try {
				inflater.setInput(content, stream.end(), content.length - stream.end());
				long size = 0;
				String before = "";
				for (int read = inflater.inflate(buffer); read > 0; read = inflater.inflate(buffer)) {
					size += read;
					all += read;
					if (size > LARGEST_PART || all > LARGEST) {
						throw Refusal.at("file", "intake.file.bomb");
					}
					String part = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
					scripts = scripts || SCRIPT.matcher(part).find();
					before = part.substring(Math.max(0, part.length() - 16));
				}
			}
			catch (DataFormatException ex) {
				// packed otherwise, or not at all
			}
			finally {
				inflater.end();
			}
		}
		return scripts;
	}

}
