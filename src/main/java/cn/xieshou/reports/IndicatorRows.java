package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.indicator.ResponsibleSide;
import cn.xieshou.list.Listing;
import cn.xieshou.list.Row;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.Named;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

/**
 * Rows that are indicators (指标行): value, target, completion and growth of each, as the
 * books compare them.
 */
@Component
class IndicatorRows {

	/** So many targets of a pairing are looked at. */
	private static final int TARGETS = 500;

	private final FigureReadings readings;

	private final FigureCells cells;

	private final Indicators indicators;

	private final Listing listing;

	private final Registers registers;

	private final Labels labels;

	IndicatorRows(FigureReadings readings, FigureCells cells, Indicators indicators, Listing listing,
			Registers registers, Labels labels) {
		this.readings = readings;
		this.cells = cells;
		this.indicators = indicators;
		this.listing = listing;
		this.registers = registers;
		this.labels = labels;
	}

	/** A target that nothing is measured against yet. */
	private record Target(Quantity value, String href) {

	}

	/**
	 * The rows; an indicator that the catalogue of this portal does not have is none.
	 * @param pairings those that each count once
	 */
	List<ReportRow> read(ReportDefinition definition, ReportQuery query, List<PairingTree.Node> pairings) {
		List<IndicatorCard> cards = Objects.requireNonNull(definition.rows().indicators())
			.stream()
			.flatMap((code) -> this.indicators.find(code).stream())
			.toList();
		FigureReadings.Readings read = this.readings.of(cards, pairings, query);
		Map<UUID, Target> targets = targets(query, pairings, cards);
		List<ReportRow> rows = new ArrayList<>();
		for (IndicatorCard card : cards) {
			Reading reading = read.apply(card, pairings);
			List<ReportCell> line = RowCells.of(definition, rows.size() + 1,
					(source) -> cell(source.said(), card, reading, targets.get(card.id())));
			rows.add(new ReportRow(card.name(LocaleContextHolder.getLocale()), "/indicators/" + card.id(),
					(pairings.size() == 1) ? pairings.get(0) : null, false, line));
		}
		return rows;
	}

	private ReportCell cell(Source.LinePart part, IndicatorCard card, Reading reading, @Nullable Target alone) {
		Figure figure = reading.figure();
		return switch (part) {
			case DOMAIN -> ReportCell.of(card.domain(), null);
			case NAME -> ReportCell.of(card.name(LocaleContextHolder.getLocale()), "/indicators/" + card.id());
			case UNIT -> ReportCell.of(Numbers.unit(card.unit().symbol()), null);
			case SIDE -> side(card);
			case VALUE -> this.cells.value(reading);
			case TARGET -> target(figure, alone);
			case COMPLETION -> rate((figure != null) ? figure.completion().computed() : null,
					(figure != null) ? figure.completion().unlike() : null);
			case GROWTH -> rate((figure != null) ? figure.growth().computed() : null,
					(figure != null) ? figure.growth().unlike() : null);
			case EARLIER -> earlier(figure);
			case DIFFERENCE -> difference(figure);
			case CONFIRMATION -> (figure != null && !figure.isDerived())
					? ReportCell.of(figure.confirmation().state(), "/figures/" + figure.id())
					: ReportCell.empty(CellState.NOT_APPLICABLE);
		};
	}

	private ReportCell side(IndicatorCard card) {
		ResponsibleSide side = this.indicators.side(card.id());
		return ReportCell.of(side, null);
	}

	private static ReportCell target(@Nullable Figure figure, @Nullable Target alone) {
		Figure.Goal goal = (figure != null) ? figure.completion().target() : null;
		if (goal != null) {
			return ReportCell.of(goal.value(), "/targets/" + goal.id());
		}
		return (alone != null) ? ReportCell.of(alone.value(), alone.href()) : ReportCell.empty(CellState.MISSING);
	}

	private ReportCell rate(@Nullable Ratio ratio, @Nullable String unlike) {
		Quantity rate = (ratio != null) ? Quantity.of(ratio.interval(), ratio.unit()) : null;
		return (rate != null) ? new ReportCell(CellState.COMPUTED, rate, null, null, null)
				: ReportCell.empty(CellState.INCOMPUTABLE, (unlike != null) ? this.labels.text(unlike) : null);
	}

	private static ReportCell earlier(@Nullable Figure figure) {
		if (figure == null || figure.growth().earlier() == null) {
			return ReportCell.empty(CellState.MISSING);
		}
		UUID id = figure.growth().earlierId();
		return ReportCell.of(figure.growth().earlier(), (id != null) ? "/figures/" + id : null);
	}

	private static ReportCell difference(@Nullable Figure figure) {
		Figure.Goal goal = (figure != null && figure.completion().unlike() == null) ? figure.completion().target()
				: null;
		if (figure == null || goal == null) {
			return ReportCell.empty(CellState.INCOMPUTABLE);
		}
		Quantity value = figure.value();
		Quantity difference = Formula.parse("1-2").of((number) -> (number == 1) ? value : goal.value());
		return (difference != null) ? new ReportCell(CellState.COMPUTED, difference, null, null, null)
				: ReportCell.empty(CellState.INCOMPUTABLE);
	}

	/**
	 * The targets of a single pairing for the period itself, of those indicators that
	 * have one; those that say the same indicator twice are left to the record.
	 */
	private Map<UUID, Target> targets(ReportQuery query, List<PairingTree.Node> pairings, List<IndicatorCard> cards) {
		if (query.period() == null || pairings.size() != 1 || cards.isEmpty()) {
			return Map.of();
		}
		Map<String, List<String>> parameters = new LinkedHashMap<>(query.parameters());
		parameters.put("pairing", List.of(pairings.get(0).code()));
		parameters.put("columns", List.of("indicator", "period", "value", "subject"));
		parameters.put("size", List.of(String.valueOf(TARGETS)));
		Set<UUID> wanted = cards.stream().map(IndicatorCard::id).collect(Collectors.toSet());
		Map<UUID, Target> targets = new HashMap<>();
		for (Row row : this.listing.page(this.listing.query(this.registers.require("targets"), parameters)).rows()) {
			boolean own = pairings.get(0).id().equals(row.pairing()) && row.values().get("subject") == null
					&& row.values().get("period") instanceof Period period && query.period().equals(period.span());
			if (own && row.values().get("indicator") instanceof Named named
					&& row.values().get("value") instanceof Quantity value) {
				UUID indicator = UUID.fromString(named.id());
				if (wanted.contains(indicator)) {
					targets.putIfAbsent(indicator, new Target(value, "/targets/" + row.id()));
				}
			}
		}
		return targets;
	}

}
