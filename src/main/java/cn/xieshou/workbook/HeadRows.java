package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * The head rows of a sheet (表头): what stands over each column, from the widest head down
 * to its own.
 *
 * @param rows the rows, empty if none was found
 * @param paths the heads over each column that has one
 */
public record HeadRows(List<Integer> rows, Map<Integer, List<String>> paths) {

	private static final Pattern BRACKETS = Pattern.compile("[(\\[【]([^()\\[\\]【】]*)[)\\]】]");

	static HeadRows of(Grid grid, List<Integer> rows) {
		Map<Integer, List<String>> paths = new TreeMap<>();
		for (int column = 1; column <= grid.columns(); column++) {
			List<String> path = new ArrayList<>();
			CellRange last = null;
			for (int i = 0; i < rows.size(); i++) {
				int row = rows.get(i);
				CellRange range = grid.mergedAt(row, column);
				if (range == null || !range.equals(last)) {
					String text = grid.spread(row, column).text();
					path.add((text.isBlank() && range == null && path.stream().allMatch(String::isBlank))
							? left(grid, rows, i, column) : text);
				}
				last = range;
			}
			path.removeIf(String::isBlank);
			if (!path.isEmpty()) {
				paths.put(column, path);
			}
		}
		return new HeadRows(rows, paths);
	}

	/** The wide head to the left of a blank cell that was not merged with it. */
	private static String left(Grid grid, List<Integer> rows, int at, int column) {
		if (at + 1 >= rows.size() || grid.cell(rows.get(at + 1), column).isBlank()
				|| grid.mergedAt(rows.get(at + 1), column) != null) {
			return "";
		}
		for (int left = column - 1; left >= 1; left--) {
			if (grid.cell(rows.get(at + 1), left).isBlank() || grid.mergedAt(rows.get(at), left) != null) {
				return "";
			}
			if (!grid.cell(rows.get(at), left).isBlank()) {
				return grid.cell(rows.get(at), left).text();
			}
		}
		return "";
	}

	/** The heads over a column, joined by strokes, without blanks. */
	String head(int column) {
		return path(column).stream()
			.map((part) -> part.replaceAll("[\\s\\u00a0]", ""))
			.collect(Collectors.joining("/"));
	}

	List<String> path(int column) {
		return this.paths.getOrDefault(column, List.of());
	}

	/**
	 * What stays the same when the same table comes again; a mapping is kept under it.
	 */
	public String normalForm() {
		return this.paths.values()
			.stream()
			.map((path) -> path.stream().map(FieldCatalogue::plain).collect(Collectors.joining("/")))
			.collect(Collectors.joining("|"));
	}

	/** The unit that the heads of a column name, the lowest first. */
	@Nullable Unit unit(int column) {
		List<String> path = path(column);
		for (int i = path.size() - 1; i >= 0; i--) {
			Unit alone = (i > 0) ? named(path.get(i)) : null;
			Unit unit = (alone != null) ? alone : unit(path.get(i));
			if (unit != null) {
				return unit;
			}
		}
		return null;
	}

	/** The unit that a head names, in brackets or behind it. */
	static @Nullable Unit unit(String head) {
		String text = Cell.text(head).plain();
		Matcher brackets = BRACKETS.matcher(text);
		Unit found = null;
		while (brackets.find()) {
			Unit unit = named(brackets.group(1));
			found = (unit != null) ? unit : found;
		}
		if (found != null) {
			return found;
		}
		String tail = tail(text);
		return (tail != null) ? named(tail) : null;
	}

	/**
	 * What stands apart at the end of a head, such as the unit of 投资额 万元; a word that is
	 * spaced out, 帮 扶 方, has no such end.
	 */
	private static @Nullable String tail(String text) {
		String[] parts = text.split("[\\s/:,]+");
		boolean spacedOut = Arrays.stream(parts).allMatch((part) -> part.length() <= 1);
		return (parts.length > 1 && !spacedOut) ? parts[parts.length - 1] : null;
	}

	static @Nullable Unit named(String text) {
		String word = Cell.text(text).plain().replaceAll("\\s", "").replaceFirst("^(金额|计量)?单位[:：]?", "");
		return word.isEmpty() ? null : Unit.find(word).orElse(null);
	}

	/** The heads of a path without units, which below the first may stand alone. */
	static List<String> names(List<String> path) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < path.size(); i++) {
			String name = (i > 0 && named(path.get(i)) != null) ? "" : withoutUnit(path.get(i));
			if (!name.isEmpty() && !(i > 0 && name.matches("[-—/]|[(（]?(计量)?单位[)）]?"))) {
				names.add(name);
			}
		}
		return names;
	}

	/** A head without the unit in it and without blanks. */
	static String withoutUnit(String head) {
		String text = Cell.text(head).plain();
		String without = BRACKETS.matcher(text)
			.replaceAll((found) -> (named(found.group(1)) != null) ? "" : Matcher.quoteReplacement(found.group()));
		String tail = tail(without);
		if (tail != null && named(tail) != null) {
			without = without.substring(0, without.lastIndexOf(tail)).replaceAll("[\\s/:,]+$", "");
		}
		return without.replaceAll("[\\s\\u00a0]", "");
	}

}
