package cn.xieshou.indicator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.CsvReader;

/** The list of the indicators that the portal itself adds up (平台计算指标). */
final class DerivedCards {

	private static final String CARDS = "/indicator/derived.csv";

	private static final Map<String, String> NAMES = CsvReader.builder()
		.ofNamedCsvRecord(file())
		.stream()
		.collect(Collectors.toUnmodifiableMap((line) -> line.getField("code"), (line) -> line.getField("name")));

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
		return NAMES.containsKey(code);
	}

	static String[] codes() {
		return NAMES.keySet().toArray(String[]::new);
	}

	static String name(String code) {
		return Objects.requireNonNull(NAMES.get(code));
	}

}
