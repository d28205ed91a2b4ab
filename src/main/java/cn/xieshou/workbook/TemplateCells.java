package cn.xieshou.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/** Cells of the portal's own templates (模板单元格): left as they were, or filled in. */
final class TemplateCells {

	private static final Pattern EXAMPLE = Pattern.compile("(?s)\\s*(【示例】|\\[Example]).*");

	/** How a column is to be filled in. */
	private static final Pattern HINT = Pattern.compile("(?s)\\s*(必填|选填|required|optional)[;；].+");

	private static final Pattern NUMBER = Pattern.compile("[-+]?\\d[\\d,]*(\\.\\d+)?");

	private TemplateCells() {
	}

	/** Whether a cell still holds an example or a hint, and nothing of a record. */
	static boolean isLeft(Cell cell) {
		return cell.kind() == Cell.Kind.TEXT
				&& (EXAMPLE.matcher(cell.text()).matches() || HINT.matcher(cell.text()).matches());
	}

	/**
	 * What is typed, as a form takes it.
	 * @param usual the unit of bare numbers, {@code null} if they have none
	 */
	static String typed(Cell cell, @Nullable Unit usual) {
		if (cell.kind() == Cell.Kind.PERCENT) {
			return cell.text().replace("%", "");
		}
		String unit = (cell.unit() != null) ? cell.unit()
				: (usual != null && NUMBER.matcher(cell.plain()).matches()) ? usual.symbol() : "";
		return cell.text().strip() + unit;
	}

	/** Values that are parted as the hint says, or each on a line of its own. */
	static List<String> several(Cell cell) {
		return Arrays.stream(cell.text().split("[；;\\n]")).map(String::strip).filter((one) -> !one.isEmpty()).toList();
	}

}
