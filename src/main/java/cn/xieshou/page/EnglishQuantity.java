package cn.xieshou.page;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;

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

	private static final Map<String, String> WORDS = Map.ofEntries(Map.entry("超过", "over "), Map.entry("超", "over "),
			Map.entry("逾", "over "), Map.entry("余", "over "), Map.entry("多", "over "), Map.entry("不少于", "at least "),
			Map.entry("不小于", "at least "), Map.entry("不低于", "at least "), Map.entry("至少", "at least "),
			Map.entry("以上", "at least "), Map.entry("不超过", "at most "), Map.entry("不多于", "at most "),
			Map.entry("至多", "at most "), Map.entry("以下", "at most "), Map.entry("以内", "at most "),
			Map.entry("前", "top "), Map.entry("大约", "about "), Map.entry("约", "about "), Map.entry("左右", "about "),
			Map.entry("将近", "nearly "), Map.entry("近", "nearly "), Map.entry("接近", "nearly "),
			Map.entry("逼近", "nearly "), Map.entry("突破", "over "), Map.entry("不足", "at most "),
			Map.entry("不到", "at most "), Map.entry("不满", "at most "), Map.entry("最多", "at most "),
			Map.entry("最少", "at least "), Map.entry("高达", "as much as "), Map.entry("多达", "as many as "),
			Map.entry("仅", "only "));

	private EnglishQuantity() {
	}

	static Numbers.Parts parts(Quantity quantity) {
		String symbol = quantity.unit().symbol();
		String number = inEnglish(quantity.value(), symbol);
		return new Numbers.Parts(before(quantity),
				(quantity.upper() != null) ? number + "–" + inEnglish(quantity.upper(), symbol) : number, "",
				unit(symbol), "");
	}

	private static String inEnglish(BigDecimal number, String symbol) {
		return Numbers.grouped(plain(number.multiply(factor(symbol))));
	}

	private static String before(Quantity quantity) {
		if (quantity.isVague()) {
			return "about ";
		}
		String word = quantity.word();
		return (word != null) ? Objects.requireNonNullElse(WORDS.get(word), bound(quantity.comparator()))
				: bound(quantity.comparator());
	}

	static String bound(Comparator comparator) {
		return switch (comparator) {
			case EXACTLY, RANGE -> "";
			case AT_LEAST -> "≥";
			case MORE -> ">";
			case AT_MOST -> "≤";
			case LESS -> "<";
			case ABOUT -> "about ";
		};
	}

	/** The unit after the number, with the space before it; empty for one that counts. */
	static String unit(String symbol) {
		String english = switch (symbol) {
			case "亿元", "万亿元" -> "bn yuan";
			case "万元", "百万元", "千万元" -> "m yuan";
			default -> Unit.find(single(symbol)).map(Unit::english).orElse(symbol);
		};
		return (english.isEmpty() || english.matches("[%‰]")) ? english : " " + english;
	}

	/** What a number in a unit is multiplied by to be one in the English unit. */
	private static BigDecimal factor(String symbol) {
		return switch (symbol) {
			case "万亿元" -> new BigDecimal("1000");
			case "亿元" -> new BigDecimal("0.1");
			case "千万元" -> BigDecimal.TEN;
			case "百万元" -> BigDecimal.ONE;
			case "万元" -> new BigDecimal("0.01");
			default -> single(symbol).equals(symbol) ? BigDecimal.ONE : switch (symbol.charAt(0)) {
				case '亿' -> BigDecimal.valueOf(100_000_000);
				case '万' -> BigDecimal.valueOf(10_000);
				case '千' -> BigDecimal.valueOf(1_000);
				default -> BigDecimal.valueOf(100);
			};
		};
	}

	/** The unit without 百, 千, 万 or 亿 before it, if it is one then. */
	private static String single(String symbol) {
		return (symbol.matches("[百千万亿].+") && Unit.find(symbol.substring(1)).isPresent()) ? symbol.substring(1)
				: symbol;
	}

	/** Without the zeros that multiplying adds. */
	private static BigDecimal plain(BigDecimal value) {
		BigDecimal shortest = value.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

}
