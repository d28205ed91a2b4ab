package cn.xieshou.round;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;

/**
 * A row of a sheet (行): an indicator with its cells.
 *
 * @param card the indicator
 * @param side who reports it
 * @param whole the code of the indicator that it is a part of, {@code null} if that is
 * not asked
 * @param current what happened within the period, {@code null} where only the end of it
 * is asked
 * @param total the year up to its end, or what there was then
 */
record SheetLine(IndicatorCard card, ReportingSide side, @Nullable String whole, @Nullable CellState current,
		CellState total) {

	List<CellState> cells() {
		return (this.current != null) ? List.of(this.current, this.total) : List.of(this.total);
	}

	boolean isFilled() {
		return cells().stream().anyMatch(CellState::isFilled);
	}

	/** Whether nobody types any of it. */
	boolean isGiven() {
		return cells().stream().allMatch((cell) -> cell.mode() == CellMode.CARRIED || cell.mode() == CellMode.COMPUTED);
	}

	/** With other cells. */
	SheetLine with(@Nullable CellState current, CellState total) {
		return new SheetLine(this.card, this.side, this.whole, current, total);
	}

	Stream<SheetProblem> problems() {
		return cells().stream().flatMap((cell) -> cell.problems().stream());
	}

}
