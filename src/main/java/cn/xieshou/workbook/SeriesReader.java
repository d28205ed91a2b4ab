package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.ColumnGuess.Ignored;
import cn.xieshou.workbook.Finding.Code;

/** Reads tables in which each cell is a record (交叉表): periods or indicators across. */
final class SeriesReader {

	private static final Pattern STATED = Pattern
		.compile("(20\\d{2})年(?:(?:1[—–~至-])?(\\d{1,2})月|第?([一二三四])季度|([上下])半年)?");

	/** A month up to which a year is told, 截至2024年9月. */
	private static final Pattern UNTIL = Pattern.compile("截[至止](?:到|于|:)?(20\\d{2})年(\\d{1,2})月");

	private static final String STOCKS = ".*(月末|期末|年末|季末|存量|在岗|在营|累计|现有|总数|余额).*";

	/** How many times the largest other one is a jump. */
	private static final BigDecimal JUMP = new BigDecimal(4);

	private static final BigDecimal OTHER_UNIT = new BigDecimal(50);

	private static final int LEAST = 4;

	private final SheetLayout sheet;

	private final @Nullable String name;

	private final RowValues values;

	private final ColumnRelations relations;

	private final @Nullable String period;

	private final List<ColumnGuess> cells;

	private Map<Integer, BigDecimal> whole = Map.of();

	private @Nullable Object wholeRegion;

	private int wholeRow;

	/** The places that heads name, where no column of the rows does. */
	private final @Nullable HeadPlaces places;

	/** What heads name where no column has the indicator. */
	private final @Nullable IndicatorHeads heads;

	/** Whether it has been said that the indicator is that of the title. */
	private boolean titled;

	SeriesReader(SheetLayout sheet, RowValues values, ColumnRelations relations, Context context) {
		this.sheet = sheet;
		this.name = sheet.grid().name();
		this.values = values;
		this.relations = relations;
		this.cells = sheet.columns()
			.stream()
			.filter((column) -> column.says("value"))
			.filter((column) -> sheet.across() != SheetLayout.Across.PERIODS || column.period() != null)
			.toList();
		String pairing = (context.pairing() != null) ? context.pairing() : sheet.stated().pairing();
		RegionNames regions = new RegionNames(pairing);
		HeadPlaces named = new HeadPlaces(sheet.head(), regions);
		this.heads = (sheet.column("indicator") == null)
				? new IndicatorHeads(sheet.head(), named, sheet.stated(), regions) : null;
		boolean placed = sheet.column("region") != null || sheet.column("pairing") != null;
		this.places = (!placed && sheet.across() != SheetLayout.Across.INDICATORS && named.any()) ? named : null;
		this.period = (context.period() != null) ? context.period() : stated(sheet.stated(), sheet.grid());
	}

	/**
	 * The period of a table: that of its title, or the part of that year that the name of
	 * its sheet says.
	 */
	static @Nullable String stated(Stated stated, Grid grid) {
		String said = period(stated.title() + " " + stated.notes());
		return RelativePeriods.ofSheet(said, grid.title(), stated.year());
	}

	/** The first stretch of time that a text names, {@code null} if it names none. */
	static @Nullable String period(String text) {
		String word = Cell.word(text);
		Matcher matcher = STATED.matcher(word);
		if (!matcher.find()) {
			return null;
		}
		Matcher until = UNTIL.matcher(word);
		if (matcher.group().endsWith("年") && until.find() && until.group(1).equals(matcher.group(1))) {
			return until.group(1) + "-%02d".formatted(Integer.parseInt(until.group(2)));
		}
		String year = matcher.group(1);
		if (matcher.group(2) != null) {
			return year + "-%02d".formatted(Integer.parseInt(matcher.group(2)))
					+ (matcher.group().matches(".*年1[—–~至-].*") ? "/YTD" : "");
		}
		if (matcher.group(3) != null) {
			return year + "Q" + ("一二三四".indexOf(matcher.group(3)) + 1);
		}
		if (matcher.group(4) != null) {
			return year + (matcher.group(4).equals("上") ? "H1" : "H2");
		}
		String part = RelativePeriods.inTitle(word, Integer.parseInt(year));
		return (part != null) ? part : year;
	}

