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
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.values.TestTexts;
import cn.xieshou.values.Total;

import static org.assertj.core.api.Assertions.assertThat;

/** What indicators come to over pairings, and what is said of the rest. */
@DatabaseTest
class FigureTotalTests {

	@Autowired
	Demo demo;

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
			assertThat(figure.statement().scope()).isEqualTo(FigureScope.OWN);
			assertThat(figure.statement().isName()).isFalse();
			assertThat(figure.statement().sameAs()).isNull();
			if (total.year() != null && total.indicator().kind() == IndicatorKind.FLOW) {
				assertThat(figure.period().endsOn().getYear()).isEqualTo(total.year());
			}
		}
		assertThat(total.leftOut()).allSatisfy((left) -> {
			assertThat(contained).doesNotContain(left.figure().id());
			assertThat(TestTexts.labels().text(left.reason())).isNotEqualTo(left.reason());
		});
		if (total.isAlike()) {
			assertThat(total.contained().stream().map(Figure::period).distinct().count()).isLessThan(2);
			assertThat(total.contained().stream().map(Figure::basis).distinct().count()).isLessThan(2);
			assertThat(total.contained()).allSatisfy((figure) -> assertThat(figure.statement().isOfPlace()).isTrue());
			assertThat(total.contained().stream().map((figure) -> figure.statement().scopeNote()).distinct().count())
				.isLessThan(2);
			assertThat(total.total().base()).isEqualByComparingTo(sum);
			assertThat(total.total().parts()).isEqualTo(total.covered());
		}
		else {
			assertThat(total.reasons()).isNotEmpty().allSatisfy((reason) -> {
				assertThat(TestTexts.labels().text(reason.key())).isNotEqualTo(reason.key());
				assertThat(contained.isEmpty()
						|| contained.containsAll(reason.figures().stream().map(Figure::id).toList()))
					.isTrue();
			});
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
		assertThat(total.gaps()).hasSize(total.pairings() - total.covered());
	}

	@Test
	void whatIsOfDifferentPeriodsIsListedAndNotAdded() {
		JsonNode total = this.demo.get("official", "/totals?indicator=investment.in_place");
		assertThat(total.get("alike").booleanValue()).isFalse();
		assertThat(total.get("sum").isNull()).isTrue();
		assertThat(total.get("reason").stringValue()).contains("时期");
		assertThat(total.get("contained").size()).isEqualTo(2);
		assertThat(total.at("/coverage/reported").intValue()).isEqualTo(2);
		assertThat(total.at("/coverage/of").intValue()).isEqualTo(this.tree.roots().size());
		assertThat(total.get("missing").size()).isEqualTo(this.tree.roots().size() - 2);
		assertThat(this.demo.page("official", "/")).contains("不合计");
		assertThat(this.demo.page("official", "/figures/total?indicator=investment.in_place")).contains("并列，不相加");
	}

	@Test
	void thePageOfATotalThatContainsADoubtSaysSo() {
		for (String indicator : List.of("project.completed_or_in_progress", "investment.project_total")) {
			assertThat(this.demo.page("official", "/figures/total?indicator=" + indicator)).as(indicator)
				.contains("note warn");
		}
	}

	@Test
	void whatPairingsBelowReportIsShownAndNotAdded() {
		JsonNode total = this.demo.get("official",
				"/totals?indicator=tourism.revenue&pairing=440100-440800&period=2024");
		assertThat(total.get("sum").isNull()).isTrue();
		assertThat(total.get("missing").toString()).contains("440100-440800");
		assertThat(total.get("leftOut").valueStream().map((left) -> left.get("reason").stringValue()))
			.contains("下级结对所报，不代替上级数，不相加");
		assertThat(
				this.demo.page("official", "/figures/total?indicator=tourism.revenue&pairing=440100-440800&year=2024"))
			.contains("下级结对所报");
		assertThat(this.demo
			.get("official",
					"/totals?indicator=tourism.revenue&pairing=440100-440800&pairing=440104-440823&period=2024")
			.get("leftOut")
			.toString()).doesNotContain("下级结对所报");
	}

	@Test
	void whatIsOfAParkOrPlatformIsNoSumOfItsPairing() {
		JsonNode total = this.demo.get("official", "/totals?indicator=fund.budget_revenue");
		assertThat(total.get("alike").booleanValue()).isFalse();
		assertThat(total.get("sum").isNull()).isTrue();
		assertThat(total.get("reason").stringValue()).contains("单个主体");
		assertThat(total.get("contained").size()).isEqualTo(1);
	}

	@Test
	void whatCoversMoreThanItsPairingIsLeftOutAndSaidSo() {
		JsonNode total = this.demo.get("official", "/totals?indicator=consumption.purchase_and_assisted_sales");
		assertThat(total.get("contained").size()).isZero();
		assertThat(total.get("leftOut").valueStream().map((left) -> left.get("reason").stringValue()))
			.containsExactly("范围大于本结对");
	}

	@Test
	void aTotalMayBeAskedForOnePeriod() {
		JsonNode total = this.demo.get("official", "/totals?indicator=investment.agreed&period=2023");
		assertThat(total.get("alike").booleanValue()).isTrue();
		assertThat(total.get("contained").valueStream()).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.get("period").stringValue()).isEqualTo("2023"));
		assertThat(total.at("/sum/unit").stringValue()).isEqualTo("元");
		assertThat(this.demo.status("official", "/totals?indicator=no.such")).isEqualTo(400);
		assertThat(this.demo.status("official", "/totals?indicator=investment.agreed&period=2023-13")).isEqualTo(400);
		assertThat(this.demo.status("team-suixi", "/totals?indicator=investment.agreed&pairing=620000-120000"))
			.isEqualTo(400);
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
