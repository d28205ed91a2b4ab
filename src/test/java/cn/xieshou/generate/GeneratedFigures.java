package cn.xieshou.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import cn.xieshou.list.FacetCounts;
import cn.xieshou.register.Registers;
import cn.xieshou.rollup.Rollups;

/**
 * Makes many values, targets and projects beside the demonstration books (生成数据): values
 * of every indicator, pairing, year and month, counted from 2024 back. The same number
 * makes the same books; columns that nothing is said of here are as in a row of the
 * demonstration. They stand in the order in which they would be posted: a pairing files
 * all its values of a period at once, so these stand together, one period after the
 * other.
 */
@TestComponent
class GeneratedFigures {

	/** By which all that is generated is known. */
	private static final String ID = "(lpad(to_hex(n), 8, '0') || '-0000-7000-8000-000000000000')::uuid";

	private static final String GENERATED = "id::text like '%-0000-7000-8000-000000000000'";

	private static final String NUMBERED = """
			with place as (select row_number() over (order by code) - 1 as nr, id, root_id from pairing),
			card as (select row_number() over (order by code) - 1 as nr, id, unit from indicator
			where owner is distinct from '平台计算'),
			size as (select (select count(*) from place) as places, (select count(*) from card) as cards),
			numbered as (select n, place.id as place_id, place.root_id as place_root, card.id as card_id, card.unit,
			n / (places * cards) as k, 2024 - n / (places * cards) / 12 as y, 12 - n / (places * cards) % 12 as m
			from generate_series(0::bigint, ? - 1) n cross join size join place on place.nr = n / cards % places
			join card on card.nr = n % cards)
			""";

	private static final Map<String, String> VALUE = Map.ofEntries(Map.entry("id", ID),
			Map.entry("root_id", "place_root"), Map.entry("pairing_id", "place_id"), Map.entry("version", "1"),
			Map.entry("name", "'生成'"), Map.entry("ref", "null"), Map.entry("grams", "'{}'"),
			Map.entry("filing_id", "null"), Map.entry("filing_line", "null"),
			Map.entry("posted_at", "timestamptz '2025-01-01 00:00Z' + n * interval '1 second'"),
			Map.entry("indicator_id", "card_id"), Map.entry("region", "null"), Map.entry("subject", "''"),
			Map.entry("stated_name", "''"), Map.entry("subject_kind", "'PAIRING'"), Map.entry("subject_ref", "null"),
			Map.entry("series_id", "md5(card_id::text || place_id)::uuid"),
			Map.entry("period_kind", "case when m = 12 then 'year' else 'ytd' end"),
			Map.entry("period_span",
					"case when m = 12 then y::text else y || '-' || lpad(m::text, 2, '0') || '/YTD' end"),
			Map.entry("period_starts_on", "make_date(y::int, 1, 1)"),
			Map.entry("period_ends_on", "(make_date(y::int, m::int, 1) + interval '1 month - 1 day')::date"),
			Map.entry("compared_with",
					"case when m = 12 then (y - 1)::text else (y - 1) || '-' || lpad(m::text, 2, '0') || '/YTD' end"),
			Map.entry("basis", "case when n % 97 = 0 then 'PLAN' when n % 50 = 0 then 'FORECAST' else 'ACTUAL' end"),
			Map.entry("amount_value", "1 + n * 7919 % 100000"), Map.entry("amount_unit", "unit"),
			Map.entry("amount_comparator", "case when n % 11 = 0 then '>=' else '=' end"),
			Map.entry("amount_word", "null"), Map.entry("amount_text", "null"), Map.entry("amount_upper", "null"),
			Map.entry("amount_upper_base", "null"), Map.entry("amount_base", "1 + n * 7919 % 100000"),
			Map.entry("absence", "null"),
			Map.entry("stated_growth", "case when n % 3 = 0 then (n * 7919 % 4000 - 1000) / 10.0 end"),
			Map.entry("growth_base", "null"), Map.entry("stated_completion", "null"), Map.entry("over_plan", "null"),
			Map.entry("stated_rank", "case when n % 7 = 0 then 1 + n % 9 end"), Map.entry("rank_within", "null"),
			Map.entry("growth_rank", "null"), Map.entry("growth_rank_within", "null"),
			Map.entry("doubt", "case when n % 200 = 0 then '生成' end"), Map.entry("remark", "null"),
			Map.entry("same_as", "null"), Map.entry("scope_note", "null"), Map.entry("carried", "'[]'"));

