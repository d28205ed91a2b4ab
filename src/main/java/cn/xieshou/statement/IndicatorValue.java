package cn.xieshou.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;

/**
 * The value of an indicator as somebody stated it (指标数据): a reported figure.
 * <p>
 * Rules: its unit measures what the indicator measures, money in any currency, which is
 * never converted; it has a value or says why there is none, never both, and neither only
 * if it says how much the value grew; growth, completion and rank that the source states
 * itself are kept as stated and never stand for the computed ones.
 */
@Entity
public final class IndicatorValue extends FormEntry<IndicatorValueForm> {

	@Embedded
	private IndicatorValueForm form;

	private UUID seriesId;

	private @Nullable LocalDate periodStartsOn;

	private @Nullable LocalDate periodEndsOn;

	private @Nullable Span comparedWith;

	@SuppressWarnings("NullAway.Init")
	protected IndicatorValue() {
	}

	@Override
	public IndicatorValueForm form() {
		return this.form;
	}

	/** Names the value after its indicator, whose unit it is measured in. */
	void measure(IndicatorValueForm form, IndicatorCard card) {
		rename(title(form.subject(), card));
		requireUnit(form.amount(), card);
		form.claims().forEach((claim) -> claim.check(card));
	}

	static String title(@Nullable String subject, IndicatorCard card) {
		return (subject != null) ? subject + " · " + card.name() : card.name();
	}

	@Override
	protected void apply(IndicatorValueForm form) {
		boolean neither = form.amount() == null && form.absence() == null;
		if (neither ? !form.saysGrowth() : form.amount() != null && form.absence() != null) {
			throw Refusal.at("value", "indicator-values.valueOrAbsence");
		}
		Period period = period(form.periodType(), form.period());
		Period before = period.previousComparable();
		this.seriesId = Series.of(form.indicator(), form.pairing(), form.region(), form.subject()).id();
		this.periodStartsOn = period.startsOn();
		this.periodEndsOn = period.endsOn();
		this.comparedWith = (before != null) ? before.span() : null;
		this.form = form.completed(period.kind());
	}

	/**
	 * The period that a kind and a stretch make; the kind follows from the stretch unless
	 * given.
	 */
	public static Period period(@Nullable PeriodKind kind, @Nullable Span span) {
		if (kind == null && span == null) {
			throw Refusal.at("period", "indicator-values.periodNeeded");
		}
		return (kind != null) ? Period.of(kind, span) : Period.of(Objects.requireNonNull(span).kind(), span);
	}

	static void requireUnit(@Nullable Quantity value, IndicatorCard card) {
		if (value != null && !value.unit().isKin(card.unit())) {
			throw Refusal.at("value", "indicator-values.otherUnit", value.unit(), card.name(), card.unit());
		}
	}

}
