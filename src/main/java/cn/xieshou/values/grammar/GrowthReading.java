package cn.xieshou.values.grammar;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.Unit;

/**
 * A growth as read from a text (增长读数); a fall is below zero.
 *
 * @param kind what kind of growth
 * @param value the growth in its unit
 * @param unit the unit
 * @param bound how the number bounds the true one
 * @param word the word that says so, {@code null} if a sign or none
 * @param of of what a multiple is one, {@code null} for other kinds
 * @param against what it is compared with, {@code null} if the text does not say
 */
public record GrowthReading(Kind kind, Fraction value, Unit unit, Comparator bound, @Nullable String word,
		@Nullable Of of, @Nullable Against against) {

	/** Kinds of growth. */
	public enum Kind {

		/** In percent of what was before (%). */
		PERCENT,
		/** Of a rate, in percentage points (百分点). */
		POINTS,
		/** In the unit of what grew (绝对值). */
		ABSOLUTE,
		/** A multiple (倍). */
		MULTIPLE;

		/** The name in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What is a multiple of what was before. */
	public enum Of {

		/** The growth: 增长1.6倍. */
		INCREASE,
		/** The whole: 为上年的1.6倍. */
		RATIO;

		/** The name in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** What it is compared with. */
	public enum Against {

		/** The same period of the year before (同比). */
		YOY,
		/** The period before (环比). */
		QOQ,
		/** Something else that is named (较2021年). */
		VS;

		/** The name in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** The growth in words, which read back as the same. */
	@Override
	public String toString() {
		String against = (this.against == Against.YOY) ? "同比"
				: (this.against == Against.QOQ) ? "环比" : (this.against == Against.VS) ? "较基期" : "";
		if (this.of == Of.RATIO) {
			return (this.against != null) ? against + "为" + quantity(false) : "为" + quantity(false);
		}
		boolean fall = this.value.numerator().signum() < 0;
		return against + (fall ? "下降" : "增长") + quantity(fall);
	}

	private String quantity(boolean fall) {
		return QuantityReading
			.of(fall ? this.value.negated() : this.value, this.unit, fall ? this.bound.turned() : this.bound, this.word,
					"")
			.toString();
	}

}