	List<RowReading> read(Row row, Map<String, Object> section, TotalsCheck totals) {
		RowValues.Said said = shared(row);
		this.values.shares(said, section);
		Unit own = this.values.unit(row);
		Map<Integer, CellReading> readings = new TreeMap<>();
		Map<Integer, BigDecimal> amounts = new TreeMap<>();
		for (ColumnGuess column : this.cells) {
			Cell cell = row.cell(column.column());
			if (cell.isBlank()) {
				continue;
			}
			CellReading failed = CellValues.failed(this.sheet.grid(), cell);
			CellReading read = (failed != null) ? failed
					: new AmountCells((own != null) ? own : column.unit(), true).read(cell);
			if (cell.isLinked()) {
				read = read.and(Finding.of(Code.EXTERNAL_LINK, null, cell.text()));
			}
			readings.put(column.column(), read);
			if (read.base() != null) {
				amounts.put(column.column(), read.base());
			}
		}
		List<Problem> ofRow = new ArrayList<>(said.problems());
		if (this.sheet.grid().isHiddenRow(row.number())) {
			ofRow.add(new Problem(this.name, A1.cell(row.number(), 1),
					Finding.of(Code.HIDDEN_ROW, null, String.valueOf(row.number()))));
		}
		if (this.places != null) {
			places(row, said, amounts, own, ofRow);
		}
		else if (this.sheet.across() == SheetLayout.Across.PERIODS) {
			compare(row, said, alike(amounts), readings, own, ofRow);
		}
		else {
			this.relations.parts().forEach((part) -> part(row, part, amounts, ofRow));
		}
		totals.add(row, amounts, Set.of(), null);
		return records(row, said.values(), readings, ofRow);
	}

	/**
	 * The amounts of months where quarters or halves stand between them, otherwise all.
	 */
	private Map<Integer, BigDecimal> alike(Map<Integer, BigDecimal> amounts) {
		Map<Integer, BigDecimal> months = new TreeMap<>(amounts);
		this.cells.stream()
			.filter((column) -> column.period() != null && column.period().matches("\\d{4}([QH]\\d)?"))
			.forEach((column) -> months.remove(column.column()));
		boolean both = this.cells.stream()
			.anyMatch((column) -> column.period() != null && column.period().matches("\\d{4}-\\d{2}"));
		return both ? months : amounts;
	}

	private void part(Row row, ColumnRelations.Part part, Map<Integer, BigDecimal> amounts, List<Problem> problems) {
		BigDecimal amount = amounts.get(part.part());
		BigDecimal of = amounts.get(part.whole());
		if (amount != null && of != null && amount.compareTo(of) > 0) {
			problems.add(new Problem(this.name, A1.cell(row.number(), part.part()), Finding.of(Code.PART_OVER_WHOLE,
					null, text(row.cell(part.part()), part.part()), text(row.cell(part.whole()), part.whole()))));
		}
	}

	/** What a cell says, with the unit of its column if it names none. */
	private String text(Cell cell, int column) {
		Unit unit = this.sheet.unit(column);
		return cell.text().strip() + ((cell.isNumber() && unit != null) ? unit.symbol() : "");
	}

	/** What all records of a row have in common. */
	private RowValues.Said shared(Row row) {
		RowValues.Said said = this.values.read(row);
		said.values().remove("value");
		said.values().remove("目标值");
		Set<String> columns = new java.util.HashSet<>();
		this.cells.forEach((column) -> columns.add(A1.cell(row.number(), column.column())));
		said.problems().removeIf((problem) -> columns.contains(problem.cell()));
		return said;
	}

