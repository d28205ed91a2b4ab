package cn.xieshou.figures;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

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
