package cn.xieshou.reports;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureViewAssembler;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/** Cells of figures (数据格): a value with its trace, or why there is none. */
@Component
class FigureCells {

	private final FigureViewAssembler figures;

	private final Labels labels;

	FigureCells(FigureViewAssembler figures, Labels labels) {
		this.figures = figures;
		this.labels = labels;
	}

	/** The value of a reading. */
	ReportCell value(Reading reading) {
		Quantity value = reading.value();
		if (value != null) {
			Figure figure = reading.figure();
			return new ReportCell(CellState.BOOKS, value, (figure != null) ? FigureViewAssembler.address(figure) : null,
					(figure != null) ? figure.basis() : reading.forecast() ? Basis.FORECAST : Basis.ACTUAL,
					(figure != null) ? this.figures.period(figure) : coverage(reading.covered(), reading.pairings()));
		}
		if (!reading.reasons().isEmpty()) {
			return ReportCell.empty(CellState.INCOMPUTABLE, String.join("；", reading.reasons()));
		}
		return ReportCell.empty((reading.absence() != null) ? CellState.of(reading.absence()) : CellState.MISSING);
	}

	/** Of how many rows a sum has something, {@code null} where that is all of one. */
	@Nullable String coverage(int covered, int of) {
		return (of > 1) ? this.labels.text("reports.covered", covered, of) : null;
	}

}
