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

	/**
	 * A fall may be said as one, or as a number below zero; a text that names a rise says
	 * no fall.
	 */
	private static boolean isSame(Quantity value, Quantity said) {
		Comparator bound = said.comparator();
		boolean turned = value.base().signum() * said.base().signum() < 0;
		if (turned && said.base().signum() > 0 && GrowthGrammar.says(said.original())) {
			return false;
		}
		return value.comparator() == (turned ? bound.turned() : bound) && near(value, value.base(), said.base())
				&& ((said.upperBase() == null) ? value.upperBase() == null
						: value.upperBase() != null && near(value, value.upperBase(), said.upperBase()));
	}

	/**
	 * What was rounded on the way is off by half of its last decimal: a third is 33.3 %.
	 */
	private static boolean near(Quantity value, BigDecimal one, BigDecimal other) {
		return one.abs().subtract(other.abs()).abs().compareTo(value.rounding()) <= 0;
	}

}
