package cn.xieshou.values.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * For each one of what a number is said (平均), from the words before it: 户均, 亩产, 每人每月.
 *
 * @param below the units below the stroke, empty if none are said
 * @param rest what else the words say
 */
record Average(List<Unit> below, String rest) {

	private static final Map<String, String> SAID = Map.ofEntries(Map.entry("人均", "人"), Map.entry("户均", "户"),
			Map.entry("亩均", "亩"), Map.entry("亩产", "亩"), Map.entry("县均", "县"), Map.entry("镇均", "镇"),
			Map.entry("乡均", "乡"), Map.entry("村均", "村"), Map.entry("家均", "家"), Map.entry("班均", "班"),
			Map.entry("日均", "天"), Map.entry("月均", "月"), Map.entry("年均", "年"));

	static Average of(String lead) {
		List<Unit> below = new ArrayList<>();
		StringBuilder rest = new StringBuilder();
		Cursor in = new Cursor(lead);
		while (!in.isAtEnd()) {
			String said = in.takeAny(SAID.keySet()).map(SAID::get).orElse(null);
			Unit each = (said == null && in.take("每")) ? WrittenUnit.readEach(in) : null;
			if (said != null || each != null) {
				below.add((each != null) ? each : Unit.of(String.valueOf(said)));
			}
			else {
				rest.append(in.peek());
				in.skip(1);
			}
		}
		return new Average(below, rest.toString());
	}

	boolean isSaid() {
		return !this.below.isEmpty();
	}

	/**
	 * The unit of a number that is said so: over those of the words, unless what is asked
	 * for is no average, or the number is a rate.
	 */
	Unit unit(Unit above, @Nullable Unit asked) {
		if (above.base().endsWith("%") || above.base().equals("个百分点")
				|| (asked != null && above.isComparableWith(asked))) {
			return above;
		}
		String symbols = String.join("·", this.below.stream().map(Unit::symbol).toList());
		return Unit.find(above.symbol() + "/" + symbols).orElse(above);
	}

}
