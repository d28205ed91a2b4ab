package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.ColumnGuess.Certainty;
import cn.xieshou.workbook.ColumnGuess.Ignored;

/** Proposes what the sheets, rows and columns of a file are (版式识别). */
public final class Layouts {

	private static final String SERIAL = "序号?|编次|no\\.?|行号|行次|#";

	private static final String COMPUTED = ".*(率|比|增速|增幅|同比|环比|占比|比重|差额|增减).*|(全年|本年)?(累计|合计|小计|总计)|平均"
			+ "|(同比|环比)?(增长|增减|增降|下降|变化|变动)(率|额|幅度|情况)?[%％]?";

	/** Under a wide head the total of what that head says. */
	static final String WHOLE = "合计|小计|总计|计|总数";

	private static final String OTHER_YEAR = ".*(上年|去年|上期|上月|同期|基期).*";

	/** A year of which values are only planned. */
	private static final String PLANNED_YEAR = "20\\d{2}年?度?\\(.*(计划|目标|预计|预测|预算|任务|测算).*\\)";

	private static final String LISTS = ".*(字典|下拉|选项|代码表|数据源|参数).*";

	/** Rows that are looked at to see what a column holds. */
	private static final int SAMPLE = 200;

	private final Workbook workbook;

	private final FieldCatalogue fields;

	private final Context context;

	private final @Nullable Mapping mapping;

	private final FieldMatcher matcher;

	private Layouts(Workbook workbook, FieldCatalogue fields, Context context, @Nullable Mapping mapping) {
		this.workbook = workbook;
		this.fields = fields;
		this.context = context;
		this.mapping = mapping;
		this.matcher = new FieldMatcher(fields);
	}

	/** Whether a name is that of a part of a sheet, a list below its first one. */
	public static boolean isPart(String sheet, String name) {
		return ListBelow.isOf(new Grid(sheet, false), name) && !sheet.equals(name);
	}

	/**
	 * Proposes a layout.
	 * @param mapping what was corrected or remembered; may be {@code null}
	 */
	public static Layout propose(Workbook workbook, FieldCatalogue fields, Context context, @Nullable Mapping mapping) {
		return new Layouts(workbook, fields, context, mapping).propose();
	}

	private Layout propose() {
		List<SheetLayout> sheets = new ArrayList<>();
		List<Layout.OtherSheet> others = new ArrayList<>();
		this.workbook.sheets().forEach((grid) -> lay(grid, null, 0, sheets, others));
		if (sheets.size() > 1 && sheets.stream().anyMatch((sheet) -> !isSummary(sheet))) {
			sheets.removeIf((sheet) -> isSummary(sheet) && others
				.add(new Layout.OtherSheet(sheet.grid().title(), Layout.Why.SUMMARY, sheet.grid().rows())));
		}
		return new Layout(sheets, others);
	}

	/**
	 * Lays out a sheet, and a list below its first one by itself.
	 * @param above the list above, {@code null} if there is none
	 * @param head the row of its head, 0 if that is still to be found
	 */
	private void lay(Grid grid, @Nullable SheetLayout above, int head, List<SheetLayout> sheets,
			List<Layout.OtherSheet> others) {
		Mapping.Sheet given = (this.mapping != null) ? this.mapping.sheet(grid.name()) : null;
		Layout.Why why = (given != null) ? null : other(grid);
		SheetLayout whole = (why == null || why == Layout.Why.CHOSEN) ? sheet(grid, given, above, head) : null;
		ListBelow below = (whole != null) ? new ListBelow(whole, this.fields, this.context) : null;
		int next = (below != null && !grid.isHidden()) ? below.head() : 0;
		if (whole == null || below == null || next == 0) {
			keep(grid, (why == null) ? whole : null, why, sheets, others);
			return;
		}
		int start = below.start(next);
		Grid upper = grid.part(grid.name(), grid.first(), start - 1);
		keep(upper, (why == null) ? sheet(upper, given, above, head) : null, why, sheets, others);
		lay(grid.part(ListBelow.name(this.workbook.base(grid), start), start, grid.rows()), whole, next, sheets,
				others);
	}

