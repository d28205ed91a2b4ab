package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The text form of a {@link Quantity}, read and written. */
final class QuantityText {

	private static final Map<String, Comparator> SYMBOLS = Map.of("≥", Comparator.AT_LEAST, ">=", Comparator.AT_LEAST,
			"≤", Comparator.AT_MOST, "<=", Comparator.AT_MOST, "≈", Comparator.ABOUT, "~", Comparator.ABOUT, "=",
			Comparator.EXACTLY);

	private static final int LONGEST_TEXT = 100;

	/** What makes 万亩 a multiple of 亩. */
	private static final Pattern MULTIPLE = Pattern.compile("^[千万亿]");

	/** Space that parts no digits: 1 0元 is not ten. */
	private static final Pattern SPACE = Pattern.compile("(?<![\\d.,，\\s])\\s++|\\s++(?![\\d.,，])");

	private static final Pattern TEXT = Pattern.compile(
			"(?<before>≥|≤|≈|>=|<=|~|=|%s)?(?<number>-?\\d[\\d,，]*(?:\\.\\d+)?)(?<after>%s)?(?<unit>\\D*?)(?<end>%s)?"
				.formatted(words(Wording.Place.BEFORE), words(Wording.Place.AFTER_NUMBER),
						words(Wording.Place.AFTER_UNIT)));

	private QuantityText() {
	}

	static Quantity parse(String text, @Nullable Unit usual) {
		if (text.length() > LONGEST_TEXT) {
			throw new IllegalArgumentException("No quantity of at most " + LONGEST_TEXT + " characters");
		}
		Matcher matcher = TEXT.matcher(SPACE.matcher(Decimals.plainDigits(text.strip())).replaceAll(""));
		if (!matcher.matches()) {
			throw new IllegalArgumentException("No quantity: " + text);
		}
		List<String> bounds = java.util.stream.Stream
			.of(matcher.group("before"), matcher.group("after"), matcher.group("end"))
			.filter(java.util.Objects::nonNull)
			.toList();
		if (bounds.size() > 1) {
			throw new IllegalArgumentException("Two bounds: " + text);
		}
		BigDecimal number = Decimals.parseGrouped(matcher.group("number"));
		Unit unit = unit(matcher.group("unit"), usual);
		if (bounds.isEmpty()) {
			return Quantity.of(number, unit);
		}
		Comparator symbol = SYMBOLS.get(bounds.get(0));
		if (symbol != null) {
			return Quantity.of(number, unit, symbol, null);
		}
		Wording wording = java.util.Objects.requireNonNull(Wording.of(bounds.get(0)));
		return Quantity.of(number, unit, wording.comparator(), wording.word());
	}

	/** A unit as written, the usual one if none is, 万 and 亿 alone as multiples of it. */
	private static Unit unit(String symbol, @Nullable Unit usual) {
		if (usual == null) {
			return Unit.of(symbol);
		}
		if (symbol.isEmpty()) {
			return usual;
		}
		return Unit.find(symbol)
			.or(() -> Unit.find(symbol + usual))
			.or(() -> Unit.find(symbol + MULTIPLE.matcher(usual.symbol()).replaceFirst("")))
			.orElseThrow(() -> new IllegalArgumentException("No unit " + symbol));
	}

	static String print(Quantity quantity, String number) {
		Wording wording = Wording.of(quantity.word());
		if (wording == null) {
			return symbol(quantity.comparator()) + number + quantity.unit();
		}
		return switch (wording.place()) {
			case BEFORE -> wording.word() + number + quantity.unit();
			case AFTER_NUMBER -> number + wording.word() + quantity.unit();
			case AFTER_UNIT -> number + quantity.unit() + wording.word();
		};
	}

	private static String symbol(Comparator comparator) {
		return switch (comparator) {
			case EXACTLY -> "";
			case AT_LEAST -> "≥";
			case AT_MOST -> "≤";
			case ABOUT -> "约";
		};
	}

	private static String words(Wording.Place place) {
		return Wording.at(place).stream().map(Wording::word).collect(Collectors.joining("|"));
	}

}
