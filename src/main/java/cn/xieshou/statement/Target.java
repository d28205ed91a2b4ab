package cn.xieshou.statement;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import org.jspecify.annotations.Nullable;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Period;
import cn.xieshou.values.Refusal;

/**
 * A target (目标): what an indicator is to reach in a period.
 * <p>
 * Rule: a target that follows from a stated rate says how.
 */
@Entity
public final class Target extends FormEntry<TargetForm> {

	@Embedded
	private TargetForm form;

	private UUID seriesId;

	private @Nullable LocalDate periodStartsOn;

	private @Nullable LocalDate periodEndsOn;

	@SuppressWarnings("NullAway.Init")
	protected Target() {
	}

	@Override
	public TargetForm form() {
		return this.form;
	}

	/** Names the target after its indicator, whose unit it is measured in. */
	void measure(TargetForm form, IndicatorCard card) {
		rename(IndicatorValue.title(form.subject(), card));
		IndicatorValue.requireUnit(form.amount(), card);
	}

	@Override
	protected void apply(TargetForm form) {
		if ((form.origin() == TargetOrigin.DERIVED) != (form.derivation() != null)) {
			throw Refusal.at("derivation", "targets.derivationNeeded");
		}
		Period period = IndicatorValue.period(form.periodType(), form.period());
		this.seriesId = Series.of(form.indicator(), form.pairing(), form.region(), form.subject()).id();
		this.periodStartsOn = period.startsOn();
		this.periodEndsOn = period.endsOn();
		this.form = form.of(period.kind());
	}

}
