package cn.xieshou.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure (计量单位). Its factor to the base unit of its dimension is an exact
 * fraction: 亩 = 2000/3 m².
 *
 * @param symbol the unit as written, {@code 万亩}
 * @param dimension what it measures, {@code 面积(土地)}
 * @param base the symbol of the base unit, {@code 平方米}
 * @param numerator numerator of the factor to the base unit
 * @param denominator denominator of that factor
 * @param scale decimals of a value in the base unit, {@code null} where it is kept
 * exactly
 * @param english what it is called in English, empty for one that only counts
 * @param offered whether it is offered where any unit may be chosen
 */
public record Unit(String symbol, String dimension, String base, BigDecimal numerator, BigDecimal denominator,
		@Nullable Integer scale, String english, boolean offered) implements Comparable<Unit> {

	/** The dimension of yuan; that of another currency names it in brackets. */
	private static final String MONEY = "金额";

	/** The longest symbol of a unit put together from two, as columns hold it. */
	private static final int LONGEST = 10;

	/** Decimals of a base value whose factor leaves no end of them. */
	private static final int DECIMALS = 20;

	private static final String SCALES = "十百千万亿";

	private static final int[] POWERS = { 1, 2, 3, 4, 8 };

	private static final Pattern SCALED = Pattern.compile("([十百千万亿]{1,2})(\\p{IsHan}{1,4})");

	public static final Unit YUAN = of("元");

	public static final Unit WAN_YUAN = of("万元");

	public static final Unit YI_YUAN = of("亿元");

	public static final Unit MU = of("亩");

	public static final Unit WAN_MU = of("万亩");

	public static final Unit SQUARE_METRE = of("平方米");

	public static final Unit PERCENT = of("%");

	public static final Unit POINTS = of("个百分点");

	/** What is counted one by one and has no halves; of 人天 there are. */
	private static final Set<String> COUNTED = Set.of("人", "人次", "户", "户次", "家", "个", "村", "镇", "县", "所", "件", "项", "宗",
			"场", "场次", "期", "批次", "头", "只", "羽", "株", "棵", "台", "套", "座", "条", "辆", "位");

	public static final Unit PIECE = of("个");

	/** The units that are offered where any may be chosen, in the order of the list. */
	public static List<Unit> offers() {
		return UnitList.known().units().stream().filter(Unit::offered).toList();
	}

	/** All units known, in the order of the list. */
	public static Collection<Unit> all() {
		return UnitList.known().units();
	}

	/**
	 * The unit with that symbol.
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Unit of(String symbol) {
		return find(symbol).or(() -> UnitList.asked() ? find(symbol) : Optional.empty())
			.orElseThrow(() -> new IllegalArgumentException("No unit " + symbol));
	}

	/**
	 * The unit that is written so: one of the list, by its symbol or an alias, or one put
	 * together from several of them (复合单位), {@code 元/人}, {@code 元/人·月}.
	 */
	public static Optional<Unit> find(String symbol) {
		Unit listed = listed(symbol);
		return (listed != null) ? Optional.of(listed) : composite(symbol);
	}

	private static @Nullable Unit listed(String symbol) {
		return UnitList.known().find(symbol);
	}

	private static Optional<Unit> composite(String symbol) {
		int slash = symbol.indexOf('/');
		if (slash < 0 || symbol.length() > LONGEST + 2) {
			return Optional.empty();
		}
		Unit unit = listed(symbol.substring(0, slash));
		StringBuilder canonical = new StringBuilder(symbol.substring(0, slash + 1));
		for (String each : symbol.substring(slash + 1).replaceAll("[()]", "").split("[/·]", -1)) {
			Unit below = each(each).orElse(null);
			if (unit == null || below == null) {
				return Optional.empty();
			}
			unit = unit.per(below);
			canonical.append(canonical.charAt(canonical.length() - 1) == '/' ? "" : "·").append(each);
		}
		Unit listed = listed(canonical.toString());
		return (listed != null) ? Optional.of(listed)
				: Optional.ofNullable(unit).filter((one) -> one.symbol.length() <= LONGEST);
	}

	/**
	 * The unit below a stroke, which may be so many of one that is listed: 千人, 十万人.
	 */
	public static Optional<Unit> each(String symbol) {
		Unit listed = listed(symbol);
		Matcher scaled = SCALED.matcher(symbol);
		Unit one = (listed == null && scaled.matches()) ? listed(scaled.group(2)) : null;
		if (one == null || one.numerator.compareTo(one.denominator) != 0) {
			return Optional.ofNullable(listed);
		}
		int power = scaled.group(1).chars().map((scale) -> POWERS[SCALES.indexOf(scale)]).sum();
		return Optional.of(new Unit(symbol, one.dimension, one.base, one.numerator.movePointRight(power),
				one.denominator, one.scale, one.english, false));
	}

	private Unit per(Unit below) {
		String of = (below.english.isEmpty()) ? "each" : "per " + below.english;
		String stroke = (this.symbol.indexOf('/') < 0) ? "/" : "·";
		return new Unit(this.symbol + stroke + below.symbol, this.dimension + stroke + below.dimension,
				this.base + stroke + below.base, this.numerator.multiply(below.denominator),
				this.denominator.multiply(below.numerator), null, (this.english + " " + of).strip(), false);
	}

	/** The longest that a unit is written, put together or not. */
	public static int longestWritten() {
		return Math.max(UnitList.known().longest(), LONGEST + 2);
	}

	/** The base unit of this unit's dimension. */
	public Unit baseUnit() {
		return of(this.base);
	}

	/** Whether values of the two can be compared and added. */
	public boolean isComparableWith(Unit other) {
		return this.base.equals(other.base);
	}

	/**
	 * Whether values in another unit say the same kind of thing: money in any currency.
	 */
	public boolean isKin(Unit other) {
		return isComparableWith(other) || (measuresMoney() && other.measuresMoney());
	}

	/**
	 * Whether it is a rate, which grows by percentage points (百分点); a multiple is none.
	 */
	public boolean isRate() {
		return this.base.equals(PERCENT.symbol) && !this.symbol.equals("倍");
	}

	/** Whether it counts what has no halves, 万人 as well. */
	public boolean countsWhole() {
		return COUNTED.contains(this.base);
	}

	/** Whether it counts things one by one, so that a number in it is not rounded. */
	public boolean isCounted() {
		return this.symbol.equals(this.base) && countsWhole();
	}

	/** Whether it measures money, in whatever currency. */
	public boolean measuresMoney() {
		return this.dimension.equals(MONEY) || this.dimension.startsWith(MONEY + "(");
	}

	/**
	 * A value of this unit in the base unit, rounded once (half up) to the base's scale.
	 */
	BigDecimal toBase(BigDecimal value) {
		return scaled(value.multiply(this.numerator), this.denominator);
	}

	/** A value in the base unit expressed in this one, to at most ten decimals. */
	public BigDecimal fromBase(BigDecimal value) {
		if (this.symbol.equals(this.base)) {
			return plain(value);
		}
		return plain(value.multiply(this.denominator).divide(this.numerator, 10, RoundingMode.HALF_UP));
	}

	private BigDecimal scaled(BigDecimal dividend, BigDecimal divisor) {
		if (this.scale != null) {
			return dividend.divide(divisor, this.scale, RoundingMode.HALF_UP);
		}
		return plain(dividend.divide(divisor, DECIMALS, RoundingMode.HALF_UP));
	}

	/** The same number without zeros at its end. */
	static BigDecimal plain(BigDecimal value) {
		BigDecimal shortest = value.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

	@JsonValue
	@Override
	public String symbol() {
		return this.symbol;
	}

	@Override
	public int compareTo(Unit other) {
		return this.symbol.compareTo(other.symbol);
	}

	@Override
	public String toString() {
		return this.symbol;
	}

	/** A unit has one symbol for good, by which it is stored. */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Unit unit && this.symbol.equals(unit.symbol);
	}

	@Override
	public int hashCode() {
		return this.symbol.hashCode();
	}

}
