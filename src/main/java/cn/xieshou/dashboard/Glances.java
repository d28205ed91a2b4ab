package cn.xieshou.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.FigurePeriods;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.figures.TotalViewAssembler;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.page.Fig;
import cn.xieshou.values.Labels;

/**
 * Says what the overview says first (要点), of what the page has read anyway.
 */
@Component
class Glances {

	private static final String IN_PLACE = "investment.in_place";

	private final Indicators indicators;

	private final TotalViewAssembler assembler;

	private final Labels labels;

	Glances(Indicators indicators, TotalViewAssembler assembler, Labels labels) {
		this.indicators = indicators;
		this.assembler = assembler;
		this.labels = labels;
	}

	/**
	 * What is said first.
	 * @param goals the targets that the page lists
	 * @param rows the lines of the pairings
	 * @param periods the periods of the figures
	 * @param chosen the code of the pairing that the page is narrowed to, {@code null}
	 * for all
	 * @param year the year that it is taken for, {@code null} for the latest
	 */
	Glance of(List<Overview.Goal> goals, List<Overview.Row> rows, FigureTotals.Totals totals,
			List<PairingTree.Node> nodes, FigurePeriods periods, @Nullable String chosen, @Nullable Integer year) {
		long reached = goals.stream().filter((goal) -> goal.bullet().tone().equals("ok")).count();
		long targeted = rows.stream().filter((row) -> row.foremost() != null).count();
		Optional<IndicatorCard> card = this.indicators.find(IN_PLACE);
		FigureTotal total = card.map((one) -> totals.of(one, nodes)).orElse(null);
		String href = "/figures/total?indicator=" + IN_PLACE + ((chosen != null) ? "&pairing=" + chosen : "")
				+ ((year != null) ? "&year=" + year : "");
		boolean apart = total != null && total.isRefused() && !total.isSingle();
		Fig money = (total != null && !apart)
				? this.assembler.of(total, total.indicator().name(LocaleContextHolder.getLocale()), href) : null;
		return new Glance(goals.size(), reached, targeted, nodes.size(), money,
				(total != null && apart) ? total.covered() : 0, (total != null) ? note(total, apart) : "", href,
				(year == null) ? latest(periods, chosen) : null,
				(year == null && periods.certainty().all() > 0) ? periods.certainty() : null,
				"/indicator-values" + ((chosen != null) ? "?pairing=" + chosen : ""));
	}

	private String note(FigureTotal total, boolean apart) {
		return apart ? this.assembler.why(total) : this.labels.text("web.coverage", total.covered(), total.pairings());
	}

	private static Glance.@Nullable Latest latest(FigurePeriods periods, @Nullable String chosen) {
		SortedMap<Integer, Long> years = periods.years();
		if (years.isEmpty()) {
			return null;
		}
		Integer year = years.firstKey();
		return new Glance.Latest(year, years.getOrDefault(year, 0L), periods.undated(),
				"/?" + ((chosen != null) ? "scope=" + chosen + "&" : "") + "year=" + year);
	}

}