	private List<RowReading> records(Row row, Map<String, Object> shared, Map<Integer, CellReading> readings,
			List<Problem> ofRow) {
		List<RowReading> records = new ArrayList<>();
		for (ColumnGuess column : this.cells) {
			CellReading read = readings.get(column.column());
			if (read == null) {
				continue;
			}
			String address = A1.cell(row.number(), column.column());
			Map<String, Object> values = new LinkedHashMap<>(shared);
			period(column, values);
			HeadPlaces.Place place = (this.places != null) ? this.places.at(column.column()) : null;
			if (place != null) {
				values.put(place.field(), place.value());
				values.computeIfPresent("period", (key, month) -> periodOf(column, month.toString()));
			}
			if (this.sheet.across() == SheetLayout.Across.INDICATORS || this.sheet.column("period") != null) {
				values.computeIfPresent("period", (key, month) -> periodOf(column, month.toString()));
			}
			String indicator = (this.heads != null) ? this.heads.of(column.column()) : null;
			if (indicator != null) {
				values.put("indicator",
						this.sheet.words().getOrDefault(column.letters(), Map.of()).getOrDefault(indicator, indicator));
			}
			if (read.text() != null) {
				values.put("value", read.text());
			}
			if (read.remark() != null) {
				values.put("remark", read.remark());
			}
			List<Problem> problems = new ArrayList<>();
			read.findings().forEach((finding) -> problems.add(new Problem(this.name, address, finding)));
			ofRow.stream().filter((problem) -> problem.cell().equals(address)).forEach(problems::add);
			if (this.heads != null && indicator != null && !this.titled && this.heads.isTitled(column.column())) {
				this.titled = true;
				problems.add(new Problem(this.name, address, Finding.of(Code.INDICATOR_OF_TITLE, null, indicator)));
			}
			records.add(new RowReading(this.name, row.number(), address, RowKind.DATA,
					this.sheet.grid().isHiddenRow(row.number()), values, problems));
		}
		List<Problem> rest = ofRow.stream()
			.filter((problem) -> this.cells.stream()
				.noneMatch((column) -> readings.containsKey(column.column())
						&& problem.cell().equals(A1.cell(row.number(), column.column()))))
			.toList();
		if (!records.isEmpty()) {
			records.get(0).problems().addAll(rest);
		}
		return records;
	}

	/**
	 * The period of a value: that of its column, in the year that stands over its group;
	 * otherwise that of its row, its group or the title.
	 */
	private void period(ColumnGuess column, Map<String, Object> values) {
		String own = column.period();
		Object above = values.get("period");
		if (own != null && !own.matches("\\d{4}.*")) {
			return;
		}
		if (own == null || this.sheet.column("period") != null) {
			String period = (own != null) ? own : this.period;
			if (period != null) {
				values.putIfAbsent("period", period);
			}
			return;
		}
		boolean dated = this.sheet.head()
			.path(column.column())
			.stream()
			.anyMatch((word) -> word.matches(".*20\\d\\d.*"));
		boolean year = above != null && above.toString().matches("\\d{4}") && !dated;
		values.put("period", year ? above + own.substring(4) : own);
	}

	/** Months counted from the beginning of the year, where the head says so. */
	private String periodOf(ColumnGuess column, String period) {
		List<String> path = HeadRows.names(this.sheet.head().path(column.column()));
		String leaf = Cell.word(path.get(path.size() - 1));
		return (period.matches("\\d{4}-\\d{2}") && leaf.matches("(本年)?累计.*|.*累计")) ? period + "/YTD" : period;
	}

	/** Places across: parts within their wholes, and the total over the places. */
	private void places(Row row, RowValues.Said said, Map<Integer, BigDecimal> amounts, @Nullable Unit own,
			List<Problem> problems) {
		boolean part = Cell.word(String.valueOf(said.values().get("indicator"))).startsWith("其中");
		if (part) {
			partOverWhole(row, amounts, problems);
		}
		else {
			this.whole = amounts;
			this.wholeRow = row.number();
		}
		boolean sum = this.sheet.across() == SheetLayout.Across.PLACES && (own == null || !own.base().equals("%"));
		if (sum) {
			yearTotal(row, amounts, own, false, problems);
		}
	}

	private void compare(Row row, RowValues.Said said, Map<Integer, BigDecimal> amounts,
			Map<Integer, CellReading> readings, @Nullable Unit own, List<Problem> problems) {
		String indicator = String.valueOf(said.values().get("indicator"));
		boolean part = Cell.word(indicator).startsWith("其中");
		Object region = said.values().get("region");
		if (part && java.util.Objects.equals(region, this.wholeRegion)) {
			partOverWhole(row, amounts, problems);
		}
		if (!part) {
			this.whole = amounts;
			this.wholeRow = row.number();
			this.wholeRegion = region;
		}
		boolean running = !indicator.matches(STOCKS) && !this.sheet.stated().cumulative() && isRunning(amounts);
		if (running) {
			int first = this.cells.get(0).column();
			int last = this.cells.get(this.cells.size() - 1).column();
			problems.add(new Problem(this.name, A1.cell(row.number(), first) + ":" + A1.cell(row.number(), last),
					Finding.of(Code.YTD_SUSPECTED, null, indicator)));
		}
		else {
			jumps(row, amounts, readings, problems);
		}
		yearTotal(row, amounts, own, running, problems);
		blanks(row, readings, problems);
	}

