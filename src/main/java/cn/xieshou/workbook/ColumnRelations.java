package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Which columns add up to which, which is a share of which, and which are parts of which
 * (列间关系): by the numbers of the columns (1=2+6+7), by the formulas of most rows, by heads
 * and by what fields mean.
 */
record ColumnRelations(List<Sum> sums, List<Rate> rates, List<Part> parts) {

	private static final int SAMPLE = 200;

	/** A whole and what adds up to it. */
	record Sum(int whole, List<Integer> parts) {

	}

	/** A share and what it is of. */
	record Rate(int rate, int share, int of) {

	}

	/** A part and its whole. */
	record Part(int part, int whole) {

	}

	static ColumnRelations of(SheetLayout sheet, FieldCatalogue fields) {
		Map<Integer, Sum> sums = new LinkedHashMap<>();
		Map<Integer, Rate> rates = new LinkedHashMap<>();
		sheet.rows(RowKind.COLUMN_NUMBERS).forEach((row) -> numbered(sheet.grid().row(row), sums, rates));
		computed(sheet, sums, rates);
		nested(sheet, sums);
		List<Sum> ordered = new ArrayList<>();
		sums.values().forEach((sum) -> order(sum, sums, ordered));
		return new ColumnRelations(ordered, List.copyOf(rates.values()), parts(sheet, fields, sums));
	}

	/** Those that are parts of others come before them. */
	private static void order(Sum sum, Map<Integer, Sum> all, List<Sum> ordered) {
		if (ordered.contains(sum) || ordered.size() > all.size()) {
			return;
		}
		for (int part : sum.parts()) {
			Sum inner = all.get(part);
			if (inner != null && !inner.parts().contains(sum.whole())) {
				order(inner, all, ordered);
			}
		}
		if (!ordered.contains(sum)) {
			ordered.add(sum);
		}
	}

	private static void numbered(Row row, Map<Integer, Sum> sums, Map<Integer, Rate> rates) {
		Map<Integer, Integer> columns = new HashMap<>();
		row.cells().forEach((column, cell) -> {
			Matcher number = Pattern.compile("[(]?(\\d{1,2})[)]?(=.*)?").matcher(cell.word());
			if (number.matches()) {
				columns.put(Integer.valueOf(number.group(1)), column);
			}
		});
		row.cells().forEach((column, cell) -> {
			String word = cell.word().replace('÷', '/');
			int equals = word.indexOf('=');
			if (equals < 0) {
				return;
			}
			String right = word.substring(equals + 1);
			if (right.matches("\\d+(\\+\\d+)+")) {
				List<Integer> parts = new ArrayList<>();
				for (String one : right.split("\\+")) {
					parts.add(columns.getOrDefault(Integer.valueOf(one), 0));
				}
				if (!parts.contains(0)) {
					sums.put(column, new Sum(column, parts));
				}
			}
			Matcher rate = Pattern.compile("(\\d+)/(\\d+)(?:[*×]100%?)?").matcher(right);
			if (rate.matches()) {
				rate(column, columns.get(Integer.valueOf(rate.group(1))), columns.get(Integer.valueOf(rate.group(2))),
						rates);
			}
		});
	}

	private static void rate(int column, @Nullable Integer share, @Nullable Integer of, Map<Integer, Rate> rates) {
		if (share != null && of != null) {
			rates.putIfAbsent(column, new Rate(column, share, of));
		}
	}

	/** What the formulas of most rows of a column say. */
	private static void computed(SheetLayout sheet, Map<Integer, Sum> sums, Map<Integer, Rate> rates) {
		Map<Integer, Map<String, Integer>> counts = new TreeMap<>();
		List<Integer> rows = sheet.rows(RowKind.DATA).stream().limit(SAMPLE).toList();
		for (int row : rows) {
			sheet.grid().row(row).cells().forEach((column, cell) -> {
				if (cell.formula() != null) {
					String pattern = cell.formula().replace("$", "").replaceAll("(?<=[A-Z])" + row + "(?!\\d)", "");
					counts.computeIfAbsent(column, (key) -> new HashMap<>()).merge(pattern, 1, Integer::sum);
				}
			});
		}
		counts.forEach((column, patterns) -> patterns.forEach((pattern, count) -> {
			if (count >= 3 && count * 2 >= rows.size()) {
				Matcher range = Pattern.compile("SUM\\(([A-Z]+):([A-Z]+)\\)").matcher(pattern);
				Matcher rate = Pattern.compile("([A-Z]+)/([A-Z]+)").matcher(pattern);
				if (pattern.matches("[A-Z]+(\\+[A-Z]+)+")) {
					List<Integer> parts = new ArrayList<>();
					for (String one : pattern.split("\\+")) {
						parts.add(A1.column(one));
					}
					sums.putIfAbsent(column, new Sum(column, parts));
				}
				else if (range.matches()) {
					List<Integer> parts = new ArrayList<>();
					for (int part = A1.column(range.group(1)); part <= A1.column(range.group(2)); part++) {
						parts.add(part);
					}
					sums.putIfAbsent(column, new Sum(column, parts));
				}
				else if (rate.matches()) {
					rate(column, A1.column(rate.group(1)), A1.column(rate.group(2)), rates);
				}
			}
		}));
	}

