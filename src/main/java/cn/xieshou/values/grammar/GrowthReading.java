package cn.xieshou.values.grammar;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Comparator;
import cn.xieshou.values.GrowthCourse;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Unit;

/**
 * A growth as read from a text (增长读数).
 *
 * @param kind what kind of growth
 * @param quantity how much; a fall is below zero
 * @param of of what a multiple is one, or a rate of the whole before (为上年的112.6%),
 * {@code null} for other kinds
 * @param against what it is compared with, {@code null} if the text does not say
 * @param comparable whether prices or scope were made comparable (可比口径, 扣除…因素)
 * @param course what it runs over, {@code null} if from the period before
 */
public record GrowthReading(Kind kind, QuantityReading quantity, @Nullable MultipleOf of, @Nullable Against against,
		boolean comparable, @Nullable GrowthCourse course) {

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

		/** The kind of a growth in a unit. */
		public static Kind of(Unit unit) {
			return switch (unit.symbol()) {
				case "%", "‰" -> PERCENT;
				case "个百分点", "百分点" -> POINTS;
				case "倍" -> MULTIPLE;
				default -> ABSOLUTE;
			};
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
		if (this.of == MultipleOf.RATIO && this.kind == Kind.PERCENT) {
			return "为" + ((this.against == Against.YOY) ? "上年" : (this.against == Against.QOQ) ? "上月" : "基期") + "的"
					+ this.quantity;
		}
		if (this.of == MultipleOf.RATIO) {
			return against + "为" + this.quantity;
		}
		Fraction number = (this.quantity.value() != null) ? this.quantity.value() : this.quantity.high();
		boolean fall = number != null && number.numerator().signum() < 0;
		return against + (fall ? "下降" + this.quantity.negated() : "增长" + this.quantity);
	}

	/** How the number bounds the true one. */
	public Comparator bound() {
		return this.quantity.bound();
	}

}