	private void keep(Grid grid, @Nullable SheetLayout sheet, Layout.@Nullable Why why, List<SheetLayout> sheets,
			List<Layout.OtherSheet> others) {
		if (sheet != null) {
			sheets.add(sheet);
			return;
		}
		others.add(new Layout.OtherSheet(grid.title(),
				(why != null) ? why : grid.title().matches(".*(说明|须知|指南|要求).*") ? Layout.Why.INSTRUCTIONS
						: new HeadFinder(grid, this.fields).isLabelsDown() ? Layout.Why.TRANSPOSED : Layout.Why.NO_HEAD,
				grid.rows()));
	}

	private @Nullable SheetLayout sheet(Grid grid, Mapping.@Nullable Sheet given, @Nullable SheetLayout above,
			int head) {
		if (head == 0) {
			return sheet(grid, given);
		}
		List<Integer> rows = (given != null && given.headRows() != null) ? given.headRows()
				: new HeadFinder(grid, this.fields).from(head);
		return sheet(grid, given, rows, above);
	}

	private Layout.@Nullable Why other(Grid grid) {
		if (grid.isEmpty()) {
			return Layout.Why.EMPTY;
		}
		if (grid.isHidden()) {
			return Layout.Why.HIDDEN;
		}
		if (this.mapping != null) {
			return Layout.Why.CHOSEN;
		}
		return grid.title().matches(LISTS) ? Layout.Why.LISTS : null;
	}

	/** Whether a sheet only repeats what stands on others. */
	private static boolean isSummary(SheetLayout sheet) {
		int formulas = 0;
		int numbers = 0;
		for (int row : sheet.rows(RowKind.DATA).stream().limit(SAMPLE).toList()) {
			for (Cell cell : sheet.grid().row(row).cells().values()) {
				numbers += (cell.isNumber() || cell.kind() == Cell.Kind.ERROR) ? 1 : 0;
				formulas += (cell.formula() != null && cell.formula().matches("(?s).*!.*|.*#REF.*")) ? 1 : 0;
			}
		}
		return sheet.grid().title().matches(".*(汇总|总表|合计|统计表).*") || (formulas > 0 && formulas * 2 > numbers);
	}

	private @Nullable SheetLayout sheet(Grid grid, Mapping.@Nullable Sheet given) {
		List<Integer> rows = (given != null && given.headRows() != null) ? given.headRows()
				: new HeadFinder(grid, this.fields).find();
		if (rows.isEmpty()) {
			return null;
		}
		return sheet(grid, given, rows, null);
	}

	/**
	 * The table below another one, {@code null} if none is clear.
	 * @param above the table above it
	 * @param row the row of its head
	 */
	static @Nullable SheetLayout below(SheetLayout above, int row, FieldCatalogue fields, Context context) {
		Layouts layouts = new Layouts(new Workbook("", null, null, List.of()), fields, context, null);
		return layouts.sheet(above.grid(), null, new HeadFinder(above.grid(), fields).from(row), above);
	}

	private @Nullable SheetLayout sheet(Grid grid, Mapping.@Nullable Sheet given, List<Integer> rows,
			@Nullable SheetLayout above) {
		HeadRows head = HeadRows.of(grid, rows);
		Set<Integer> beside = AdjacentTables.columns(grid, head, given);
		RowKind[] kinds = new RowClassifier(grid, head, beside, this.fields).kinds();
		if (above != null) {
			TableBelow.clear(kinds, above, rows.get(0));
		}
		if (given != null && given.skip() != null) {
			skip(kinds, grid, new HashSet<>(given.skip()), rows.get(rows.size() - 1));
		}
		Stated stated = Stated.of(grid, rows(kinds, RowKind.TITLE::equals), aboveRecords(kinds),
				rows(kinds, RowKind.NOTE::equals), this.context);
		stated = (above != null) ? TableBelow.stated(stated, above.stated()) : stated;
		HeadPlaces places = new HeadPlaces(head, new RegionNames(pairing(stated)));
		List<ColumnGuess> columns = columns(grid, head, kinds, stated, given, beside, places);
		if (columns.stream().allMatch((guess) -> guess.fields().isEmpty())) {
			return null;
		}
		RegionNames regions = new RegionNames((stated.pairing() != null) ? stated.pairing() : this.context.pairing());
		SheetLayout.Across across = AcrossColumns.kind(columns, places,
				new IndicatorHeads(head, places, stated, regions));
		columns = units(grid, head, columns, stated, given);
		String region = columns.stream().anyMatch((guess) -> guess.says("region")) ? null
				: new StatedRegion(regions, pairing(stated)).of(grid, kinds, stated, across);
		return new SheetLayout(grid, head, kinds, columns, stated, region, across,
				(given != null && given.words() != null) ? given.words() : Map.of());
	}

