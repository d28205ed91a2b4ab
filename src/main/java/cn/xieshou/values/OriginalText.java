package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.GrowthGrammar;
import cn.xieshou.values.grammar.QuantityGrammar;

/**
 * Whether the text that a source is said to write is the value beside it (原文与数值). What
 * cannot be read, or is in a unit of another kind, is a text like any other.
 */
public final class OriginalText {

	/** Of a number that was rounded on the way: a third is 33.3 %. */
	private static final BigDecimal NEAR = new BigDecimal("0.01");

	private OriginalText() {
	}

	/** Whether the text can be read, and says another number or bound than the value. */
	public static boolean contradicts(Quantity value) {
		String text = value.text();
		if (text == null) {
			return false;
		}
		Quantity[] said = Stream
			.of(read(() -> QuantityGrammar.readAny(text, value.unit()).toStatement(text)),
					read(() -> GrowthGrammar.says(text) ? GrowthGrammar.read(text).quantity().toStatement(text) : null))
			.flatMap(Optional::stream)
			.filter((one) -> one.unit().isComparableWith(value.unit()))
			.toArray(Quantity[]::new);
		return said.length > 0 && Stream.of(said).noneMatch((one) -> isSame(value, one));
	}

	private static Optional<Quantity> read(Supplier<@Nullable Quantity> reading) {
		try {
			return Optional.ofNullable(reading.get());
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** A fall may be said as one, or as a number below zero. */
	private static boolean isSame(Quantity value, Quantity said) {
		Comparator bound = said.comparator();
		boolean turned = value.base().signum() != said.base().signum() && value.comparator() == bound.turned();
		return (value.comparator() == bound || turned) && near(value.base(), said.base()) && ((said.upperBase() == null)
				? value.upperBase() == null : value.upperBase() != null && near(value.upperBase(), said.upperBase()));
	}

	private static boolean near(BigDecimal one, BigDecimal other) {
		BigDecimal apart = one.abs().subtract(other.abs()).abs();
		return apart.compareTo(one.abs().max(other.abs()).multiply(NEAR)) <= 0;
	}

}
