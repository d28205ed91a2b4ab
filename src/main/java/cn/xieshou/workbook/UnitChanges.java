package cn.xieshou.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/**
 * Follows in which units the records of a sheet are from row to row (中途改单位): a head that
 * comes again in another unit, 单位：亿元 between rows or in the title of the next table.
 */
final class UnitChanges {

	private final SheetLayout sheet;

	/** The units that differ from those of the layout. */
	private final Map<Integer, Unit> units = new HashMap<>();

	private @Nullable Finding said;

	UnitChanges(SheetLayout sheet) {
		this.sheet = sheet;
	}

	/** What makes the rows below doubtful, {@code null} if nothing does. */
	@Nullable Finding said() {
		return this.said;
	}

	/** The sheet with the units of the rows below. */
	SheetLayout sheet() {
		return this.units.isEmpty() ? this.sheet : this.sheet.in(this.units);
	}

	/**
	 * Hears what a row between records says.
	 * @return whether anything is read otherwise below it
	 */
	boolean hear(Row row, RowKind kind) {
		Map<Integer, Unit> before = Map.copyOf(this.units);
		Finding unit = this.said;
		if (kind == RowKind.HEAD_REPEATED) {
			head(row);
			boolean same = unit != null && unit.code() == Code.HEAD_UNIT && before.equals(this.units);
			this.said = (same && this.said != null && this.said.code() == Code.HEAD_UNIT) ? unit : this.said;
		}
		else {
			words(row);
		}
		return !before.equals(this.units);
	}

	/** A head that is repeated, in the same words or others. */
	private void head(Row row) {
		Finding refused = null;
		for (var column : this.sheet.head().paths().entrySet()) {
			Cell cell = row.cells().get(column.getKey());
			if (cell == null || cell.isBlank()) {
				continue;
			}
			Unit unit = HeadRows.unit(cell.text());
			Unit usual = this.sheet.unit(column.getKey());
			if (unit != null && usual != null && unit.baseUnit().equals(usual.baseUnit())) {
				put(column.getKey(), unit, usual);
			}
			refused = (refused != null) ? refused : refused(row, column, cell, unit, usual);
		}
		this.said = (refused != null) ? refused : changed(row, row.cells());
	}

	/** What a head says that the first did not, and is no unit in which to read. */
	private static @Nullable Finding refused(Row row, Map.Entry<Integer, List<String>> column, Cell cell,
			@Nullable Unit unit, @Nullable Unit usual) {
		List<String> words = column.getValue().stream().map(Cell::word).toList();
		boolean named = column.getValue()
			.stream()
			.anyMatch((word) -> HeadRows.withoutUnit(word).equals(HeadRows.withoutUnit(cell.text())));
		boolean read = named && unit != null && usual != null && unit.baseUnit().equals(usual.baseUnit());
		return (read || words.contains(cell.word())) ? null : Finding.of(Code.HEAD_CHANGED, null,
				A1.cell(row.number(), column.getKey()), cell.word(), words.get(words.size() - 1));
	}

	private void put(int column, Unit unit, Unit usual) {
		if (unit.equals(usual)) {
			this.units.remove(column);
		}
		else {
			this.units.put(column, unit);
		}
	}

	/** 单位：亿元, alone in its row or behind the title of the next table. */
	private void words(Row row) {
		NavigableMap<Integer, Cell> own = own(row);
		List<Unit> named = own.isEmpty() ? List.of() : UnitRow.named(own);
		if (named.isEmpty()) {
			return;
		}
		Finding open = null;
		for (Unit unit : named) {
			Set<Unit> usual = new HashSet<>();
			Map<Integer, Unit> alike = new TreeMap<>();
			for (ColumnGuess column : this.sheet.columns()) {
				Unit its = column.unit();
				if (its != null && its.baseUnit().equals(unit.baseUnit())) {
					alike.put(column.column(), its);
					usual.addAll(column.fields().isEmpty() ? Set.of() : Set.of(its));
				}
			}
			if (usual.size() > 1) {
				open = Finding.of(Code.HEAD_CHANGED, null, A1.cell(row.number(), own.firstKey()),
						own.firstEntry().getValue().word(), usual.iterator().next().symbol());
			}
			else {
				alike.forEach((column, before) -> put(column, unit, before));
			}
		}
		this.said = (open != null) ? open : changed(row, own);
	}

	/** That the rows below are in another unit, {@code null} if they are not. */
	private @Nullable Finding changed(Row row, NavigableMap<Integer, Cell> cells) {
		for (Map.Entry<Integer, Unit> one : new TreeMap<>(this.units).entrySet()) {
			Unit usual = this.sheet.unit(one.getKey());
			int at = cells.containsKey(one.getKey()) ? one.getKey() : cells.firstKey();
			return Finding.of(Code.HEAD_UNIT, null, A1.cell(row.number(), at), one.getValue().symbol(),
					(usual != null) ? usual.symbol() : "");
		}
		return null;
	}

	/** The cells of a row without those of a table beside. */
	private NavigableMap<Integer, Cell> own(Row row) {
		NavigableMap<Integer, Cell> own = new TreeMap<>(row.cells());
		this.sheet.columns()
			.stream()
			.filter((column) -> column.ignored() == ColumnGuess.Ignored.SECOND_TABLE)
			.forEach((column) -> own.remove(column.column()));
		own.values().removeIf(Cell::isBlank);
		return own;
	}

}