	private @Nullable String pairing(Stated stated) {
		return (this.context.pairing() != null) ? this.context.pairing() : stated.pairing();
	}

	private static void skip(RowKind[] kinds, Grid grid, Set<Integer> skipped, int last) {
		for (int row = last + 1; row < kinds.length; row++) {
			if (skipped.contains(row)) {
				kinds[row] = (kinds[row] == RowKind.DATA) ? RowKind.SKIPPED : kinds[row];
			}
			else if (!grid.row(row).cells().isEmpty()) {
				kinds[row] = RowKind.DATA;
			}
		}
	}

	/**
	 * What is said of the whole table; a unit between its records is that of those below.
	 */
	private static List<Integer> aboveRecords(RowKind[] kinds) {
		List<Integer> records = rows(kinds, RowKind.DATA::equals);
		return rows(kinds, RowKind.INFO::equals).stream()
			.filter((row) -> records.isEmpty() || row < records.get(0))
			.toList();
	}

	private static List<Integer> rows(RowKind[] kinds, Predicate<RowKind> which) {
		List<Integer> rows = new ArrayList<>();
		for (int row = 1; row < kinds.length; row++) {
			if (which.test(kinds[row])) {
				rows.add(row);
			}
		}
		return rows;
	}

	private List<ColumnGuess> columns(Grid grid, HeadRows head, RowKind[] kinds, Stated stated,
			Mapping.@Nullable Sheet given, Set<Integer> beside, HeadPlaces places) {
		Map<Integer, ColumnContent> contents = new HashMap<>();
		List<Integer> sample = sample(kinds);
		head.paths().keySet().forEach((column) -> contents.put(column, ColumnContent.of(grid, sample, column)));
		boolean measures = this.fields.find("indicator") != null;
		PeriodColumns parts = new PeriodColumns(this.fields, head, stated);
		Integer year = (stated.year() != null) ? stated.year() : yearOverGroup(grid, kinds);
		Map<Integer, String> periods = new TreeMap<>();
		head.paths().forEach((column, path) -> {
			String period = HeadPeriods.of(path, year, stated.cumulative());
			if (period != null && measures) {
				periods.put(column, period);
			}
		});
		Map<Integer, String> relative = relative(grid, head, periods, stated);
		periods.putAll(relative);
		Map<Integer, String> over = new HashMap<>();
		head.paths().forEach((column, path) -> {
			String period = HeadPeriods.above(path, year, stated.cumulative());
			period = (period == null && periods.size() == 1) ? periods.get(column) : period;
			if (period != null) {
				over.put(column, period);
			}
		});
		List<ColumnGuess> guesses = new ArrayList<>();
		for (int column : head.paths().keySet()) {
			if (beside.contains(column)) {
				guesses.add(new ColumnGuess(column, head.head(column), List.of(), Certainty.IGNORED,
						Ignored.SECOND_TABLE, List.of(), null, null, null, null, grid.isHiddenColumn(column)));
				continue;
			}
			String chosen = (given != null && given.columns() != null) ? given.columns().get(A1.letters(column)) : null;
			String period = (periods.size() > 1 || relative.containsKey(column)) ? periods.get(column) : null;
			guesses.add((chosen != null) ? chosen(grid, head, column, chosen, periods.get(column)) : guess(grid, head,
					column, Objects.requireNonNull(contents.get(column)), period, parts.heads(column)));
		}
		return onceEach(measures ? AcrossColumns
			.one(new AcrossColumns(this.fields, head, places, contents, over).find(guesses, periods), places.any())
				: parts.of(guesses));
	}

