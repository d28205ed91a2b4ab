package cn.xieshou.figures;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;

/**
 * A target (目标): what an indicator is to reach in a period.
 * <p>
 * Rule: a target that follows from a stated rate says how.
 */
@Entity
final class Target extends RegisterEntry {

	private UUID indicatorId;

	private @Nullable RegionCode region;

	private String subject;

	private UUID seriesId;

	@Embedded
	@EmbeddedColumnNaming("period_%s")
	private Period period;

	@Embedded
	@EmbeddedColumnNaming("amount_%s")
	private Quantity amount;

	@Enumerated(EnumType.STRING)
	private TargetKind kind;

	@Enumerated(EnumType.STRING)
	private TargetOrigin origin;

	private @Nullable String derivation;

	private @Nullable String statedIn;

	private @Nullable String remark;

	@SuppressWarnings("NullAway.Init")
	protected Target() {
	}

	@SuppressWarnings("NullAway.Init")
	Target(TargetForm form, IndicatorCard card) {
		super(title(form, card));
		fill(form, card);
	}

	void revise(TargetForm form, IndicatorCard card) {
		rename(title(form, card));
		fill(form, card);
	}

	private static String title(TargetForm form, IndicatorCard card) {
		return (form.subject() != null) ? form.subject() + " · " + card.name() : card.name();
	}

	private void fill(TargetForm form, IndicatorCard card) {
		IndicatorValue.requireUnit(form.value(), card);
		if ((form.origin() == TargetOrigin.DERIVED) != (form.derivation() != null)) {
			throw Refusal.at("derivation", "targets.derivationNeeded");
		}
		this.indicatorId = card.id();
		this.region = form.region();
		this.subject = Objects.requireNonNullElse(form.subject(), "");
		this.seriesId = new Series(card.id(), Objects.requireNonNull(form.pairing()), form.region(), this.subject).id();
		this.period = IndicatorValue.period(form.periodType(), form.period());
		this.amount = form.value();
		this.kind = form.kind();
		this.origin = form.origin();
		this.derivation = form.derivation();
		this.statedIn = form.statedIn();
		this.remark = form.remark();
	}

	TargetForm toForm() {
		return new TargetForm(getPairingId(), this.indicatorId, this.region, IndicatorValue.blankToNull(this.subject),
				this.period.span(), this.period.kind(), this.amount, this.kind, this.origin, this.derivation,
				this.statedIn, this.remark, getRef());
	}

}
