package cn.xieshou.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;
import cn.xieshou.virus.VirusScanner;

/** Takes files in as they are sent, and refuses those that are not read (文件验收). */
@Component
class ImportIntake {

	/** So long a request waits for its turn to open a large file. */
	private static final int PATIENCE = 20;

	private static final int LONGEST_NAME = 200;

	private final OpenWorkbooks workbooks;

	private final VirusScanner scanner;

	private final Labels labels;

	ImportIntake(OpenWorkbooks workbooks, VirusScanner scanner, Labels labels) {
		this.workbooks = workbooks;
		this.scanner = scanner;
		this.labels = labels;
	}

	/** Copies what is sent. */
	SentFile copy(@Nullable String name, InputStream content) throws IOException {
		Path copy = Files.createTempFile("import", null);
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(content, digest)) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			return new SentFile(copy, called(name), HexFormat.of().formatHex(digest.digest()));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
		catch (IOException ex) {
			Files.delete(copy);
			throw ex;
		}
	}

	private static String called(@Nullable String name) {
		String plain = (name != null) ? name.replaceAll("^.*[/\\\\]", "").strip() : "";
		plain = PlainText.forLog(plain, LONGEST_NAME).strip();
		return plain.isEmpty() ? "file" : plain;
	}

	/**
	 * Opens a file once.
	 * @throws cn.xieshou.workbook.WorkbookRefused if it is none that is read
	 * @param sheet the only one that is to be imported, {@code null} for all
	 * @throws Refusal if it has a virus, is the template of another type or has no such
	 * sheet
	 */
	void requireReadable(SentFile file, String type, @Nullable String sheet) throws IOException {
		try {
			this.scanner.virusIn(file.content()).ifPresent((virus) -> {
				throw Refusal.at("file", "imports.virus", virus);
			});
		}
		catch (ScannerAway ex) {
			throw Refusal.at("file", "imports.unscanned");
		}
		FilledTemplate template = this.workbooks.useFirst(file, PATIENCE, (workbook) -> {
			if (sheet != null && workbook.sheets().stream().noneMatch((one) -> sheet.equals(one.name()))) {
				throw Refusal.at("context", "imports.unknownSheet", sheet);
			}
			return FilledTemplate.of(workbook);
		}).orElse(null);
		if (template != null && !template.type().equals(type)) {
			throw Refusal.at("type", "imports.otherTemplate", this.labels.text(template.type()),
					this.labels.text(type));
		}
	}

	/**
	 * A file that was sent, to be closed once it is kept or refused.
	 *
	 * @param content its copy
	 * @param name the name under which it was sent
	 * @param sha256 the digest of its content
	 */
	record SentFile(Path content, String name, String sha256) implements AutoCloseable {

		@Override
		public void close() throws IOException {
			Files.delete(this.content);
		}

	}

}
