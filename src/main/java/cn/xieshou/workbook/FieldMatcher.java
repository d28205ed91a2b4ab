package cn.xieshou.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the field that the heads over a column name (表头比对). */
final class FieldMatcher {

	private static final Pattern GENERAL = Pattern.compile("合计|小计|总额|总数|总计|金额|数量|情况|名称|是|否|有|无");

	private static final Pattern BRACKETS = Pattern.compile("(.+?)[(（]([^()（）]+)[)）]");

	/** How alike two words must be at least to propose one for the other. */
	private static final double ALIKE = 0.6;

	private final FieldCatalogue fields;

	FieldMatcher(FieldCatalogue fields) {
		this.fields = fields;
	}

	/** The fields that a head may mean, all of them exactly so or only alike. */
	record Match(List<SheetField> fields, boolean exact) {

	}

	Match match(List<String> path) {
		List<String> names = names(path);
		for (String name : names) {
			List<SheetField> found = this.fields.named(name);
			if (!found.isEmpty()) {
				return new Match(found, true);
			}
		}
		List<SheetField> corner = corner(path);
		return corner.isEmpty() ? new Match(alike(path), false) : new Match(corner, true);
	}

	/** What stands in a corner of two ways, 指标\\年度: its cells tell which it is. */
	private List<SheetField> corner(List<String> path) {
		List<SheetField> found = new ArrayList<>();
		String[] words = path.isEmpty() ? new String[0] : Cell.word(path.get(path.size() - 1)).split("[\\\\/|]");
		for (String word : (words.length == 2) ? words : new String[0]) {
			this.fields.named(word)
				.stream()
				.filter((field) -> field.kind() == SheetField.Kind.INDICATOR || field.target().equals("region")
						|| field.target().equals("period"))
				.limit(1)
				.forEach(found::add);
		}
		return found;
	}

	/** Two fields in one cell: 投资方（统一社会信用代码）. */
	List<SheetField> both(List<String> path) {
		if (path.isEmpty()) {
			return List.of();
		}
		Matcher brackets = BRACKETS.matcher(Cell.word(path.get(path.size() - 1)));
		if (!brackets.matches()) {
			return List.of();
		}
		List<SheetField> outer = this.fields.named(brackets.group(1));
		List<SheetField> inner = this.fields.named(brackets.group(2));
		return (outer.size() == 1 && inner.size() == 1 && inner.get(0).kind() == SheetField.Kind.CREDIT)
				? List.of(outer.get(0), inner.get(0)) : List.of();
	}

	/** What the heads over a column may be called, the most telling first. */
	private static List<String> names(List<String> path) {
		List<String> parts = HeadRows.names(path)
			.stream()
			.map((part) -> part.replaceFirst("^20\\d\\d年度?(?=.)", ""))
			.toList();
		List<String> names = new ArrayList<>();
		for (int from = 0; from < parts.size() - 1; from++) {
			names.add(String.join("/", parts.subList(from, parts.size())));
		}
		if (parts.isEmpty()) {
			return names;
		}
		String leaf = parts.get(parts.size() - 1);
		String bare = leaf.replaceAll("[(（][^()（）]*[)）]", "");
		Matcher brackets = BRACKETS.matcher(leaf);
		for (int i = parts.size() - 2; i >= 0; i--) {
			String parent = parts.get(i).replaceAll("[(（][^()（）]*[)）]|其中[:：]?", "");
			names.add(leaf + parent);
			names.add(parent + leaf);
			names.add(parent.replaceFirst("情况$", "") + "/" + leaf);
			names.add(bare + parent);
			names.add(parent + "/" + bare.replaceFirst("^其中[:：]?", ""));
		}
		names.add(leaf);
		if (brackets.matches()) {
			names.add(brackets.group(2) + brackets.group(1));
		}
		names.add(bare);
		names.add(bare.replaceFirst("年月日?$", "时间"));
		if (GENERAL.matcher(bare).matches() && parts.size() > 1) {
			names.addAll(names(parts.subList(0, parts.size() - 1)));
		}
		return names;
	}

	private List<SheetField> alike(List<String> path) {
		if (path.isEmpty()) {
			return List.of();
		}
		List<String> parts = HeadRows.names(path);
		boolean whole = parts.size() > 1 && parts.get(parts.size() - 1).matches(Layouts.WHOLE);
		String leaf = FieldCatalogue
			.plain(whole ? parts.get(parts.size() - 2) : HeadRows.withoutUnit(path.get(path.size() - 1)));
		double[] best = { ALIKE };
		List<SheetField> found = new ArrayList<>();
		this.fields.names().forEach((name) -> {
			double alike = name.getKey().equals("人" + leaf) ? 0 : alike(leaf, name.getKey());
			if (alike > best[0]) {
				best[0] = alike;
				found.clear();
				found.addAll(name.getValue());
			}
		});
		return found;
	}

	/** The share of neighbouring characters that two words have in common. */
	private static double alike(String one, String other) {
		Set<String> left = pairs(one);
		Set<String> right = pairs(other);
		if (left.isEmpty() || right.isEmpty()) {
			return 0;
		}
		long common = left.stream().filter(right::contains).count();
		return 2.0 * common / (left.size() + right.size());
	}

	private static Set<String> pairs(String word) {
		Set<String> pairs = new TreeSet<>();
		for (int i = 0; i + 1 < word.length(); i++) {
			pairs.add(word.substring(i, i + 2));
		}
		return pairs;
	}

}
