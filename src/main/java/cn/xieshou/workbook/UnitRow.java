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

	private UnitRow() {
	}

	/** The units of such a row, none if it is no such row. */
	static List<Unit> units(NavigableMap<Integer, Cell> cells) {
		List<Cell> filled = cells.values().stream().filter((cell) -> !cell.isBlank()).toList();
		Matcher said = SAID.matcher((filled.size() == 1) ? filled.get(0).word() : "");
		return said.matches()
				? Stream.of(said.group(1).split("[、,，/和]")).map(HeadRows::named).filter(Objects::nonNull).toList()
				: List.of();
	}

}
