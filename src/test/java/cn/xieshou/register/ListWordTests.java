package cn.xieshou.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.access.Scope.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Words in lists: found whole, in the list's order, over all pages, by an index. */
@DatabaseTest
class ListWordTests {

	@Autowired
	Registers registers;

	@Autowired
	Listing listing;

	@Autowired
	ListCounts counts;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transactions;

	@BeforeEach
	void signIn() {
		Actor reader = new Actor(UUID.randomUUID(), "reader", "reader", "",
				List.of(new Grant(Role.OFFICIAL, null, null)));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(reader, null, List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	@ParameterizedTest
	@CsvSource({ "organisations, 公司", "organisations, 广州", "organisations, 广东 公司", "organisations, 司",
			"organisations, 广", "organisations, 集团有限公司", "organisations, 无此名称", "organisations, 丼", "organisations, g",
			"organisations, 公 司", "projects, 产业", "projects, 遂溪", "projects, 园", "regions, 遂溪", "regions, 州市",
			"regions, 县" })
	void everyRowWithTheWordsIsFoundOnceInOrder(String type, String words) {
		Register<?, ?> register = this.registers.require(type);
		Condition having = ListWords.of(words).condition();
		for (String sort : List.of("name", "-name", register.usualSort())) {
			String column = this.listing.query(register, Map.of("sort", List.of(sort))).sort().orderSql();
			String direction = sort.startsWith("-") ? " desc" : "";
			List<UUID> expected = this.jdbc.queryForList("select t.id from " + register.table() + " t where "
					+ plain(words) + " order by " + column + direction + " nulls last, t.id" + direction, UUID.class);
			assertThat(pages(register, words, sort)).as(sort).isEqualTo(expected);
		}
		assertThat(this.jdbc.queryForList("select t.id from " + register.table() + " t where " + having.sql(),
				UUID.class, having.arguments().toArray()))
			.hasSize((int) this.counts.of(this.listing.query(register, Map.of("q", List.of(words)))).rows());
	}

	/** The same asked without any index. */
	private static String plain(String words) {
		String[] pairs = Grams.of(words);
		return (pairs.length > 0) ? "t.grams @> array['" + String.join("','", pairs) + "']"
				: "position('" + words + "' in lower(t.name)) > 0";
	}

	private List<UUID> pages(Register<?, ?> register, String words, String sort) {
		List<UUID> ids = new ArrayList<>();
		String after = "";
		while (after != null) {
			ListPage page = this.listing.page(this.listing.query(register, Map.of("q", List.of(words), "sort",
					List.of(sort), "size", List.of("40"), "after", List.of(after))));
			page.rows().forEach((row) -> ids.add(row.id()));
			after = page.next();
		}
		return ids;
	}

	@ParameterizedTest
	@ValueSource(strings = { "遂溪", "遂", "现代农业" })
	void wordsAreLookedUpInAnIndexOfEveryType(String words) {
		ListWords looked = ListWords.of(words);
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.execute("set local enable_seqscan = off");
			this.jdbc.execute("set local enable_indexscan = off");
			this.jdbc.execute("set local enable_indexonlyscan = off");
			for (Register<?, ?> register : this.registers.all()) {
				assertThat(plan(register, looked.condition())).as(register.code())
					.containsAnyOf(register.table() + "_by_grams", register.table() + "_by_characters");
				assertThat(plan(register, looked.elsewhere())).as(register.code())
					.containsAnyOf(register.table() + "_by_further", register.table() + "_by_grams");
				assertThat(plan(register, looked.beginning())).as(register.code())
					.containsPattern("Index Cond: \\(+name");
			}
		});
	}

	/**
	 * A plan for any value took 5.7 s for a word that began the names of 243,007 rows.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "q", "pairing" })
	void filteredListIsPlannedForItsValues(String filter) {
		String value = filter.equals("q") ? "遂溪" : "440104-440823";
		ListQuery query = this.listing.query(this.registers.require("projects"), Map.of(filter, List.of(value)));
		this.transactions.executeWithoutResult((transaction) -> {
			this.listing.page(query);
			assertThat(planned()).isEqualTo("force_custom_plan");
		});
		this.transactions.executeWithoutResult((transaction) -> {
			assertThat(planned()).isEqualTo("auto");
			this.counts.of(query);
			assertThat(planned()).isEqualTo("force_custom_plan");
		});
	}

	private @Nullable String planned() {
		return this.jdbc.queryForObject("show plan_cache_mode", String.class);
	}

	private String plan(Register<?, ?> register, Condition condition) {
		return String.join("\n",
				this.jdbc.queryForList(
						"explain (costs off) select t.id from " + register.table() + " t where " + condition.sql(),
						String.class, condition.arguments().toArray()));
	}

}
