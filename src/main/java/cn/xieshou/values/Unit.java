package cn.xieshou.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
 */
public record Unit(String symbol, String dimension, String base, BigDecimal numerator, BigDecimal denominator,
		@Nullable Integer scale) implements Comparable<Unit> {

	private static final Map<String, Unit> ALL = read();

	public static final Unit YUAN = of("元");

	public static final Unit WAN_YUAN = of("万元");

	public static final Unit YI_YUAN = of("亿元");

	public static final Unit MU = of("亩");

	public static final Unit WAN_MU = of("万亩");

	public static final Unit SQUARE_METRE = of("平方米");

	public static final Unit PERCENT = of("%");

	public static final Unit PIECE = of("个");

	/** All units known, in the order of the list. */
	public static Collection<Unit> all() {
		return ALL.values();
	}

	/**
	 * The unit with that symbol.
	 * @throws IllegalArgumentException if there is none
	 */
	@JsonCreator
	public static Unit of(String symbol) {
		return find(symbol).orElseThrow(() -> new IllegalArgumentException("No unit " + symbol));
	}

	public static Optional<Unit> find(String symbol) {
		return Optional.ofNullable(ALL.get(symbol));
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
	 * A value of this unit in the base unit, rounded once (half up) to the base's scale.
	 */
	BigDecimal toBase(BigDecimal value) {
		return scaled(value.multiply(this.numerator), this.denominator);
	}

	/** A value in the base unit expressed in this one, to at most ten decimals. */
	public BigDecimal fromBase(BigDecimal value) {
		return plain(value.multiply(this.denominator).divide(this.numerator, 10, RoundingMode.HALF_UP));
	}

	private BigDecimal scaled(BigDecimal dividend, BigDecimal divisor) {
		if (this.scale != null) {
			return dividend.divide(divisor, this.scale, RoundingMode.HALF_UP);
		}
		return plain(dividend.divide(divisor));
	}

	private static BigDecimal plain(BigDecimal value) {
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

	private static Map<String, Unit> read() {
		Map<String, Unit> units = new LinkedHashMap<>();
		try (InputStream in = Objects.requireNonNull(Unit.class.getResourceAsStream("/values/units.csv"))) {
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(",", -1))
				.forEach((cells) -> units.put(cells[0], new Unit(cells[0], cells[1], cells[2], new BigDecimal(cells[3]),
						new BigDecimal(cells[4]), cells[5].isEmpty() ? null : Integer.valueOf(cells[5]))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return units;
	}

}
