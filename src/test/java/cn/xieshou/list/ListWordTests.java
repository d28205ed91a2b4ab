package cn.xieshou.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.access.Scope;
import cn.xieshou.register.Bigrams;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

	/** A pairing and all below it. */
	private static final String BELOW = """
			with recursive below as (select id from pairing where id = ? union all
			select p.id from pairing p join below b on p.parent_id = b.id) select id from below
			""";

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
		signIn(new Grant(Role.OFFICIAL, null, null));
	}

	private static void signIn(Grant grant) {
		Actor reader = new Actor(UUID.randomUUID(), "reader", "reader", "", List.of(grant));
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
			assertThat(pages(register, words, sort, Map.of())).as(sort).isEqualTo(expected);
		}
		assertThat(this.jdbc.queryForList("select t.id from " + register.table() + " t where " + having.sql(),
				UUID.class, having.arguments().toArray()))
			.hasSize((int) this.counts.of(this.listing.query(register, Map.of("q", List.of(words)))).rows());
	}

	/** The same asked without any index. */
	private static String plain(String words) {
		String[] pairs = Bigrams.of(words);
		return (pairs.length > 0) ? "t.grams @> array['" + String.join("','", pairs) + "']"
				: "position('" + words + "' in lower(t.name)) > 0";
	}

	private List<UUID> pages(Register<?, ?> register, String words, String sort, Map<String, List<String>> further) {
		List<UUID> ids = new ArrayList<>();
		Map<String, List<String>> asked = new HashMap<>(further);
		asked.putAll(Map.of("q", List.of(words), "sort", List.of(sort), "size", List.of("40")));
		String after = "";
		while (after != null) {
			asked.put("after", List.of(after));
			ListPage page = this.listing.page(this.listing.query(register, asked));
			page.rows().forEach((row) -> ids.add(row.id()));
			after = page.next();
		}
		return ids;
	}

	@ParameterizedTest
	@ValueSource(strings = { "遂溪", "遂", "现代农业" })
	void wordsAreLookedUpInAnIndexOfEveryType(String words) {
		ListWords looked = ListWords.of(words);
		withoutSearchingWhole("indexscan", () -> {
			for (Register<?, ?> register : this.registers.all()) {
				assertThat(plan(register, looked.condition())).as(register.code())
					.containsAnyOf(register.table() + "_by_grams", register.table() + "_by_characters");
				assertThat(plan(register, looked.elsewhere())).as(register.code())
					.containsAnyOf(register.table() + "_by_further", register.table() + "_by_grams");
			}
		});
		withoutSearchingWhole("bitmapscan", () -> {
			for (Register<?, ?> register : this.registers.all()) {
				assertThat(plan(register, looked.beginning())).as(register.code())
					.containsPattern("Index Cond: \\(+name");
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "projects, 产业", "projects, 遂溪", "projects, 遂", "organisations, 公司", "organisations, 司", "parks, 产业",
			"documents, 帮扶", "indicator-values, 遂溪", "regions, 遂溪", "events, 广东", "pairings, 广" })
	void teamFindsTheRowsWithTheWordsThatItMaySee(String type, String words) {
		for (UUID place : places()) {
			signIn(new Grant(Role.TEAM, place, null));
			assertThat(pages(this.registers.require(type), words, "name", Map.of())).as(place.toString())
				.isEqualTo(plainly(type, words, "(t.pairing_id is null or t.pairing_id in (" + BELOW + "))", place));
		}
	}

	@ParameterizedTest
	@CsvSource({ "projects, 产业", "projects, 遂溪", "projects, 遂", "organisations, 公司", "parks, 产业", "documents, 帮扶" })
	void wordsWithinAPairingAreFoundThereAndNowhereElse(String type, String words) {
		for (UUID place : places()) {
			assertThat(pages(this.registers.require(type), words, "name", Map.of("pairing", List.of(place.toString()))))
				.as(place.toString())
				.isEqualTo(plainly(type, words, "t.pairing_id in (" + BELOW + ")", place));
		}
	}

	/** Pairings of each height that have the most records. */
	private List<UUID> places() {
		return this.jdbc.queryForList("""
				(select id from pairing where parent_id is null order by name limit 3)
				union all (select pairing_id from project group by pairing_id order by count(*) desc, 1 limit 3)
				""", UUID.class);
	}

	private List<UUID> plainly(String type, String words, String within, UUID place) {
		return this.jdbc.queryForList(
				"select t.id from %s t where %s and %s order by %s, t.id"
					.formatted(this.registers.require(type).table(), plain(words), within, Column.NAME.orderSql()),
				UUID.class, place);
	}

	@ParameterizedTest
	@ValueSource(strings = { "遂溪", "遂", "现代农业" })
	void placesAreLookedUpInTheIndexOfWordsOfEveryType(String words) {
		ListWords looked = ListWords.of(words);
		Scope scope = new Scope(false, true, Set.of(UUID.randomUUID()), Set.of(UUID.randomUUID()));
		withoutSearchingWhole("indexscan", () -> {
			for (Register<?, ?> register : this.registers.all()) {
				for (Condition condition : List.of(looked.condition(), looked.elsewhere())) {
					assertThat(plan(register, condition.and(scope.whereIndexed("t")))).as(register.code())
						.containsPattern("Index Cond: .*ARRAY\\[root_id, pairing_id\\] &&")
						.doesNotContain(register.table() + "_by_pairing", register.table() + "_by_root");
				}
			}
		});
	}

	@Test
	void everyIndexOfWordsHasThePlacesToo() {
		for (Register<?, ?> register : this.registers.all()) {
			for (String words : List.of("grams", "further_pairs", "characters", "further_characters")) {
				assertThat(this.jdbc.queryForObject("select pg_get_indexdef(?::regclass)", String.class,
						register.table() + "_by_" + words))
					.endsWith(", (ARRAY[root_id, pairing_id]))");
			}
		}
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

	/** Plans as if the table were large, and without one kind of scan. */
	private void withoutSearchingWhole(String scan, Runnable asked) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.execute("set local enable_seqscan = off");
			this.jdbc.execute("set local enable_indexonlyscan = off");
			this.jdbc.execute("set local enable_" + scan + " = off");
			asked.run();
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
