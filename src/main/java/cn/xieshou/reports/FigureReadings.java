package cn.xieshou.reports;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Cell;
import cn.xieshou.figures.Cells;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.FigureTotals;
import cn.xieshou.figures.Figures;
import cn.xieshou.figures.TotalViewAssembler;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Days;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

/**
 * Reads figures for tables (取数): by year all of a table at once, of another stretch by
 * cells, as known at a moment one by one. Several pairings are added up only where their
 * figures are alike.
 */
@Component
class FigureReadings {

	private static final List<Basis> BASES = List.of(Basis.ACTUAL, Basis.FORECAST);

	private final FigureTotals totals;

	private final TotalViewAssembler words;

	private final Cells cells;

	private final Figures figures;

	FigureReadings(FigureTotals totals, TotalViewAssembler words, Cells cells, Figures figures) {
		this.totals = totals;
		this.words = words;
		this.cells = cells;
		this.figures = figures;
	}

	/** What indicators come to, each for some pairings together. */
	interface Readings extends BiFunction<IndicatorCard, List<PairingTree.Node>, Reading> {

	}

	/**
	 * What indicators come to for each of some pairings, and for all of them together.
	 */
	Readings of(Collection<IndicatorCard> cards, List<PairingTree.Node> pairings, ReportQuery query) {
		Span period = query.period();
		if (query.asKnownOn() != null) {
			Instant moment = Days.moment(query.asKnownOn());
			return (card, nodes) -> reading(this.totals.known(card.code(), nodes, period, moment).orElseThrow());
		}
		if (period == null || period.kind() == PeriodKind.YEAR) {
			FigureTotals.Totals all = this.totals.of(cards, pairings, (period != null) ? period.first().year() : null);
			return (card, nodes) -> reading(all.of(card, nodes));
		}
		Map<Place, Reading> each = ofStretch(cards, pairings, period);
		return (card, nodes) -> (nodes.size() == 1)
				? each.getOrDefault(new Place(card.id(), nodes.get(0).id()), Reading.NOTHING)
				: reading(this.totals.of(card.code(), nodes, period).orElseThrow());
	}

	/** Where a figure stands. */
	private record Place(UUID indicator, UUID pairing) {

	}

	private Map<Place, Reading> ofStretch(Collection<IndicatorCard> cards, List<PairingTree.Node> pairings,
			Span period) {
		Map<Place, Reading> readings = new HashMap<>();
		this.cells.absences(cards, pairings, List.of(period))
			.forEach((one) -> readings.put(new Place(one.indicator(), one.pairing()), Reading.absent(one.absence())));
		List<Cell> found = this.cells.of(cards, pairings, List.of(period), BASES);
		Map<UUID, Figure> named = this.figures.named(found.stream().map(Cell::figure).toList())
			.stream()
			.collect(Collectors.toMap(Figure::id, Function.identity()));
		for (Cell cell : found) {
			Figure figure = named.get(cell.figure());
			if (figure != null) {
				readings.put(new Place(cell.indicator().id(), cell.pairing().id()), Reading.of(figure));
			}
		}
		return readings;
	}

	private Reading reading(FigureTotal total) {
		if (total.isSingle() && total.pairings() == 1) {
			return Reading.of(total.contained().get(0));
		}
		List<String> reasons = total.isRefused() ? this.words.reasons(total) : List.of();
		Absence absence = total.gaps()
			.stream()
			.map(FigureTotal.Gap::said)
			.filter(Objects::nonNull)
			.map(Figure::absence)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return new Reading(null, total.total().quantity(), total.total().isForecast(),
				total.contained().isEmpty() ? absence : null, reasons, total.covered(), total.pairings());
	}

}
