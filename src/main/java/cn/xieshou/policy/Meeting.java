package cn.xieshou.policy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A joint meeting or a standing mechanism (党政联席会议、协调机制). */
@Entity
class Meeting extends FormEntry<MeetingForm> {

	@Embedded
	private MeetingForm form;

	@SuppressWarnings("NullAway.Init")
	protected Meeting() {
	}

	@Override
	public MeetingForm form() {
		return this.form;
	}

	@Override
	protected void say(MeetingForm form) {
		this.form = form;
	}

}
