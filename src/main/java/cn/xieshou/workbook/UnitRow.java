package cn.xieshou.workbook;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.xieshou.values.Unit;

/** A row that says nothing but in which units the rows below it are (单位行). */
final class UnitRow {

	private static final Pattern SAID = Pattern
		.compile("[(（]?(?:以下|下列|下表|以上)?各?[行项列]?(?:数据|数字|金额|投资|计量|数量)*(?:的)?单位均?[:：为是]+(.+?)[)）]?[。；;]?");

	/** A unit behind other words, such as the title of a table. */
	private static final Pattern BEHIND = Pattern.compile("单位[:：为是]+([^()（）\\s;；。,，]+)");

	private UnitRow() {
	}

	/** The units that a row between records names, alone or behind a title. */
	static List<Unit> named(NavigableMap<Integer, Cell> cells) {
		List<Unit> alone = units(cells);
		if (!alone.isEmpty() || cells.size() > 3) {
			return alone;
		}
		return cells.values().stream().flatMap((cell) -> {
			Matcher behind = BEHIND.matcher(cell.word());
			return behind.find() ? parts(behind.group(1)) : Stream.of();
		}).toList();
	}

	private static Stream<Unit> parts(String said) {
		return Stream.of(said.split("[、,，/和]")).map(HeadRows::named).filter(Objects::nonNull);
	}

	/**
	 * Whether a unit stands beside other words, such as the county that the rows below
	 * are of, and nothing that a record would say.
	 */
	static boolean isBeside(NavigableMap<Integer, Cell> cells) {
		List<Cell> filled = cells.values().stream().filter((cell) -> !cell.isBlank()).toList();
		return filled.size() > 1 && filled.size() < 4
				&& filled.stream().noneMatch((cell) -> cell.isNumber() || cell.kind() == Cell.Kind.DATE)
				&& filled.stream()
					.anyMatch((cell) -> SAID.matcher(cell.word()).matches() && BEHIND.matcher(cell.word()).find());
	}

	/** The units of such a row, none if it is no such row. */
	static List<Unit> units(NavigableMap<Integer, Cell> cells) {
		List<Cell> filled = cells.values().stream().filter((cell) -> !cell.isBlank()).toList();
		Matcher said = SAID.matcher((filled.size() == 1) ? filled.get(0).word() : "");
		return said.matches() ? parts(said.group(1)).toList() : List.of();
	}

}
