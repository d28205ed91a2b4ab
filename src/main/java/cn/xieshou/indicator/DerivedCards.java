package cn.xieshou.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;

/** The list of the indicators that the portal itself adds up (平台计算指标). */
final class DerivedCards {

	private static final String CARDS = "/indicator/derived.csv";

	private static final Set<String> CODES = CsvReader.builder()
		.ofNamedCsvRecord(file())
		.stream()
		.map((line) -> line.getField("code"))
		.collect(Collectors.toUnmodifiableSet());

	private DerivedCards() {
	}

	static String file() {
		try (InputStream in = Objects.requireNonNull(DerivedCards.class.getResourceAsStream(CARDS))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean isDerived(String code) {
		return CODES.contains(code);
	}

}