	/** As {@link cn.xieshou.register.Bigrams} has them. */
	private static final String GRAMS = """
			(select array_agg(distinct substr('生成项目' || n, at, 2))
			from generate_series(1, length('生成项目' || n) - 1) at)""";

	private static final Map<String, String> PROJECT = Map.of("id", ID, "root_id", "place_root", "pairing_id",
			"place_id", "name", "'生成项目' || n", "grams", GRAMS, "ref", "null", "filing_id", "null", "filing_line",
			"null");

	private final JdbcTemplate jdbc;

	private final JdbcTemplate owner;

	private final Registers registers;

	private final FacetCounts counts;

	private final Rollups rollups;

	GeneratedFigures(JdbcTemplate jdbc, JdbcConnectionDetails database, FlywayConnectionDetails owner,
			Registers registers, FacetCounts counts, Rollups rollups) {
		this.jdbc = jdbc;
		this.owner = new JdbcTemplate(
				new SingleConnectionDataSource(database.getJdbcUrl(), owner.getUsername(), owner.getPassword(), true));
		this.registers = registers;
		this.counts = counts;
		this.rollups = rollups;
	}

	void generate(long values, long projects) {
		insert("indicator_value", "amount_value is not null and growth_base is null", VALUE, "true", values);
		Map<String, String> target = new java.util.HashMap<>(VALUE);
		target.put("kind", "'BINDING'");
		insert("target", "origin <> 'DERIVED'", target, "m = 12 and n % 3 = 0 and basis <> 'PLAN'", values);
		insert("project", "true", PROJECT, "true", projects);
		this.owner.update("""
				insert into figure_growth (root_id, value_id, pairing_id, on_day, points)
				select root_id, id, pairing_id, period_ends_on, stated_growth from indicator_value
				where %s and period_kind = 'year' and basis <> 'PLAN' and stated_growth is not null
				""".formatted(GENERATED));
		count();
	}

	void takeBack() {
		this.owner.update("delete from figure_growth where value_" + GENERATED);
		List.of("indicator_value", "target", "project")
			.forEach((table) -> this.owner.update("delete from " + table + " where " + GENERATED));
		count();
	}

	private void count() {
		List.of("indicator-values", "targets", "projects")
			.forEach((type) -> this.counts.recount(this.registers.require(type)));
		settle();
	}

	/**
	 * Folds what was appended and waits until rules have looked at what was posted (every
	 * page counts the findings that somebody is to answer), until nothing is left, and
	 * lets the database know how many rows there are, and which pages hold only such as
	 * all see; what somebody else's transaction keeps from that is asked for again.
	 */
	void settle() {
		for (int i = 0; i < 160 && (this.rollups.fold() || isUnfolded()); i++) {
			pause();
		}
		this.owner.execute("vacuum analyze");
		for (int i = 0; i < 40 && isHeldBack(); i++) {
			pause();
			this.owner.execute("vacuum indicator_value, target, project, facet_count");
		}
	}

	private static void pause() {
		try {
			Thread.sleep(250);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean isUnfolded() {
		return Boolean.TRUE.equals(this.owner.queryForObject("""
				select exists (select from facet_count_delta) or exists (select from figure_cell_delta)
				or exists (select from finding_due)
				""", Boolean.class));
	}

	private boolean isHeldBack() {
		return Boolean.TRUE.equals(this.owner.queryForObject("""
				select bool_or(relallvisible < relpages) from pg_class
				where oid in ('indicator_value'::regclass, 'target'::regclass, 'project'::regclass,
				'facet_count'::regclass)
				""", Boolean.class));
	}

	/** Rows like one of the demonstration, but for what is said of them. */
	private void insert(String table, String like, Map<String, String> said, String where, long rows) {
		List<String> columns = this.jdbc.queryForList("""
				select column_name from information_schema.columns where table_name = ?
				and table_schema = current_schema() and is_generated = 'NEVER' order by ordinal_position
				""", String.class, table);
		this.jdbc.update(NUMBERED
				+ "insert into %1$s (%2$s) select %3$s from numbered cross join (select * from %1$s where %4$s order by id desc limit 1) p where %5$s"
					.formatted(table, String.join(", ", columns),
							columns.stream()
								.map((column) -> said.containsKey(column) ? said.get(column) : "p." + column)
								.collect(Collectors.joining(", ")),
							like, where.replace("basis", "(" + VALUE.get("basis") + ")")),
				rows);
	}

}
