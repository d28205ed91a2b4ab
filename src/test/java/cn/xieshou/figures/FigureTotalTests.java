package cn.xieshou.figures;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.indicator.Aggregation;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.TestTexts;
import cn.xieshou.values.Total;

import static org.assertj.core.api.Assertions.assertThat;

/** What indicators come to over pairings, and what is said of the rest. */
@DatabaseTest
class FigureTotalTests {

	@Autowired
	FigureTotals totals;

	@Autowired
	Indicators indicators;

	@Autowired
	PairingTree tree;

	private Optional<FigureTotal> total(String indicator, Integer year) {
		return Acting.as(Role.OFFICIAL, null, () -> this.totals.of(indicator, this.tree.roots(), year));
	}

	/** A total of what pairings report, of each at most one figure. */
	private static void holds(FigureTotal total) {
		Set<UUID> pairings = new HashSet<>();
		Set<UUID> contained = new HashSet<>();
		BigDecimal sum = BigDecimal.ZERO;
		for (Figure figure : total.contained()) {
			assertThat(pairings.add(figure.pairing().id())).as("one figure of each pairing").isTrue();
			contained.add(figure.id());
			sum = sum.add(figure.value().base());
			assertThat(figure.basis()).isNotEqualTo(Basis.PLAN);
			if (total.year() != null && total.indicator().kind() == IndicatorKind.FLOW) {
				assertThat(figure.period().endsOn().getYear()).isEqualTo(total.year());
			}
		}
		assertThat(total.leftOut()).allSatisfy((left) -> {
			assertThat(contained).doesNotContain(left.figure().id());
			assertThat(TestTexts.labels().text(left.reason())).isNotEqualTo(left.reason());
		});
		if (total.indicator().overPairings() == Aggregation.SUM) {
			assertThat(total.total().base()).isEqualByComparingTo(sum);
			assertThat(total.total().parts()).isEqualTo(total.covered());
		}
		else if (total.covered() > 1) {
			assertThat(total.total()).isEqualTo(Total.NOTHING);
		}
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(ints = { 2023, 1999 })
	void everyIndicatorComesToTheFiguresThatItContains(Integer year) {
		for (IndicatorCard card : this.indicators.all()) {
			FigureTotal total = total(card.code(), year).orElseThrow();
			assertThat(total.pairings()).isEqualTo(this.tree.roots().size());
			holds(total);
		}
	}

	@Test
	void whatAPairingDoesNotReportIsMissingAndNotZero() {
		FigureTotal total = total("investment.in_place", null).orElseThrow();
		assertThat(total.covered()).isPositive().isLessThan(total.pairings());
		assertThat(total.total().missing()).isEqualTo(total.pairings() - total.covered());
	}

	@Test
	void aYearWithoutFiguresLeavesThemAllOut() {
		FigureTotal total = total("investment.agreed", 1999).orElseThrow();
		assertThat(total.contained()).isEmpty();
		assertThat(total.leftOut()).isNotEmpty()
			.extracting(FigureTotal.LeftOut::reason)
			.contains("figure.leftOut.period");
	}

	@Test
	void whatRecordsAddUpToHasNothingMissing() {
		FigureTotal total = total("pairing.roots", null).orElseThrow();
		assertThat(total.total().missing()).isZero();
		assertThat(total.total().base()).isEqualByComparingTo(String.valueOf(this.tree.roots().size()));
	}

	@Test
	void anIndicatorThatThereIsNotHasNoTotal() {
		assertThat(total("no.such", null)).isEmpty();
	}

	@Test
	void aReaderBeginsAtTheTopOfTheirScope() {
		PairingTree.Node county = this.tree.find("越秀区—遂溪县").orElseThrow();
		assertThat(Acting.as(Role.TEAM, county.id(), () -> this.totals.tops())).containsExactly(county);
		PairingTree.Node root = this.tree.find("广州—湛江").orElseThrow();
		assertThat(Acting.as(Role.REVIEWER, root.id(), () -> this.totals.tops())).containsExactly(root);
		assertThat(Acting.as(Role.OFFICIAL, null, () -> this.totals.tops())).isEqualTo(this.tree.roots());
		assertThat(Acting.as(Role.TEAM, UUID.randomUUID(), () -> this.totals.tops())).isEqualTo(List.of());
	}

}
