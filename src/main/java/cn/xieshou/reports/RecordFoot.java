package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Total;

/**
 * The foot of rows that are records (合计行), added up row by row: records that stand for
 * several are in no sum, what is not reported is told apart from nothing, and where the
 * parts leave no bound or are of another kind there is no sum.
 */
final class RecordFoot {

	private final ReportDefinition definition;

	private final Labels labels;

	private final List<@Nullable Total> totals = new ArrayList<>();

	private boolean any;

	RecordFoot(ReportDefinition definition, Labels labels) {
		this.definition = definition;
		this.labels = labels;
		definition.columns().forEach((column) -> this.totals.add(Total.NOTHING));
	}

	/** Takes a row. */
	void add(ReportRow row) {
		if (row.aggregate()) {
			return;
		}
		this.any = true;
		for (int i = 0; i < row.cells().size(); i++) {
			Total total = this.totals.get(i);
			if (total != null && this.definition.columns().get(i).isSum()) {
				this.totals.set(i, plus(total, row.cells().get(i).quantity()));
			}
		}
	}

	/** {@code null} once the parts are of several kinds. */
	private static @Nullable Total plus(Total total, @Nullable Quantity part) {
		if (part == null) {
			return total.plusMissing();
		}
		return (total.unit() == null || total.unit().equals(part.unit().baseUnit())) ? total.plus(part, false) : null;
	}

	/** Its cells. */
	List<ReportCell> cells() {
		List<ReportCell> cells = new ArrayList<>();
		for (int i = 0; i < this.totals.size(); i++) {
			cells.add(this.definition.columns().get(i).isSum() ? cell(this.totals.get(i))
					: ReportCell.empty(CellState.NOT_APPLICABLE));
		}
		return cells;
	}

	private ReportCell cell(@Nullable Total total) {
		if (total == null) {
			return ReportCell.empty(CellState.INCOMPUTABLE, this.labels.text("reports.foot.unlike"));
		}
		if (!this.any) {
			return ReportCell.empty(CellState.NOT_APPLICABLE);
		}
		if (total.parts() == 0) {
			return ReportCell.empty(CellState.MISSING);
		}
		String covered = this.labels.text("reports.covered", total.parts(), total.parts() + total.missing());
		Quantity sum = total.quantity();
		return (sum != null) ? new ReportCell(CellState.COMPUTED, sum, null, null, covered)
				: ReportCell.empty(CellState.INCOMPUTABLE, this.labels.text("reports.foot.unbounded"));
	}

	/** The foot where there are more rows than were read. */
	List<ReportCell> unread() {
		return this.definition.columns()
			.stream()
			.map((column) -> column.isSum()
					? ReportCell.empty(CellState.INCOMPUTABLE, this.labels.text("reports.foot.more"))
					: ReportCell.empty(CellState.NOT_APPLICABLE))
			.toList();
	}

}