	/**
	 * The periods of 本月 and 本年累计 where the rows have the indicators, as the months of the
	 * table are stated.
	 */
	private Map<Integer, String> relative(Grid grid, HeadRows head, Map<Integer, String> periods, Stated stated) {
		boolean named = head.paths()
			.values()
			.stream()
			.anyMatch((path) -> this.matcher.match(path)
				.fields()
				.stream()
				.anyMatch((field) -> field.kind() == SheetField.Kind.INDICATOR));
		String table = (this.context.period() != null) ? this.context.period() : SeriesReader.stated(stated, grid);
		return named ? RelativePeriods.of(head, periods, table) : Map.of();
	}

	/** The year over the first group of rows, where the title names none. */
	private static @Nullable Integer yearOverGroup(Grid grid, RowKind[] kinds) {
		return rows(kinds, RowKind.SECTION::equals).stream()
			.map((row) -> grid.row(row).cells().firstEntry().getValue().word())
			.filter((word) -> word.matches("20\\d{2}年?度?"))
			.map((word) -> Integer.valueOf(word.substring(0, 4)))
			.findFirst()
			.orElse(null);
	}

	/** The first records, without those below another head. */
	private static List<Integer> sample(RowKind[] kinds) {
		List<Integer> records = rows(kinds, RowKind.DATA::equals);
		List<Integer> heads = rows(kinds, RowKind.HEAD_REPEATED::equals);
		List<Integer> first = records.stream().filter((row) -> heads.isEmpty() || row < heads.get(0)).toList();
		return (first.isEmpty() ? records : first).stream().limit(SAMPLE).toList();
	}

	private ColumnGuess chosen(Grid grid, HeadRows head, int column, String field, @Nullable String period) {
		List<String> ids = new ArrayList<>();
		for (String id : field.split(" \\+ ")) {
			if (this.fields.find(id) != null) {
				ids.add(id);
			}
		}
		return new ColumnGuess(column, head.head(column), ids, ids.isEmpty() ? Certainty.IGNORED : Certainty.REMEMBERED,
				ids.isEmpty() ? Ignored.CHOSEN : null, List.of(), null, null, ids.contains("value") ? period : null,
				mark(head, column), grid.isHiddenColumn(column));
	}

	private ColumnGuess guess(Grid grid, HeadRows head, int column, ColumnContent content, @Nullable String period,
			List<String> path) {
		String name = head.head(column);
		boolean hidden = grid.isHiddenColumn(column);
		String leaf = Cell.word(HeadRows.withoutUnit(path.get(path.size() - 1))).toLowerCase(java.util.Locale.ROOT);
		if (period != null && !leaf.matches(OTHER_YEAR)) {
			return new ColumnGuess(column, name, List.of("value"), Certainty.MATCHES, null, List.of(), null, null,
					period, null, hidden);
		}
		List<SheetField> both = this.matcher.both(path);
		FieldMatcher.Match match = both.isEmpty() ? this.matcher.match(path) : new FieldMatcher.Match(both, true);
		List<SheetField> fitting = match.fields()
			.stream()
			.filter(content::fits)
			.filter((field) -> match.exact() || field.kind() != SheetField.Kind.TEXT || !content.isNumbers())
			.toList();
		Ignored ignored = ignored(leaf, name, hidden, match, fitting);
		List<String> ids = fitting.stream().map(SheetField::id).toList();
		if (ignored != null) {
			return new ColumnGuess(column, name, List.of(), Certainty.IGNORED, ignored, ids, null, null, null, null,
					hidden);
		}
		if (!both.isEmpty()) {
			return new ColumnGuess(column, name, ids, Certainty.MATCHES, null, List.of(), null, null, null, null,
					hidden);
		}
		Certainty certainty = (ids.size() > 1) ? Certainty.AMBIGUOUS
				: match.exact() ? Certainty.MATCHES : Certainty.CHECK;
		return new ColumnGuess(column, name, List.of(ids.get(0)), certainty, null, ids.subList(1, ids.size()), null,
				null, null, mark(head, column), hidden);
	}

