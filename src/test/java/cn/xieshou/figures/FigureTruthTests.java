package cn.xieshou.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A card says of a total what its page says: the same year and figures, the same sum, and
 * of each pairing without a figure the same words.
 */
@DatabaseTest
class FigureTruthTests {

	@Autowired
	Demo demo;

	@Autowired
	FigureTotals totals;

	@Autowired
	Indicators indicators;

	@Autowired
	PairingTree tree;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transaction;

	/** What a total says. */
	private record Said(Integer year, Quantity sum, List<UUID> contained, Map<String, String> gaps, List<UUID> expected,
			List<String> reasons) {

		static Said of(FigureTotal total) {
			Map<String, String> gaps = new LinkedHashMap<>();
			total.gaps().forEach((gap) -> gaps.put(gap.pairing().code(), gap.reason()));
			return new Said(total.contained().isEmpty() ? null : total.year(), total.total().quantity(),
					total.contained().stream().map(Figure::id).toList(), gaps,
					total.expected().stream().map(Figure::id).toList(),
					total.reasons().stream().map(Likeness.Reason::key).toList());
		}

	}

	/** What the card says, having seen that the page says the same. */
	private Said both(String code, List<PairingTree.Node> pairings, Integer year) {
		return Acting.as(Role.OFFICIAL, null, () -> {
			IndicatorCard card = this.indicators.find(code).orElseThrow();
			Said page = Said.of(this.totals.of(code, pairings, year).orElseThrow());
			Said shown = Said.of(this.totals.of(List.of(card), pairings, year).of(card, pairings));
			assertThat(shown).as("%s of %s", code, year).isEqualTo(page);
			return shown;
		});
	}

	/**
	 * Puts a figure of an indicator beside those of the books until the end of a trial.
	 */
	private void put(String indicator, PairingTree.Node pairing, String changes) {
		String columns = this.jdbc.queryForObject("""
				select string_agg(column_name, ', ') from information_schema.columns
				where table_schema = 'public' and table_name = 'indicator_value' and is_generated = 'NEVER'
				""", String.class);
		this.jdbc.update(
				"""
								insert into indicator_value (%1$s) select %2$s from indicator_value t,
						jsonb_populate_record(t, ?::jsonb || jsonb_build_object('id', ?::text, 'ref', null, 'root_id', ?::text,
								'pairing_id', ?::text, 'indicator_id', (select id from indicator where code = ?), 'doubts', '[]'::jsonb,
								'same_as', null, 'series_id', gen_random_uuid())) n where t.id = (select id from indicator_value
						where amount_unit = '亿元' and basis = 'ACTUAL' and absence is null order by id limit 1)
								"""
					.formatted(columns, "n." + String.valueOf(columns).replace(", ", ", n.")),
				changes, Ids.next().toString(), pairing.root().toString(), pairing.id().toString(), indicator);
	}

