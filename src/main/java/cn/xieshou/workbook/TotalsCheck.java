package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/** Compares stated totals with what the rows add up to (合计核对). */
final class TotalsCheck {

	private static final Pattern COUNT = Pattern
		.compile("(?:.*[(（共计:：])?(\\d{1,6})(?:个|项|对|家|户|条|宗|笔|人|所|村|场|期|批)[\\p{IsHan}]{0,4}[)）]?");

	private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");

	private SheetLayout sheet;

	private final @Nullable ColumnGuess indicator;

	private final Group all = new Group();

	/** What the sheets before add up to that this one goes on with. */
	private final @Nullable Group before;

	private final Map<String, Group> named = new HashMap<>();

	private Group since = new Group();

	/** What stands below the last head. */
	private Group table = new Group();

	private final List<Pending> pending = new ArrayList<>();

	private @Nullable Row openAbove;

	private final boolean above;

	/**
	 * A total that may be one of rows below it too.
	 *
	 * @param found what is said of it if it is none, {@code null} if no row stood above
	 * it
	 * @param sheet in which units its amounts are
	 */
	private record Pending(Row row, @Nullable RowReading found, SheetLayout sheet) {

	}

	/**
	 * Checks the totals of a sheet.
	 * @param before the sheet that it goes on with (续表), {@code null} if with none
	 */
	TotalsCheck(SheetLayout sheet, @Nullable TotalsCheck before) {
		this.sheet = sheet;
		this.before = (before != null) ? before.whole() : null;
		this.indicator = sheet.column("indicator");
		this.above = subtotalsStandAbove(sheet);
	}

	/** From here on amounts are in the units of another layout of the sheet. */
	void goOn(SheetLayout other) {
		this.sheet = other;
	}

	/** A table begins, of which the next total may be. */
	void begin() {
		this.table = new Group();
	}

	/** Whether subtotals stand above their rows. */
	boolean isAbove() {
		return this.above;
	}

	private static boolean subtotalsStandAbove(SheetLayout sheet) {
		for (int row = 1; row <= sheet.grid().rows(); row++) {
			if (sheet.kind(row) == RowKind.SUBTOTAL) {
				return true;
			}
			if (sheet.kind(row) == RowKind.DATA) {
				return false;
			}
		}
		return false;
	}

	/** What this sheet and those before it add up to. */
	private Group whole() {
		Group whole = new Group();
		whole.add(this.all);
		if (this.before != null) {
			whole.add(this.before);
		}
		return whole;
	}

	/** What some rows add up to, by column. */
	private static final class Group {

		private int rows;

		private final Map<Integer, BigDecimal> sums = new HashMap<>();

		private final Set<Integer> about = new HashSet<>();

		void add(Map<Integer, BigDecimal> amounts, Set<Integer> approximate) {
			this.rows++;
			amounts.forEach((column, amount) -> this.sums.merge(column, amount, BigDecimal::add));
			this.about.addAll(approximate);
		}

		void add(Group other) {
			int rows = this.rows + other.rows;
			add(other.sums, other.about);
			this.rows = rows;
		}

	}

	/**
	 * Adds a record.
	 * @param date the day of the record, for totals of months
	 */
	void add(Row row, Map<Integer, BigDecimal> amounts, Set<Integer> approximate, @Nullable String date) {
		this.all.add(amounts, approximate);
		this.since.add(amounts, approximate);
		this.table.add(amounts, approximate);
		if (this.indicator != null) {
			group(this.sheet.cell(row, this.indicator.column()).word()).add(amounts, approximate);
		}
		if (date != null && date.length() >= 7) {
			group("month " + Integer.parseInt(date.substring(5, 7))).add(amounts, approximate);
		}
	}

	private Group group(String name) {
		return this.named.computeIfAbsent(name, (key) -> new Group());
	}

	/** Checks a total; one that stands above its rows later. */
	List<RowReading> total(Row row, RowKind kind) {
		if (kind == RowKind.TOTAL && this.all.rows == 0) {
			this.pending.add(new Pending(row, null, this.sheet));
			return List.of();
		}
		if (kind == RowKind.SUBTOTAL && this.above) {
			List<RowReading> closed = closeAbove();
			this.openAbove = row;
			return closed;
		}
		RowReading checked = check(row, kind, this.since);
		if (kind == RowKind.SUBTOTAL) {
			this.since = new Group();
		}
		else if (!checked.problems().isEmpty()) {
			this.pending.add(new Pending(row, checked, this.sheet));
			return List.of();
		}
		return List.of(checked);
	}

	private List<RowReading> closeAbove() {
		List<RowReading> closed = (this.openAbove != null)
				? List.of(check(this.openAbove, RowKind.SUBTOTAL, this.since)) : List.of();
		this.since = new Group();
		this.openAbove = null;
		return closed;
	}

