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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Every system of the field has its place in the portal (docs/systems.md). */
@DatabaseTest
class SystemsTests {

	private static final Pattern LINK = Pattern.compile("\\]\\((/[^)]*)\\)");

	/** Registers of single cases, of which the five sources tell none. */
	private static final Set<String> UNTOLD_TYPES = Set.of("employments", "trainings", "job-fairs", "household-counts",
			"farmer-incomes", "donations", "enterprise-requests", "assets", "funding-entries", "cases", "volumes",
			"experts", "consultations", "team-logs", "bulletins", "industries");

	/** Words that the sources do not use for what they tell. */
	private static final Set<String> UNTOLD = Set.of("/services?q=数据", "/documents?q=环评", "/indicator-values?q=输送");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

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

	/**
	 * A list to which a system leads has something in it, unless the five sources tell of
	 * nothing of the kind.
	 */
	@Test
	void everyListOfASystemFindsSomething() throws IOException {
		Set<String> lists = new TreeSet<>();
		rows().forEach(
				(row) -> links(row).forEach((link) -> lists.add(link.replaceFirst("[?&](columns|sort|tab)=.*", ""))));
		lists.removeIf((list) -> !list.matches("/[a-z-]+([?].*)?") || UNTOLD.contains(list)
				|| UNTOLD_TYPES.contains(list.substring(1).replaceFirst("[?].*", "")));
		lists.removeIf((list) -> this.demo.status("official", list) != 200
				|| !this.demo.get("official", list).path("items").isEmpty());
		assertThat(lists).as("lists of systems that find nothing").isEmpty();
	}

	/**
	 * Somebody enters a record, two others review it; it is changed and is counted where
	 * the system counts it.
	 */
	@ParameterizedTest
	@CsvFileSource(resources = "/systems/acts.csv", numLinesToSkip = 1)
	void theActOfASystemIsDoneAndCounted(String systems, String type, String entered, String changed, String counted) {
		String list = "/" + type + "?" + counted;
		int before = this.demo.get("official", list).get("total").asInt();
		String id = this.filings.posted(type, entered).get("id").asString();
		assertThat(this.demo.get("official", list).get("total").asInt()).as(systems).isEqualTo(before);
		JsonNode change = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"%s","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}""".formatted(type, id, changed)));
		JsonNode posted = this.filings.reviewed("team-suixi", change.path("id").asString(""));
		assertThat(posted.path("state").asString("")).as(systems + change + posted).isEqualTo("posted");
		assertThat(this.demo.get("official", list).get("total").asInt()).as(systems).isEqualTo(before + 1);
		this.filings.takeBack(type, id);
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
