package cn.xieshou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** docs/security.md counts what it lists, and the tests that it names are there. */
class SecurityDocumentTests {

	private static final Pattern TEST = Pattern.compile("`(\\w+Tests)\\.(\\w+)`");

	private static final Pattern COUNT = Pattern
		.compile("(\\d+) (holds?|do not|does not|do not apply|does not apply|are not shown|is not shown)(?=[,.])");

	private final String document = read(Path.of("docs/security.md"));

	@ParameterizedTest
	@CsvSource({ "'OWASP', 118", "'GB/T', 21", "'Three', 12" })
	void everyPointStandsOnceAndIsCounted(String heading, int points) {
		String section = Arrays.stream(this.document.split("\n## "))
			.filter((one) -> one.startsWith(heading))
			.findFirst()
			.orElseThrow();
		List<String[]> rows = section.lines()
			.filter((line) -> line.startsWith("| ") && !line.startsWith("| ---") && !line.contains("| state |"))
			.map((line) -> line.split(" *\\| *"))
			.toList();
		assertThat(rows).hasSize(points).allSatisfy((row) -> assertThat(row).hasSize(5));
		assertThat(rows.stream().map((row) -> row[1])).doesNotHaveDuplicates();
		Map<String, Long> states = rows.stream()
			.collect(Collectors.groupingBy((row) -> row[3], TreeMap::new, Collectors.counting()));
		assertThat(states.keySet()).isSubsetOf("holds", "does not", "does not apply", "not shown");
		String said = section.lines()
			.filter((line) -> line.startsWith("Of " + points + ": "))
			.findFirst()
			.orElseThrow();
		assertThat(COUNT.matcher(said)
			.results()
			.collect(Collectors.toMap((count) -> state(count.group(2)), (count) -> Long.valueOf(count.group(1)))))
			.isEqualTo(states);
	}

	private static String state(String said) {
		return said.replace("do ", "does ").replaceAll("^hold$", "holds").replaceAll("^(are|is) ", "");
	}

	@Test
	void everyTestThatItNamesIsThere() throws IOException {
		Map<String, String> sources;
		try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
			sources = files.filter((file) -> file.toString().endsWith("Tests.java"))
				.collect(Collectors.toMap((file) -> file.getFileName().toString().replace(".java", ""),
						SecurityDocumentTests::read));
		}
		Function<String, String> source = (name) -> sources.getOrDefault(name, "");
		assertThat(TEST.matcher(this.document).results()).hasSizeGreaterThan(100)
			.allSatisfy((named) -> assertThat(source.apply(named.group(1)))
				.containsPattern("void " + named.group(2) + "\\("));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

}
