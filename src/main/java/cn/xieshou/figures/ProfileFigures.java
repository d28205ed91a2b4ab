package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.ReportedFigures.Placed;
import cn.xieshou.indicator.IndicatorCard;

/**
 * What the page of a pairing shows of its figures (结对页数据): what its key figures come to
 * and the main figures of a year. Most of the former are among the latter, so both are
 * read in one statement and each figure once.
 */
@Service
@Transactional(readOnly = true)
public class ProfileFigures {

	private final FigureTotals totals;

	private final Figures figures;

	ProfileFigures(FigureTotals totals, Figures figures) {
		this.totals = totals;
		this.figures = figures;
	}

	/**
	 * Both.
	 *
	 * @param totals what some indicators come to
	 * @param main the figures of the year, those first of which a source says more than
	 * the number
	 */
	public record Shown(FigureTotals.Totals totals, List<Figure> main) {

	}

	/**
	 * What some indicators come to for a pairing and its main figures.
	 * @param asked the year that the totals are of, {@code null} for the latest
	 * @param year the year of the main figures, {@code null} if there is none
	 * @param limit so many main figures at most
	 */
	public Shown of(Collection<IndicatorCard> indicators, PairingTree.Node node, @Nullable Integer asked,
			@Nullable Integer year, int limit) {
		if (year == null) {
			return new Shown(this.totals.of(indicators, List.of(node), asked), List.of());
		}
		List<Placed> both = new ArrayList<>();
		boolean[] read = new boolean[1];
		FigureTotals.Totals totals = this.totals.of(indicators, List.of(node), asked, (chosen) -> {
			read[0] = true;
			both.addAll(this.figures.ofYearAnd(node.id(), year, limit, chosen));
			return both.stream()
				.filter((one) -> one.chosen() != null)
				.sorted(Comparator.comparing((Placed one) -> Objects.requireNonNull(one.chosen())))
				.map(Placed::figure)
				.toList();
		});
		return new Shown(totals,
				read[0] ? both.stream().filter((one) -> one.place() <= limit).map(Placed::figure).toList()
						: this.figures.ofYear(node.id(), year, limit));
	}

}
