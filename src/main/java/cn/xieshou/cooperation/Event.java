package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An event, or one edition of a series (活动).
 * <p>
 * Rules: no more projects are done or under way, and no more money is in place, than was
 * signed. What two sources say differently stays as each says it; {@code doubt} tells.
 */
@Entity
final class Event extends FormEntry<EventForm> {

	@Embedded
	private EventForm form;

	@SuppressWarnings("NullAway.Init")
	protected Event() {
	}

	@Override
	public EventForm form() {
		return this.form;
	}

	@Override
	protected void apply(EventForm form) {
		if (form.series() != null && form.series().equals(getId())) {
			throw Refusal.at("series", "events.ownSeries");
		}
		if (form.underWay() != null && form.signed() != null && form.underWay().exceeds(form.signed())) {
			throw Refusal.at("underWay", "events.moreThanSigned");
		}
		if (form.inPlace() != null && form.signedAmount() != null && form.inPlace().exceeds(form.signedAmount())) {
			throw Refusal.at("inPlace", "events.moreInPlace");
		}
		this.form = form;
	}

}