	private @Nullable Ignored ignored(String leaf, String name, boolean hidden, FieldMatcher.Match match,
			List<SheetField> fitting) {
		if (hidden) {
			return Ignored.HIDDEN;
		}
		if (leaf.matches(SERIAL)) {
			return Ignored.SERIAL;
		}
		if (leaf.matches(PLANNED_YEAR)) {
			return Ignored.OPTIONAL;
		}
		if (leaf.endsWith("余额") || leaf.equals("结余")) {
			return Ignored.BALANCE;
		}
		if (match.exact() && !fitting.isEmpty()) {
			return fitting.get(0).optional() ? Ignored.OPTIONAL : null;
		}
		if (leaf.matches(OTHER_YEAR) || Cell.word(name).matches(OTHER_YEAR)) {
			return Ignored.OTHER_YEAR;
		}
		if (leaf.matches(COMPUTED) && !(leaf.matches(WHOLE) && !fitting.isEmpty())) {
			return Ignored.COMPUTED;
		}
		return fitting.isEmpty() ? Ignored.UNKNOWN : null;
	}

	/** What a tick in one of two columns 是 and 否 says. */
	private static @Nullable Boolean mark(HeadRows head, int column) {
		List<String> path = head.path(column);
		String leaf = (path.size() > 1) ? Cell.word(path.get(path.size() - 1)) : "";
		return leaf.matches("是|有|已") ? Boolean.TRUE : leaf.matches("否|无|未") ? Boolean.FALSE : null;
	}

	/**
	 * A field is said by one column, remarks by any, marks and cells of a table by
	 * several.
	 */
	private List<ColumnGuess> onceEach(List<ColumnGuess> guesses) {
		Map<String, ColumnGuess> best = new HashMap<>();
		for (ColumnGuess guess : guesses) {
			for (String field : guess.fields()) {
				best.merge(said(field, guess), guess, (one, other) -> (rank(other) < rank(one)) ? other : one);
			}
		}
		List<ColumnGuess> once = new ArrayList<>();
		for (ColumnGuess guess : guesses) {
			boolean repeated = guess.fields().stream().anyMatch((field) -> best.get(said(field, guess)) != guess);
			boolean may = guess.mark() != null || guess.says("remark") || guess.says("value");
			String other = guess.alternatives()
				.stream()
				.filter((id) -> !best.containsKey(said(id, guess)))
				.findFirst()
				.orElse(null);
			if (!repeated || may) {
				once.add(guess);
			}
			else if (other != null) {
				once.add(new ColumnGuess(guess.column(), guess.head(), List.of(other), Certainty.CHECK, null,
						guess.fields(), null, null, guess.period(), null, guess.hidden()));
			}
			else {
				once.add(guess.without(Ignored.UNKNOWN));
			}
		}
		return once;
	}

	/** A field, of the records of one period where the column is of one. */
	private static String said(String field, ColumnGuess guess) {
		return (guess.period() != null && !field.equals("value")) ? field + " " + guess.period() : field;
	}

	private static int rank(ColumnGuess guess) {
		return guess.certainty().ordinal();
	}

	/** Of two units over several columns, 个/万元, that which a field is measured in. */
	private static Unit ofBoth(Unit own, @Nullable SheetField field) {
		Unit usual = (field != null) ? field.unit() : null;
		if (usual == null || own.isComparableWith(usual)) {
			return own;
		}
		return Arrays.stream(own.symbol().split("/"))
			.flatMap((one) -> Unit.find(one).stream())
			.filter((one) -> one.isComparableWith(usual))
			.findFirst()
			.orElse(own);
	}

	private List<ColumnGuess> units(Grid grid, HeadRows head, List<ColumnGuess> columns, Stated stated,
			Mapping.@Nullable Sheet given) {
		return columns.stream().map((guess) -> {
			String chosen = (given != null && given.units() != null) ? given.units().get(guess.letters()) : null;
			if (chosen != null && Unit.find(chosen).isPresent()) {
				return guess.with(Unit.of(chosen), "mapping");
			}
			Unit own = head.unit(guess.column());
			SheetField field = guess.fields().isEmpty() ? null : this.fields.find(guess.fields().get(0));
			if (own != null) {
				return guess.with(ofBoth(own, field), "head");
			}
			if (field == null || field.kind() != SheetField.Kind.QTY) {
				return guess;
			}
			Stated.StatedUnit corner = (field.unit() != null || stated.units().size() == 1) ? stated.unit(field.unit())
					: null;
			if (corner != null) {
				return guess.with(corner.unit(), corner.cell());
			}
			return (field.unit() != null) ? guess.with(field.unit(), "usual") : guess;
		}).toList();
	}

}