	/** 合计 beside its parts under one head, where most rows bear it out. */
	private static void nested(SheetLayout sheet, Map<Integer, Sum> sums) {
		for (ColumnGuess whole : sheet.columns()) {
			List<String> path = sheet.head().path(whole.column());
			if (path.size() < 2 || sums.containsKey(whole.column())
					|| !Cell.word(HeadRows.withoutUnit(path.get(path.size() - 1))).matches("合计|小计|总计|总额|总数")) {
				continue;
			}
			List<String> group = path.subList(0, path.size() - 1);
			List<Integer> parts = new ArrayList<>();
			for (ColumnGuess part : sheet.columns()) {
				List<String> other = sheet.head().path(part.column());
				boolean within = part != whole && other.size() >= path.size()
						&& other.subList(0, group.size()).equals(group);
				boolean direct = other.size() == path.size() || Cell.word(other.get(other.size() - 1)).matches("合计|小计");
				if (within && direct) {
					parts.add(part.column());
				}
			}
			if (parts.size() > 1 && isBorneOut(sheet, whole.column(), parts)) {
				sums.put(whole.column(), new Sum(whole.column(), parts));
			}
		}
	}

	private static boolean isBorneOut(SheetLayout sheet, int whole, List<Integer> parts) {
		int told = 0;
		int right = 0;
		for (int row : sheet.rows(RowKind.DATA).stream().limit(SAMPLE).toList()) {
			Cell stated = sheet.grid().cell(row, whole);
			if (stated.kind() != Cell.Kind.NUMBER) {
				continue;
			}
			BigDecimal sum = BigDecimal.ZERO;
			for (int part : parts) {
				Cell cell = sheet.grid().cell(row, part);
				sum = sum.add((cell.kind() == Cell.Kind.NUMBER) ? cell.number() : BigDecimal.ZERO);
			}
			told++;
			right += (sum.subtract(stated.number()).abs().doubleValue() < 0.006) ? 1 : 0;
		}
		return told >= 3 && right * 10 >= told * 6;
	}

	private static List<Part> parts(SheetLayout sheet, FieldCatalogue fields, Map<Integer, Sum> sums) {
		List<Part> parts = new ArrayList<>();
		for (ColumnGuess part : sheet.columns()) {
			if (part.unit() == null || part.fields().isEmpty()) {
				continue;
			}
			SheetField field = fields.find(part.fields().get(0));
			List<String> wholes = (field != null) ? field.wholes() : List.of();
			for (String id : wholes) {
				ColumnGuess whole = sheet.column(id);
				if (whole != null) {
					parts.add(new Part(part.column(), whole.column()));
				}
			}
			ColumnGuess before = before(sheet, part);
			if (before != null && parts.stream().noneMatch((known) -> known.part() == part.column())
					&& sums.values().stream().noneMatch((sum) -> sum.parts().contains(part.column()))) {
				parts.add(new Part(part.column(), before.column()));
			}
		}
		return parts;
	}

	/** The column of which one that is headed 其中 is a part. */
	private static @Nullable ColumnGuess before(SheetLayout sheet, ColumnGuess part) {
		List<String> path = sheet.head().path(part.column());
		if (part.unit() == null || !Cell.word(path.get(path.size() - 1)).startsWith("其中")) {
			return null;
		}
		ColumnGuess found = null;
		for (ColumnGuess whole : sheet.columns()) {
			List<String> other = sheet.head().path(whole.column());
			if (whole.column() < part.column() && whole.unit() != null && part.unit().isComparableWith(whole.unit())
					&& !Cell.word(other.get(other.size() - 1)).startsWith("其中")
					&& other.subList(0, other.size() - 1).equals(path.subList(0, path.size() - 1))) {
				found = whole;
			}
		}
		return found;
	}

}
