package cn.xieshou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Every system of the field has its place in the portal (docs/systems.md). */
@DatabaseTest
class SystemsTests {

	private static final Pattern LINK = Pattern.compile("\\]\\((/[^)]*)\\)");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Test
	void everySystemHasOneRowWithAPage() throws IOException {
		List<String> rows = rows();
		assertThat(rows.stream().map((row) -> row.split("\\|")[1].strip()))
			.containsExactlyElementsOf(IntStream.rangeClosed(1, 105).mapToObj(String::valueOf).toList());
		assertThat(rows).allSatisfy((row) -> {
			assertThat(row.split("\\|")).hasSize(6).allSatisfy((cell) -> assertThat(cell).isNotEqualTo("  "));
			assertThat(links(row)).isNotEmpty();
		});
	}

	@Test
	void everyPageOfASystemOpens() throws IOException {
		Set<String> links = new TreeSet<>();
		rows().forEach((row) -> links.addAll(links(row)));
		Cookie session = this.demo.session("official");
		List<String> broken = new ArrayList<>();
		for (String link : links) {
			int status = this.mvc.get().uri(link).cookie(session).exchange().getResponse().getStatus();
			if (status != 200) {
				broken.add(status + " " + link);
			}
		}
		assertThat(broken).isEmpty();
	}

	private static List<String> rows() throws IOException {
		return Files.readAllLines(Path.of("docs/systems.md"))
			.stream()
			.filter((line) -> line.matches("\\| \\d+ \\|.*"))
			.toList();
	}

	private static List<String> links(String row) {
		return LINK.matcher(row).results().map((MatchResult link) -> link.group(1)).toList();
	}

}
