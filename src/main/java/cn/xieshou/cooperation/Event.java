package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An event, or one edition of a series (活动).
 * <p>
 * What two sources say differently stays as each says it; {@code doubt} tells.
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
		this.form = form;
	}

}
