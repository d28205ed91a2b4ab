package cn.xieshou.figures;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * The value of an indicator as somebody stated it (指标数据): a reported figure.
 * <p>
 * Rules: its unit measures what the indicator measures; it has a value or says why there
 * is none, never both; growth, completion and rank that the source states itself are kept
 * as stated and never stand for the computed ones.
 */
@Entity
final class IndicatorValue extends RegisterEntry {

	private UUID indicatorId;

	private @Nullable RegionCode region;

	private String subject;

	private String statedName;

	private UUID seriesId;

	@Embedded
	@EmbeddedColumnNaming("period_%s")
	private Period period;

	private @Nullable Span comparedWith;

	@Enumerated(EnumType.STRING)
	private Basis basis;

	@Embedded
	@EmbeddedColumnNaming("amount_%s")
	private @Nullable Quantity amount;

	@Enumerated(EnumType.STRING)
	private @Nullable Absence absence;

	private @Nullable Percent statedGrowth;

	private @Nullable Span growthBase;

	private @Nullable Percent statedCompletion;

	private @Nullable Percent overPlan;

	private @Nullable Integer statedRank;

	private @Nullable String rankWithin;

	private @Nullable Integer growthRank;

	private @Nullable String growthRankWithin;

	private @Nullable String doubt;

	private @Nullable String remark;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Carried> carried;

	@SuppressWarnings("NullAway.Init")
	protected IndicatorValue() {
	}

	@SuppressWarnings("NullAway.Init")
	IndicatorValue(IndicatorValueForm form, IndicatorCard card) {
		super(title(form, card));
		fill(form, card);
	}

	void revise(IndicatorValueForm form, IndicatorCard card) {
		rename(title(form, card));
		fill(form, card);
	}

	private static String title(IndicatorValueForm form, IndicatorCard card) {
		return (form.subject() != null) ? form.subject() + " · " + card.name() : card.name();
	}

	private void fill(IndicatorValueForm form, IndicatorCard card) {
		requireUnit(form.value(), card);
		if ((form.value() == null) == (form.absence() == null)) {
			throw Refusal.at("value", "indicator-values.valueOrAbsence");
		}
		this.period = period(form.periodType(), form.period());
		this.indicatorId = card.id();
		this.region = form.region();
		this.subject = Objects.requireNonNullElse(form.subject(), "");
		this.statedName = Objects.requireNonNullElse(form.statedName(), "");
		this.seriesId = new Series(card.id(), Objects.requireNonNull(form.pairing()), form.region(), this.subject).id();
		Period before = this.period.previousComparable();
		this.comparedWith = (before != null) ? before.span() : null;
		this.basis = form.basis();
		this.amount = form.value();
		this.absence = form.absence();
		this.statedGrowth = form.statedGrowth();
		this.growthBase = form.growthBase();
		this.statedCompletion = form.statedCompletion();
		this.overPlan = form.overPlan();
		this.statedRank = form.statedRank();
		this.rankWithin = form.rankWithin();
		this.growthRank = form.growthRank();
		this.growthRankWithin = form.growthRankWithin();
		this.doubt = form.doubt();
		this.remark = form.remark();
		this.carried = List.copyOf(form.carried());
	}

	/**
	 * The period that a kind and a stretch make; the kind follows from the stretch unless
	 * given.
	 */
	static Period period(@Nullable PeriodKind kind, @Nullable Span span) {
		if (kind == null && span == null) {
			throw Refusal.at("period", "indicator-values.periodNeeded");
		}
		return (kind != null) ? Period.of(kind, span) : Period.of(Objects.requireNonNull(span).kind(), span);
	}

	static void requireUnit(@Nullable Quantity value, IndicatorCard card) {
		if (value != null && !value.unit().isComparableWith(card.unit())) {
			throw Refusal.at("value", "indicator-values.otherUnit", value.unit(), card.name(), card.unit());
		}
	}

	IndicatorValueForm toForm() {
		return new IndicatorValueForm(getPairingId(), this.indicatorId, this.region, blankToNull(this.subject),
				blankToNull(this.statedName), this.period.span(), this.period.kind(), this.amount, this.absence,
				this.basis, this.statedGrowth, this.growthBase, this.statedCompletion, this.overPlan, this.statedRank,
				this.rankWithin, this.growthRank, this.growthRankWithin, this.doubt, this.remark, this.carried,
				getRef());
	}

	static @Nullable String blankToNull(String text) {
		return text.isEmpty() ? null : text;
	}

	UUID getIndicatorId() {
		return this.indicatorId;
	}

}
