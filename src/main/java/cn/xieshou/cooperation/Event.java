package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** An event, or one edition of a series (活动). */
@Entity
class Event extends FormEntry<EventForm> {

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
	protected void say(EventForm form) {
		this.form = form;
	}

}
