package cn.xieshou.statement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.values.GrowthCourse;
import cn.xieshou.values.Interval;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.GrowthGrammar;
import cn.xieshou.values.grammar.GrowthReading;
import cn.xieshou.values.grammar.GrowthReading.Against;
import cn.xieshou.values.grammar.Unreadable;

/**
 * What a source says beside a value, with the comparator and the word that it says it
 * with (随数表述). It is kept as stated and never stands for what is computed.
 *
 * @param kind what it says
 * @param value the number, absent for a grade
 * @param of what a multiple or a rate counts, the increase or the whole before
 * (为上年的112.6%); the increase if absent
 * @param against the period that growth is measured against; the one before if absent
 * @param comparable whether prices or scope were made comparable (可比口径)
 * @param within among whom a place is, of what a share is, for each what an average is,
 * or the scale of a grade
 * @param among of how many a place is
 * @param tied whether others share the place (并列)
 * @param grade the grade
 * @param course what a growth runs over if not from the period before (年均, 累计)
 */
public record StatedClaim(@NotNull ClaimKind kind, @Nullable Stated value, @Nullable MultipleOf of,
		@Nullable Span against, @Nullable Boolean comparable, @Size(max = 100) @Nullable String within,
		@Positive @Nullable Integer among, @Nullable Boolean tied, @Size(max = 50) @Nullable String grade,
		@Nullable GrowthCourse course) {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** What a growth is said in. */
	public enum GrowthKind {

		PERCENT, POINTS, MULTIPLE, ABSOLUTE;

		/** The name in JSON. */
		public String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/** A rate that is stated exactly; {@code null} if none is. */
	public static @Nullable StatedClaim rate(ClaimKind kind, @Nullable Percent stated) {
		return (stated != null) ? of(kind, Quantity.of(stated.points(), Unit.PERCENT), null) : null;
	}

	/** A place that is stated exactly; {@code null} if none is. */
	public static @Nullable StatedClaim place(ClaimKind kind, @Nullable Integer stated, @Nullable String within) {
		return (stated != null) ? of(kind, Quantity.of(BigDecimal.valueOf(stated), Unit.of("位")), within) : null;
	}

	private static StatedClaim of(ClaimKind kind, Quantity quantity, @Nullable String within) {
		return new StatedClaim(kind, new Stated(quantity), null, null, null, within, null, null, null, null);
	}

	/** The number, {@code null} for a grade. */
	public @Nullable Quantity quantity() {
		return (this.value != null) ? this.value.quantity() : null;
	}

	/** What the growth is said in, {@code null} for what is none. */
	public @Nullable GrowthKind growthKind() {
		Quantity quantity = quantity();
		if (this.kind != ClaimKind.GROWTH || quantity == null) {
			return null;
		}
		return switch (quantity.unit().symbol()) {
			case "%", "‰" -> GrowthKind.PERCENT;
			case "个百分点", "百分点" -> GrowthKind.POINTS;
			case "倍" -> GrowthKind.MULTIPLE;
			default -> GrowthKind.ABSOLUTE;
		};
	}

	/**
	 * The rate that it says, of a rate the points by which it rose; {@code null} if it is
	 * neither.
	 */
	public @Nullable Ratio ratio() {
		Quantity quantity = quantity();
		GrowthKind growth = growthKind();
		if (quantity != null && growth == GrowthKind.POINTS) {
			return new Ratio(Interval.of(quantity), Unit.POINTS);
		}
		if (quantity == null || !quantity.unit().isComparableWith(Unit.PERCENT)) {
			return null;
		}
		Interval percent = Interval.of(quantity, Unit.PERCENT);
		if (percent.isUnknown()) {
			return null;
		}
		boolean whole = growth != null && this.of == MultipleOf.RATIO;
		return new Ratio(whole ? percent.plus(HUNDRED.negate()) : percent);
	}

	/** The same in percent points, {@code null} if it is not stated exactly. */
	public @Nullable Percent percent() {
		Quantity quantity = quantity();
		if (quantity == null || !quantity.isExact()) {
			return null;
		}
		if (this.kind != ClaimKind.GROWTH) {
			return quantity.unit().equals(Unit.PERCENT) ? percent(quantity.value()) : null;
		}
		Ratio ratio = ratio();
		boolean points = quantity.unit().equals(Unit.PERCENT) && this.of != MultipleOf.RATIO;
		return (ratio != null && !ratio.isPoints()) ? percent(points ? quantity.value() : ratio.points()) : null;
	}

	private static @Nullable Percent percent(BigDecimal points) {
		BigDecimal rounded = (points.scale() > 4) ? points.setScale(4, RoundingMode.HALF_UP) : points;
		return (rounded.precision() - rounded.scale() <= 9) ? new Percent(rounded) : null;
	}

	/** Whether it is measured against a span, which is the usual one. */
	public boolean isAgainst(@Nullable String span) {
		if (this.course == GrowthCourse.MEAN) {
			return false;
		}
		return (this.against != null) ? this.against.toString().equals(span) : this.course == null && !namesOtherBase();
	}

	/**
	 * Whether the values of this and another period must give it: it is measured against
	 * that one, and neither prices nor scope were made comparable.
	 */
	public boolean isGivenBy(@Nullable String span) {
		return this.kind == ClaimKind.GROWTH && !Boolean.TRUE.equals(this.comparable) && isAgainst(span);
	}

	/** Whether its text says what it is measured against, and not the year before. */
	private boolean namesOtherBase() {
		Quantity quantity = quantity();
		if (quantity == null || quantity.text() == null) {
			return false;
		}
		try {
			GrowthReading said = GrowthGrammar.read(quantity.text());
			return said.against() == Against.QOQ || said.against() == Against.VS || said.course() != null;
		}
		catch (Unreadable ex) {
			return false;
		}
	}

	/**
	 * Refuses what does not say one thing: a grade with a number, a place or rate in
	 * another unit; percentage points of what is no rate, which are a change of its
	 * growth or a distance from that of others.
	 */
	void check(IndicatorCard card) {
		Quantity quantity = quantity();
		boolean graded = this.kind == ClaimKind.GRADE;
		if (graded != (quantity == null) || graded != (this.grade != null)) {
			throw Refusal.at("claims", "indicator-values.claimIncomplete", this.kind);
		}
		if (quantity != null && !measures(quantity.unit(), card)) {
			if (this.kind == ClaimKind.GROWTH && quantity.unit().dimension().equals("排名")) {
				throw Refusal.at("claims", "indicator-values.claimPlaces", this.kind, quantity);
			}
			throw Refusal.at("claims", "indicator-values.claimUnit", this.kind, quantity);
		}
		if (growthKind() == GrowthKind.POINTS && !card.unit().isComparableWith(Unit.PERCENT)) {
			throw Refusal.at("claims", "indicator-values.claimPoints", this.kind, quantity);
		}
	}

	/** Whether it is the unit of an indicator for each one of something (每亩增收1200元). */
	private static boolean isForEach(Unit unit, IndicatorCard card) {
		int stroke = unit.symbol().indexOf('/');
		return stroke > 0 && Unit.find(unit.symbol().substring(0, stroke))
			.filter((above) -> above.isComparableWith(card.unit()))
			.isPresent();
	}

	private boolean measures(Unit unit, IndicatorCard card) {
		if (this.kind.isPlace()) {
			return unit.symbol().equals("位");
		}
		if (this.kind.isRate()) {
			return unit.isComparableWith(Unit.PERCENT);
		}
		return this.kind != ClaimKind.GROWTH || growthKind() != GrowthKind.ABSOLUTE
				|| unit.isComparableWith(card.unit()) || isForEach(unit, card);
	}

}
