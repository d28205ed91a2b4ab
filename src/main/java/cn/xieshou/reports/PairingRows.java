package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;

/** Rows that are pairings (县区行) with what indicators come to for each. */
@Component
class PairingRows {

	private final FigureReadings readings;

	private final FigureCells cells;

	private final Indicators indicators;

	PairingRows(FigureReadings readings, FigureCells cells, Indicators indicators) {
		this.readings = readings;
		this.cells = cells;
		this.indicators = indicators;
	}

	/**
	 * Rows with their foot.
	 *
	 * @param rows the rows
	 * @param foot the cells of the foot
	 */
	record Read(List<ReportRow> rows, List<ReportCell> foot) {

	}

	Read read(ReportDefinition definition, ReportQuery query, List<PairingTree.Node> pairings) {
		List<IndicatorCard> cards = definition.indicators()
			.stream()
			.flatMap((code) -> this.indicators.find(code).stream())
			.toList();
		FigureReadings.Readings read = this.readings.of(cards, pairings, query);
		List<ReportRow> rows = new ArrayList<>();
		for (PairingTree.Node pairing : pairings) {
			String href = "/pairings/" + pairing.code();
			List<ReportCell> line = RowCells.of(definition, rows.size() + 1,
					(source) -> (source.kind() == Source.Kind.PAIRING) ? ReportCell.of(pairing.name(), href)
							: value(source.key(), List.of(pairing), read));
			rows.add(new ReportRow(pairing.name(), href, pairing, false, line));
		}
		return new Read(rows, foot(definition, pairings, read));
	}

	private ReportCell value(String code, List<PairingTree.Node> pairings, FigureReadings.Readings read) {
		Optional<IndicatorCard> card = this.indicators.find(code);
		return card.isPresent() ? this.cells.value(read.apply(card.get(), pairings))
				: ReportCell.empty(CellState.TYPED);
	}

	private List<ReportCell> foot(ReportDefinition definition, List<PairingTree.Node> pairings,
			FigureReadings.Readings read) {
		return RowCells.of(definition, 0, (source) -> isSum(definition, source) ? value(source.key(), pairings, read)
				: ReportCell.empty(CellState.NOT_APPLICABLE));
	}

	private static boolean isSum(ReportDefinition definition, Source source) {
		return definition.columns().stream().anyMatch((column) -> column.isSum() && source.equals(column.from()));
	}

}
