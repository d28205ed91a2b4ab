package cn.xieshou;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Every number of every page leads to where it comes from. */
@DatabaseTest
class TraceCrawlTests {

	static final List<String> TYPES = PortalBrowserTests.TYPES;

	private static final Pattern FIGURE = Pattern.compile("href=\"(/figures/[^\"#]*)");

	@Autowired
	Demo demo;

	@ParameterizedTest
	@CsvSource({ "1 + 1 = 2, 0", "'<b>45个</b>', 1", "'<a href=\"/figures/1\">45个</a>', 0",
			"'<td class=\"num\">约 1.65亿元（推算）</td>', 1", "'<td class=\"num\">2023 年</td>', 0", "<b>+51.87%</b>, 1",
			"'<a href=\"?sort=x\">45个</a>', 1", "<p>规划 2024 年完成</p>, 0", "<td class=num>第 2 位（全省）</td>, 1" })
	void aNumberWithoutALinkIsFound(String html, int found) {
		assertThat(UntracedNumbers.of("<main>" + html + "</main>").found()).hasSize(found);
	}

	@ParameterizedTest
	@CsvSource({ "/", "/?year=2023", "/?scope=440100-440800", "/?scope=120000-620000" })
	void everyNumberOfTheOverviewHasATrace(String address) {
		crawl(List.of(address));
	}

	@Test
	void everyNumberOfEveryProfileHasATrace() {
		crawl(Stream.of("440100-440800", "120000-620000", "440100-522700", "440300-440500", "440104-440823")
			.flatMap((code) -> Stream
				.of("", "?tab=counties", "?tab=parks", "?tab=projects", "?tab=funds", "?tab=exchange",
						"?tab=governance", "?tab=figures")
				.map((tab) -> "/pairings/" + code + tab))
			.toList());
	}

	@ParameterizedTest
	@FieldSource("TYPES")
	void everyNumberOfEveryListAndRecordHasATrace(String type) {
		List<String> addresses = new ArrayList<>(List.of("/" + type));
		this.demo.get("official", "/" + type + "?size=200")
			.get("items")
			.valueStream()
			.filter((item) -> !isOfATest(item))
			.forEach((item) -> addresses.add("/" + type + "/" + item.get("id").stringValue()));
		crawl(addresses);
	}

	/**
	 * Other tests name records so that a file of them would be a formula, or nothing but
	 * a number.
	 */
	private static boolean isOfATest(JsonNode item) {
		return item.path("ref").asString("").isEmpty() && item.toString().contains("试验");
	}

	@Test
	void everyNumberOfTheTracesOfTheOverviewHasATraceItself() {
		Set<String> figures = new LinkedHashSet<>();
		FIGURE.matcher(this.demo.page("official", "/"))
			.results()
			.forEach((found) -> figures.add(found.group(1).replace("&amp;", "&")));
		assertThat(figures).isNotEmpty();
		crawl(figures);
	}

	private void crawl(Iterable<String> addresses) {
		Set<String> faults = new TreeSet<>();
		int numbers = 0;
		int pages = 0;
		for (String address : addresses) {
			UntracedNumbers found = UntracedNumbers.of(this.demo.page("official", address));
			found.found().forEach((number) -> faults.add(address + ": " + number));
			numbers += found.numbers();
			pages++;
		}
		System.out.printf("traces: %d pages, %d numbers, %d without a trace%n", pages, numbers, faults.size());
		assertThat(faults).isEmpty();
	}

}