	private void partOverWhole(Row row, Map<Integer, BigDecimal> amounts, List<Problem> problems) {
		amounts.forEach((column, amount) -> {
			BigDecimal of = this.whole.get(column);
			if (of != null && amount.compareTo(of) > 0) {
				problems.add(new Problem(this.name, A1.cell(row.number(), column), Finding.of(Code.PART_OVER_WHOLE,
						null, row.cell(column).text(), this.sheet.grid().cell(this.wholeRow, column).text())));
			}
		});
	}

	/** Whether every number is larger than the one before, steadily. */
	private static boolean isRunning(Map<Integer, BigDecimal> amounts) {
		BigDecimal before = null;
		BigDecimal first = null;
		for (BigDecimal amount : amounts.values()) {
			if (before != null && amount.compareTo(before) <= 0) {
				return false;
			}
			first = (first == null) ? amount : first;
			before = amount;
		}
		return amounts.size() >= LEAST + 1 && first != null && before != null
				&& before.compareTo(first.multiply(new BigDecimal(3))) >= 0;
	}

	private void jumps(Row row, Map<Integer, BigDecimal> amounts, Map<Integer, CellReading> readings,
			List<Problem> problems) {
		if (amounts.size() <= LEAST) {
			return;
		}
		amounts.forEach((column, amount) -> {
			BigDecimal most = BigDecimal.ZERO;
			for (Map.Entry<Integer, BigDecimal> other : amounts.entrySet()) {
				most = other.getKey().equals(column) ? most : most.max(other.getValue());
			}
			CellReading read = readings.get(column);
			boolean named = read != null
					&& read.findings().stream().anyMatch((finding) -> finding.code() == Code.UNIT_IN_CELL);
			if (named && most.signum() > 0 && amount.compareTo(most.multiply(OTHER_UNIT)) > 0) {
				problems.add(new Problem(this.name, A1.cell(row.number(), column),
						Finding.of(Code.UNIT_DOUBT, null, row.cell(column).text(), "")));
			}
			else if (most.compareTo(BigDecimal.TEN) > 0 && amount.compareTo(most.multiply(JUMP)) > 0) {
				problems.add(new Problem(this.name, A1.cell(row.number(), column),
						Finding.of(Code.JUMP, null, row.cell(column).text())));
			}
		});
	}

	/** The total over the periods, where the table has one. */
	private void yearTotal(Row row, Map<Integer, BigDecimal> amounts, @Nullable Unit own, boolean running,
			List<Problem> problems) {
		for (ColumnGuess column : this.sheet.columns()) {
			Cell cell = row.cell(column.column());
			if (column.ignored() != Ignored.COMPUTED || !Cell.word(column.head()).matches(".*(累计|合计|总计|全年)(数)?")
					|| cell.isBlank()) {
				continue;
			}
			String address = A1.cell(row.number(), column.column());
			Unit unit = (own != null) ? own : this.cells.get(0).unit();
			if (cell.kind() == Cell.Kind.ERROR) {
				problems.add(new Problem(this.name, address,
						Finding.of(Code.FORMULA_ERROR, null, cell.text()).as(Finding.Severity.NOTE)));
			}
			else if (unit != null && cell.isNumber()) {
				BigDecimal stated = new AmountCells(unit, true).read(cell).base();
				BigDecimal sum = amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
				if (stated != null && (running || !TotalsCheck.near(stated, sum, unit))) {
					String text = TotalsCheck.text(sum, unit, false);
					problems.add(new Problem(this.name, address, Finding
						.of(Code.TOTAL_DIFFERS, text, TotalsCheck.text(stated, unit, false), text,
								TotalsCheck.text(stated.subtract(sum), unit, false))
						.as((running || cell.formula() == null) ? Finding.Severity.WARNING : Finding.Severity.NOTE)));
				}
			}
		}
	}

	/** Periods at the end that are not reported yet. */
	private void blanks(Row row, Map<Integer, CellReading> readings, List<Problem> problems) {
		int blank = this.cells.size();
		while (blank > 0 && !readings.containsKey(this.cells.get(blank - 1).column())) {
			blank--;
		}
		if (blank < this.cells.size() && blank > 0) {
			problems.add(new Problem(this.name,
					A1.cell(row.number(), this.cells.get(blank).column()) + ":"
							+ A1.cell(row.number(), this.cells.get(this.cells.size() - 1).column()),
					Finding.of(Code.BLANK, null)));
		}
	}

}
