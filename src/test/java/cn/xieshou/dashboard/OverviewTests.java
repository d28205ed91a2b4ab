package cn.xieshou.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.PairingTree;

import static org.assertj.core.api.Assertions.assertThat;

/** What everybody sees first who may read records. */
@DatabaseTest
class OverviewTests {

	private static final List<String> ROOTS = List.of("广州—湛江", "深圳—汕头", "广州—黔南", "天津—甘肃");

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	BooksState state;

	@Autowired
	PairingTree tree;

	/** The rows of the table of pairings on a page. */
	private static List<String> pairings(String page) {
		List<String> names = new ArrayList<>();
		String table = page.substring(page.indexOf("id=\"pairings-h\""));
		Matcher row = Pattern.compile("href=\"/pairings/[^\"]+\"[^>]*>([^<]+)<")
			.matcher(table.substring(0, table.indexOf("</table>")));
		while (row.find()) {
			names.add(row.group(1).strip());
		}
		return names;
	}

	@ParameterizedTest
	@ValueSource(strings = { "official", "auditor" })
	void whoseScopeIsEverythingSeesEveryRootPairingOnce(String account) {
		assertThat(pairings(this.demo.page(account, "/"))).containsExactlyInAnyOrderElementsOf(ROOTS);
	}

	@ParameterizedTest
	@CsvSource({ "team-suixi, 越秀区—遂溪县", "county-suixi, 越秀区—遂溪县", "helper-yuexiu, 越秀区—遂溪县", "team-longhu, 坪山区—龙湖区",
			"city-zhanjiang, 广州—湛江", "team-qiannan, 广州—黔南" })
	void everyoneElseSeesTheTopOfTheirScope(String account, String pairing) {
		assertThat(pairings(this.demo.page(account, "/"))).containsExactly(pairing);
	}

	@Test
	void aReaderSeesNoNumberOfAnotherPairing() {
		assertThat(this.demo.page("team-suixi", "/")).doesNotContain("1,482.21", "深圳—汕头", "天津—甘肃");
		assertThat(this.demo.page("official", "/")).contains("深圳—汕头");
	}

	@Test
	void theOverviewCanBeNarrowedToAPairing() {
		assertThat(pairings(this.demo.page("official", "/?scope=440100-440800"))).containsExactly("广州—湛江");
	}

	@Test
	void aReaderIsNotNarrowedToWhatTheyDoNotSee() {
		assertThat(pairings(this.demo.page("team-suixi", "/?scope=440100-440800"))).containsExactly("越秀区—遂溪县");
	}

	@Test
	void aYearWithoutFiguresSaysThatTheyAreNotReported() {
		String page = this.demo.page("official", "/?year=1999");
		assertThat(page).contains("未报");
		assertThat(pairings(page)).containsExactlyInAnyOrderElementsOf(ROOTS);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/?year=abc", "/?year=20.5", "/?nonsense=1", "/?year=2023&year=2022" })
	void whatCannotBeReadIsRefused(String address) {
		assertThat(this.mvc.get().uri(address).with(this.demo.as("official"))).hasStatus(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "official", "team-suixi", "team-qiannan" })
	void everyNumberOfTheOverviewLeadsToWhereItComesFrom(String account) {
		Matcher links = Pattern.compile("href=\"(/figures/[^\"]+)\"").matcher(this.demo.page(account, "/"));
		List<String> addresses = new ArrayList<>();
		while (links.find()) {
			addresses.add(links.group(1).replace("&amp;", "&"));
		}
		assertThat(addresses).isNotEmpty();
		addresses.stream().distinct().limit(12).forEach((address) -> this.demo.page(account, address));
	}

	@Test
	void aNumberOfSeveralPairingsLeadsToTheirTotal() {
		assertThat(this.demo.page("official", "/")).contains("/figures/total?indicator=investment.in_place");
	}

	@Test
	void theOverviewSpeaksTheReadersLanguage() {
		assertThat(Demo.page(this.mvc.get().uri("/?lang=en").with(this.demo.as("official")), 200))
			.contains("<html lang=\"en\"")
			.doesNotContain("领导驾驶舱");
	}

	@Test
	void theBooksAreAsFreshAsTheirNewestFiling() {
		assertThat(this.state.newest(this.tree.roots()))
			.contains(this.jdbc
				.queryForObject("select max(posted_at) from filing where state = 'POSTED' and pairing_id is not null",
						java.time.OffsetDateTime.class)
				.toInstant());
		assertThat(this.state.newest(List.of())).isEmpty();
	}

}
