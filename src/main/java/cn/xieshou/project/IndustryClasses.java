package cn.xieshou.project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The classes of GB/T 4754-2017 (国民经济行业分类): its 20 sections (门类) and 97 divisions (大类).
 * Groups and classes below are taken as they are written.
 */
final class IndustryClasses {

	/** A section, with a division and what lies below where that is known. */
	static final String PATTERN = "[A-T](\\d{2}\\d{0,2})?";

	private static final Map<String, String> NAMES = read();

	private IndustryClasses() {
	}

	/**
	 * Whether the section has that division; {@code C14} and {@code C1432} are, A14 is
	 * not.
	 */
	static boolean knows(String code) {
		return nameOf(code).isPresent();
	}

	/** What the division of a code is called, or its section. */
	static Optional<String> nameOf(String code) {
		return Optional.ofNullable(NAMES.get((code.length() > 3) ? code.substring(0, 3) : code));
	}

	/** How many codes of so many characters there are. */
	static long count(int length) {
		return NAMES.keySet().stream().filter((code) -> code.length() == length).count();
	}

	private static Map<String, String> read() {
		Map<String, String> names = new LinkedHashMap<>();
		try (InputStream in = Objects
			.requireNonNull(IndustryClasses.class.getResourceAsStream("/project/industry-classes.csv"))) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(",", 2))
				.forEach((cells) -> names.put(cells[0], cells[1]));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return names;
	}

}