	/** Checks those that stood above their rows or among them. */
	List<RowReading> close() {
		List<RowReading> closed = new ArrayList<>(closeAbove());
		this.pending.forEach((one) -> {
			this.sheet = one.sheet();
			RowReading now = check(one.row(), RowKind.TOTAL, this.since);
			closed.add((one.found() == null || now.problems().isEmpty()) ? now : one.found());
		});
		return closed;
	}

	private RowReading check(Row row, RowKind kind, Group near) {
		List<Problem> problems = new ArrayList<>();
		List<Group> possible = possible(row, kind, near);
		for (ColumnGuess column : this.sheet.columns()) {
			Cell cell = row.cell(column.column());
			if (cell.isBlank()) {
				continue;
			}
			String address = A1.cell(row.number(), column.column());
			if (column.unit() != null || column.period() != null) {
				amount(column, cell, address, possible, unit(row, column), problems);
			}
			else if (!cell.isNumber()) {
				count(cell, address, possible, problems);
			}
		}
		return new RowReading(this.sheet.grid().name(), row.number(), null, kind,
				this.sheet.grid().isHiddenRow(row.number()), Map.of(), problems);
	}

	private @Nullable Unit unit(Row row, ColumnGuess column) {
		ColumnGuess units = this.sheet.column("unit");
		Unit own = (units != null) ? HeadRows.named(row.cell(units.column()).text()) : null;
		return (own != null) ? own : column.unit();
	}

	/** The groups that a total may be of, the likeliest first. */
	private List<Group> possible(Row row, RowKind kind, Group near) {
		List<Group> possible = new ArrayList<>();
		if (this.indicator != null) {
			Group same = this.named.get(this.sheet.cell(row, this.indicator.column()).word());
			if (same != null) {
				return List.of(same);
			}
		}
		possible.add((kind == RowKind.SUBTOTAL) ? near : this.all);
		for (Cell cell : row.cells().values()) {
			Matcher month = MONTH.matcher(cell.plain());
			if (cell.kind() == Cell.Kind.TEXT && cell.text().length() < 20 && month.find()) {
				Group ofMonth = this.named.get("month " + Integer.parseInt(month.group(1)));
				if (ofMonth != null) {
					possible.add(ofMonth);
				}
			}
		}
		possible.add((kind == RowKind.SUBTOTAL) ? this.all : near);
		possible.add(this.table);
		if (kind == RowKind.TOTAL && this.before != null) {
			possible.add(whole());
		}
		return possible;
	}

	private void amount(ColumnGuess column, Cell cell, String address, List<Group> possible, @Nullable Unit unit,
			List<Problem> problems) {
		if (cell.kind() == Cell.Kind.ERROR) {
			problems.add(new Problem(this.sheet.grid().name(), address,
					Finding.of(Code.FORMULA_ERROR, null, cell.text()).as(Finding.Severity.NOTE)));
			return;
		}
		BigDecimal stated = new AmountCells(unit, true).read(cell).base();
		if (stated == null || unit == null || column.fields().isEmpty()) {
			return;
		}
		Group first = null;
		for (Group group : possible) {
			BigDecimal sum = group.sums.get(column.column());
			if (sum != null && near(stated, sum, unit)) {
				return;
			}
			first = (first == null && sum != null) ? group : first;
		}
		if (first != null) {
			BigDecimal sum = first.sums.getOrDefault(column.column(), BigDecimal.ZERO);
			String text = text(sum, unit, first.about.contains(column.column()));
			problems.add(new Problem(this.sheet.grid().name(), address, Finding.of(Code.TOTAL_DIFFERS, text,
					text(stated, unit, false), text, text(stated.subtract(sum), unit, false))));
		}
	}

	/** Equal to the last digit that people write. */
	static boolean near(BigDecimal one, BigDecimal other, Unit unit) {
		BigDecimal least = unit.numerator().divide(unit.denominator(), 10, RoundingMode.HALF_UP);
		return one.subtract(other).abs().compareTo(least.multiply(new BigDecimal("0.0051"))) <= 0;
	}

	static String text(BigDecimal base, Unit unit, boolean about) {
		return (about ? "约" : "") + AmountCells.plain(unit.fromBase(base)) + unit.symbol();
	}

	/** Whether a cell says how many rows there are. */
	static boolean isCount(Cell cell) {
		return COUNT.matcher(cell.word()).matches();
	}

	private void count(Cell cell, String address, List<Group> possible, List<Problem> problems) {
		Matcher count = COUNT.matcher(cell.word());
		if (!count.matches() || possible.isEmpty()) {
			return;
		}
		int stated = Integer.parseInt(count.group(1));
		if (possible.stream().noneMatch((group) -> group.rows == stated)) {
			problems.add(new Problem(this.sheet.grid().name(), address,
					Finding.of(Code.COUNT_DIFFERS, String.valueOf(possible.get(0).rows), String.valueOf(stated),
							String.valueOf(possible.get(0).rows))));
		}
	}

}