	private static String form(int year, String basis, String absence, String more) {
		String value = (absence == null)
				? "\"amount_value\":%d,\"amount_base\":%d00000000".formatted(year - 2080, year - 2080)
				: "\"amount_value\":null,\"amount_base\":null,\"amount_unit\":null,\"amount_comparator\":null,\"amount_word\":null,\"amount_text\":null,\"absence\":\"%s\""
					.formatted(absence);
		return """
				{"period_kind":"year","period_span":"%1$d","period_starts_on":"%1$d-01-01","period_ends_on":"%1$d-12-31",
				"basis":"%2$s","subject":"","subject_kind":"PAIRING","scope":"OWN","claim":"STATED","scope_note":null,"claims":[],
				%3$s%4$s}"""
			.formatted(year, basis, value, more.isEmpty() ? "" : "," + more);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "2092, FORECAST, -, figure.leftOut.forecast", "2092, PLAN, -, figure.leftOut.plan",
					"2092, RULE, -, figure.leftOut.rule", "2092, ACTUAL, NOT_DUE, Absence.NOT_DUE",
					"2092, ACTUAL, NOT_APPLICABLE, Absence.NOT_APPLICABLE", "2092, ACTUAL, DAMAGED, Absence.DAMAGED",
					"2091, ACTUAL, NOT_DUE, Absence.MISSING" })
	void whatAPairingSaysOfTheYearOfTheTotalIsSaidOnTheCard(int year, String basis, String absence, String gap) {
		PairingTree.Node early = this.tree.roots().get(0);
		PairingTree.Node late = this.tree.roots().get(1);
		this.transaction.executeWithoutResult((trial) -> {
			trial.setRollbackOnly();
			put("tourism.revenue", early, form(2090, "ACTUAL", null, ""));
			put("tourism.revenue", early, form(year, basis, absence, ""));
			put("tourism.revenue", late, form(2092, "ACTUAL", null, ""));
			Said said = both("tourism.revenue", List.of(early, late), null);
			assertThat(said.year()).isEqualTo(2092);
			assertThat(said.gaps()).isEqualTo(Map.of(early.code(), gap));
			assertThat(both("tourism.revenue", List.of(early), null).year()).isEqualTo(2090);
		});
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
	void whateverPairingsSayCardAndPageSayTheSame(long seed) {
		Random random = new Random(seed);
		List<PairingTree.Node> pairings = this.tree.roots();
		for (int trial = 0; trial < 10; trial++) {
			this.transaction.executeWithoutResult((status) -> {
				status.setRollbackOnly();
				for (int i = 0; i < 10; i++) {
					put("tourism.revenue", pairings.get(random.nextInt(pairings.size())), any(random));
				}
				for (Integer year : new Integer[] { null, 2091, 2092 }) {
					both("tourism.revenue", pairings, year);
					both("tourism.revenue", pairings.subList(0, 2), year);
					both("tourism.revenue", pairings.subList(0, 1), year);
				}
			});
		}
	}

	@ParameterizedTest
	@CsvSource({ "NOT_DUE, notDue", "NOT_APPLICABLE, notApplicable", "MISSING, missing", "DAMAGED, damaged" })
	void aCellWithoutAValueSaysWhy(String absence, String code) {
		PairingTree.Node root = this.tree.roots().get(0);
		// signed in before, so that the token is not taken back with the trial
		this.demo.get("official", "/units?size=1");
		this.transaction.executeWithoutResult((trial) -> {
			trial.setRollbackOnly();
			put("tourism.revenue", root, form(2090, "ACTUAL", absence, ""));
			put("tourism.revenue", root, form(2091, "ACTUAL", absence, ""));
			put("tourism.revenue", root, form(2091, "ACTUAL", null, ""));
			JsonNode cells = this.demo.get("official",
					"/cells?indicator=tourism.revenue&pairing=" + root.code() + "&period=2090&period=2091&period=2092");
			assertThat(cells.get("cells")).hasSize(2);
			assertThat(cells.at("/cells/0/absence").stringValue()).isEqualTo(code);
			assertThat(cells.at("/cells/0/value").isNull()).isTrue();
			assertThat(cells.at("/cells/0/figure").stringValue()).isNotEmpty();
			assertThat(cells.at("/cells/0/coverage/reported").intValue()).isZero();
			assertThat(cells.at("/cells/1/absence").isNull()).isTrue();
			assertThat(cells.at("/cells/1/value/unit").stringValue()).isEqualTo("亿元");
		});
	}

	private static String any(Random random) {
		String absence = of(random, null, null, null, "MISSING", "NOT_DUE", "DAMAGED");
		return form(2090 + random.nextInt(3), of(random, "ACTUAL", "ACTUAL", "FORECAST", "PLAN", "CAPACITY"), absence,
				of(random, "", "", "\"scope\":\"BEYOND\"", "\"scope_note\":\"款物\"",
						"\"subject\":\"甲园\",\"subject_kind\":\"PARK\"", "\"subject\":\"其中\"",
						"\"claim\":\"FROM_NAME\",\"claim_word\":\"百企\""));
	}

	private static String of(Random random, String... choices) {
		return choices[random.nextInt(choices.length)];
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 2021, 2022, 2023, 2024 })
	void ofEveryIndicatorOfTheBooksCardAndPageSayTheSame(int year) {
		for (IndicatorCard card : this.indicators.all()) {
			if (!card.isDerived()) {
				both(card.code(), this.tree.roots(), (year > 0) ? year : null);
			}
		}
	}

}
