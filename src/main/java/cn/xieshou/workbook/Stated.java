package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * What the rows over and under a table say about all of it (表头表尾说明).
 *
 * @param title the title, empty if there is none
 * @param pairing the two sides, if named
 * @param units the units with the addresses where they stand
 * @param year the year of the title or of the period
 * @param from the first day of the period, if stated with both ends
 * @param to its last day
 * @param cumulative whether months are counted from the beginning of the year
 * @param notes all of it in one text
 */
public record Stated(String title, @Nullable String pairing, List<StatedUnit> units, @Nullable Integer year,
		@Nullable String from, @Nullable String to, boolean cumulative, String notes) {

	private static final Pattern UNIT = Pattern.compile("单位[:：]([^()（）\\s;；。]+)");

	/** A unit behind the title of a table. */
	private static final Pattern IN_BRACKETS = Pattern.compile("[(]([^()]{1,6})[)]$");

	private static final Pattern PAIRING = Pattern
		.compile("(\\p{IsHan}{2,9})[—–－-]{1,2}(\\p{IsHan}{2,7}?(?:[县市区州]|自治[县州]|(?=共建|结对|对口|$|\\s)))");

	private static final Pattern YEAR = Pattern.compile("(20\\d{2})(?:年|[-./])");

	private static final Pattern PERIOD = Pattern.compile(
			"期间?[:：]?(20\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?)(?:至|到|—|-|~)(20\\d{2}[-./年]\\d{1,2}[-./月]\\d{1,2}日?)");

	private static final Pattern SAID = Pattern.compile(
			"(?:统计|填报|报告|数据)?(?:时间|时期|期间|时点|日期|截至|截止|报告期|统计期|所属期|期别|月份)(?:[:：]|为|到|至|日期|\\s)*([^\\n]*20\\d{2}年[^\\n]*)");

	/** A unit and where it stands. */
	public record StatedUnit(Unit unit, String cell) {

	}

	static Stated of(Grid grid, List<Integer> titles, List<Integer> infos, List<Integer> notes, Context context) {
		String title = titles.isEmpty() ? "" : text(grid, titles);
		String above = title + "\n" + text(grid, infos);
		String all = above + "\n" + text(grid, notes);
		List<StatedUnit> units = new ArrayList<>();
		if (context.unit() != null) {
			Unit.find(context.unit()).ifPresent((unit) -> units.add(new StatedUnit(unit, "context")));
		}
		for (List<Integer> rows : List.of(titles, infos)) {
			rows.forEach((row) -> grid.row(row)
				.cells()
				.forEach((column, cell) -> units(cell, A1.cell(row, column), rows == titles, units)));
		}
		Matcher pairing = PAIRING.matcher(Cell.word(above));
		Matcher period = PERIOD.matcher(Cell.word(above));
		boolean whole = period.find();
		return new Stated(title.strip(), pairing.find() ? pairing.group() : context.pairing(), units,
				year(title, above, grid.title(), context),
				whole ? new DateCells(null).read(Cell.text(period.group(1))).text() : null,
				whole ? new DateCells(null).read(Cell.text(period.group(2))).text() : null,
				above.matches("(?s).*(各月为?累计|累计数|按累计).*") && !above.matches("(?s).*(不是|非|不含|而非)累计.*"), all);
	}

	private static void units(Cell cell, String address, boolean title, List<StatedUnit> units) {
		Matcher bare = IN_BRACKETS.matcher(cell.word());
		if (title && bare.find()) {
			Unit.find(bare.group(1)).ifPresent((unit) -> add(units, unit, address));
		}
		Matcher matcher = UNIT.matcher(cell.plain().replaceAll("(?<=[:：])\\s+", ""));
		while (matcher.find()) {
			for (String one : matcher.group(1).split("[、,，/]")) {
				Unit.find(one).ifPresent((unit) -> add(units, unit, address));
			}
		}
	}

	private static void add(List<StatedUnit> units, Unit unit, String address) {
		if (units.stream().noneMatch((one) -> one.unit().equals(unit))) {
			units.add(new StatedUnit(unit, address));
		}
	}

	private static @Nullable Integer year(String title, String above, String sheet, Context context) {
		for (String text : new String[] { String.valueOf(context.period()) + "-", title, sheet + "年", above }) {
			Matcher year = YEAR.matcher(text);
			if (year.find()) {
				return Integer.valueOf(year.group(1));
			}
		}
		return context.year();
	}

	/**
	 * The period that title or head state for all rows, {@code null} if they state none.
	 */
	@Nullable String period() {
		String ofTitle = SeriesReader.period(this.title);
		Matcher said = SAID.matcher(this.notes);
		return (said.find()) ? SeriesReader.period(said.group(1)) : ofTitle;
	}

	private static String text(Grid grid, List<Integer> rows) {
		StringBuilder text = new StringBuilder();
		rows.forEach((row) -> grid.row(row).cells().values().forEach((cell) -> text.append(cell.text()).append('\n')));
		return text.toString();
	}

	/** The stated unit that measures the same as another. */
	@Nullable StatedUnit unit(@Nullable Unit like) {
		return this.units.stream()
			.filter((one) -> like == null || one.unit().isComparableWith(like))
			.findFirst()
			.orElse(null);
	}

}
