package cn.xieshou.reconciliation;

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
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

import cn.xieshou.idempotency.WriteTransactions;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.virus.ScannerAway;
import cn.xieshou.virus.VirusScanner;
import cn.xieshou.workbook.Workbook;

/** Takes an extract in as it is sent (流水验收): searched for viruses, read, kept once. */
@Component
class ExtractIntake {

	/** What is larger is no extract of one account. */
	static final long LARGEST = 5_000_000;

	private static final int LONGEST_NAME = 200;

	private final ReconciliationService reconciliations;

	private final ExtractReader reader;

	private final VirusScanner scanner;

	private final WriteTransactions transactions;

	ExtractIntake(ReconciliationService reconciliations, ExtractReader reader, VirusScanner scanner,
			WriteTransactions transactions) {
		this.reconciliations = reconciliations;
		this.reader = reader;
		this.scanner = scanner;
		this.transactions = transactions;
	}

	/**
	 * Takes a file in.
	 * @throws Refusal if it cannot be read
	 */
	ReconciliationService.Taken take(UUID fund, @Nullable MultipartFile file) throws IOException {
		ReconciliationStore.Fund of = this.reconciliations.requireFund(fund);
		if (file == null || file.isEmpty()) {
			throw Refusal.at("file", "reconciliations.noFile");
		}
		if (file.getSize() > LARGEST) {
			throw Refusal.at("file", "reconciliations.tooLarge", LARGEST / 1_000_000);
		}
		String name = called(file.getOriginalFilename());
		Path copy = Files.createTempFile("extract", null);
		try {
			String sha256 = copy(file, copy);
			requireClean(copy);
			ExtractReader.Extract extract = this.reader.read(Workbook.read(copy, name));
			return this.transactions.execute(() -> this.reconciliations.take(of, name, sha256, extract));
		}
		finally {
			Files.delete(copy);
		}
	}

	private static String copy(MultipartFile file, Path copy) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
				Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new UncheckedIOException(new IOException(ex));
		}
	}

	private void requireClean(Path copy) {
		try {
			this.scanner.virusIn(copy).ifPresent((virus) -> {
				throw Refusal.at("file", "reconciliations.virus", virus);
			});
		}
		catch (ScannerAway ex) {
			throw Refusal.at("file", "reconciliations.unscanned");
		}
	}

	private static String called(@Nullable String name) {
		String plain = (name != null) ? name.replaceAll("^.*[/\\\\]", "").strip() : "";
		plain = PlainText.forLog(plain, LONGEST_NAME).strip();
		return plain.isEmpty() ? "file" : plain;
	}

}
