package cn.xieshou.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * A quantity in English. 万 and 亿 have no word there: money is written in millions and
 * billions of yuan, other units in full, always exactly ({@code 1.76万亩} is
 * {@code 17,600 mu}). Units that only count (个, 家, 项) are left out, since the heading
 * says what is counted.
 */
final class EnglishQuantity {

	private static final Map<String, String> UNITS = Map.ofEntries(Map.entry("元", "yuan"), Map.entry("亩", "mu"),
			Map.entry("公顷", "ha"), Map.entry("平方公里", "km²"), Map.entry("平方米", "m²"), Map.entry("平米", "m²"),
			Map.entry("吨", "t"), Map.entry("套", "sets"), Map.entry("人", "people"), Map.entry("名", "people"),
			Map.entry("人次", "visits"), Map.entry("户", "households"), Map.entry("年", "years"), Map.entry("月", "months"),
			Map.entry("个月", "months"), Map.entry("天", "days"), Map.entry("小时", "hours"),
			Map.entry("小时/天", "hours a day"), Map.entry("天/月", "days a month"), Map.entry("个/县", "per county"),
			Map.entry("兆瓦", "MW"), Map.entry("元/平方米·月", "yuan/m² a month"), Map.entry("A级", "A"));

	private static final Set<String> COUNTS = Set.of("家", "所", "个", "项", "宗", "张", "场", "场次", "条", "届", "期", "道", "种",
			"级", "层级", "轨", "位", "档次", "件");

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("超过", "over "), Map.entry("超", "over "),
			Map.entry("逾", "over "), Map.entry("余", "over "), Map.entry("多", "over "), Map.entry("不少于", "at least "),
			Map.entry("不小于", "at least "), Map.entry("不低于", "at least "), Map.entry("至少", "at least "),
			Map.entry("以上", "at least "), Map.entry("不超过", "at most "), Map.entry("不多于", "at most "),
			Map.entry("至多", "at most "), Map.entry("以下", "at most "), Map.entry("以内", "at most "),
			Map.entry("前", "top "), Map.entry("大约", "about "), Map.entry("约", "about "), Map.entry("左右", "about "),
			Map.entry("将近", "nearly "), Map.entry("近", "nearly "));

	private EnglishQuantity() {
	}

	static Numbers.Parts parts(Quantity quantity) {
		String symbol = quantity.unit().symbol();
		return new Numbers.Parts(before(quantity), Numbers.grouped(plain(quantity.value().multiply(factor(symbol)))),
				"", unit(symbol), "");
	}

	private static String before(Quantity quantity) {
		String word = quantity.word();
		return (word != null) ? Objects.requireNonNullElse(WORDS.get(word), bound(quantity.comparator()))
				: bound(quantity.comparator());
	}

	static String bound(Comparator comparator) {
		return switch (comparator) {
			case EXACTLY -> "";
			case AT_LEAST -> "≥";
			case AT_MOST -> "≤";
			case ABOUT -> "about ";
		};
	}

	/** The unit after the number, with the space before it; empty for one that counts. */
	static String unit(String symbol) {
		if (COUNTS.contains(symbol)) {
			return "";
		}
		if (symbol.equals("%")) {
			return "%";
		}
		return switch (symbol) {
			case "亿元" -> " bn yuan";
			case "万元" -> " m yuan";
			default -> " " + Objects.requireNonNullElse(UNITS.get(single(symbol)), symbol);
		};
	}

	/** What a number in a unit is multiplied by to be one in the English unit. */
	private static BigDecimal factor(String symbol) {
		return switch (symbol) {
			case "亿元" -> new BigDecimal("0.1");
			case "万元" -> new BigDecimal("0.01");
			default -> single(symbol).equals(symbol) ? BigDecimal.ONE : switch (symbol.charAt(0)) {
				case '亿' -> BigDecimal.valueOf(100_000_000);
				case '万' -> BigDecimal.valueOf(10_000);
				default -> BigDecimal.valueOf(1_000);
			};
		};
	}

	/** The unit without 千, 万 or 亿 before it, if it is one then. */
	private static String single(String symbol) {
		return (symbol.matches("[千万亿].+") && Unit.find(symbol.substring(1)).isPresent()) ? symbol.substring(1) : symbol;
	}

	/** Without the zeros that multiplying adds. */
	private static BigDecimal plain(BigDecimal value) {
		BigDecimal shortest = value.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

}
