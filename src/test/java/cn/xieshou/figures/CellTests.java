package cn.xieshou.figures;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.StatementLog;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** What indicators come to for pairings and periods, in one question. */
@DatabaseTest
class CellTests {

	private static final List<Basis> BASES = List.of(Basis.ACTUAL, Basis.FORECAST);

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Cells cells;

	@Autowired
	FigureTotals totals;

	@Autowired
	Indicators indicators;

	@Autowired
	PairingTree tree;

	private List<PairingTree.Node> everything() {
		return this.tree.roots().stream().flatMap((root) -> this.tree.subtree(root.id()).stream()).toList();
	}

	@Test
	void everyCellIsTheFigureThatCountsForItsPairing() {
		Acting.as(Role.OFFICIAL, null, () -> {
			List<Cell> all = this.cells.of(this.indicators.all(), everything(), List.of(Span.parse("2023")), BASES);
			assertThat(all).hasSizeGreaterThan(20).allSatisfy((cell) -> {
				FigureTotal total = this.totals.of(cell.indicator().code(), List.of(cell.pairing()), Span.parse("2023"))
					.orElseThrow();
				assertThat(total.contained()).singleElement().satisfies((figure) -> {
					assertThat(figure.id()).isEqualTo(cell.figure());
					assertThat(figure.value()).isEqualTo(cell.value());
				});
			});
			return null;
		});
	}

	@Test
	void anyNumberOfCellsIsOneStatement() {
		Acting.as(Role.OFFICIAL, null, () -> {
			List<PairingTree.Node> nodes = everything();
			List<Span> years = IntStream.range(2015, 2026).mapToObj(String::valueOf).map(Span::parse).toList();
			// what is known of indicators and pairings is fresh then
			this.cells.of(this.indicators.all(), nodes, years, BASES);
			assertThat(StatementLog.of(() -> this.cells.of(this.indicators.all(), nodes, years, BASES))).hasSize(1);
			return null;
		});
	}

	@Test
	void aCellSaysItsFigureAndHowManyRightBelowReportIt() {
		JsonNode answer = this.demo.get("official",
				"/cells?indicator=investment.agreed&pairing=440100-440800&period=2023&period=1999");
		assertThat(answer.get("cells").valueStream()).singleElement().satisfies((cell) -> {
			assertThat(cell.get("pairing").stringValue()).isEqualTo("440100-440800");
			assertThat(cell.get("period").stringValue()).isEqualTo("2023");
			assertThat(cell.at("/value/unit").stringValue()).isNotEmpty();
			assertThat(cell.at("/coverage/of").intValue()).isEqualTo(9);
			JsonNode figure = this.demo.get("official", "/figures/" + cell.get("figure").stringValue());
			assertThat(figure.get("value")).isEqualTo(cell.at("/value/value"));
		});
	}

	@Test
	void aCellWithoutAValueSaysWhyAsItsFigureDoes() {
		List<Map<String, Object>> absent = this.jdbc.queryForList(
				"""
						select distinct on (i.code, p.code, v.period_span) v.id, v.absence, v.period_span, i.code as indicator, p.code as pairing
						from indicator_value v join indicator i on i.id = v.indicator_id join pairing p on p.id = v.pairing_id
						where v.absence is not null and v.period_span ~ '^[0-9]{4}$' and not exists (select from indicator_value o
						where o.indicator_id = v.indicator_id and o.pairing_id = v.pairing_id and o.amount_value is not null)
						""");
		assertThat(absent).isNotEmpty().allSatisfy((one) -> {
			JsonNode cell = this.demo
				.get("official",
						"/cells?indicator=%s&pairing=%s&period=%s".formatted(one.get("indicator"), one.get("pairing"),
								one.get("period_span")))
				.at("/cells/0");
			assertThat(cell.get("value").isNull()).isTrue();
			JsonNode figure = this.demo.get("official", "/figures/" + cell.get("figure").stringValue());
			assertThat(cell.get("absence")).isEqualTo(figure.get("absence"));
			assertThat(cell.at("/coverage/reported").intValue()).isZero();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "indicator=no.such&pairing=440100-440800&period=2023",
			"indicator=investment.agreed&pairing=no-such&period=2023",
			"indicator=investment.agreed&pairing=440100-440800&period=2023-13",
			"indicator=investment.agreed&pairing=440100-440800", "pairing=440100-440800&period=2023" })
	void whatThereIsNotIsRefused(String query) {
		assertThat(this.demo.status("official", "/cells?" + query)).isEqualTo(400);
	}

	@Test
	void noMoreThanTwentyFourPeriodsAreAskedForAtOnce() {
		String years = IntStream.range(2000, 2025).mapToObj((year) -> "&period=" + year).collect(Collectors.joining());
		assertThat(this.demo.status("official", "/cells?indicator=investment.agreed&pairing=440100-440800" + years))
			.isEqualTo(400);
	}

	@Test
	void aReaderAsksForNoCellBeyondTheirScope() {
		assertThat(
				this.demo.status("team-suixi", "/cells?indicator=investment.agreed&pairing=620000-120000&period=2023"))
			.isEqualTo(400);
	}

}
