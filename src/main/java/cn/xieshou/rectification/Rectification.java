package cn.xieshou.rectification;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An issue and its mending (审计检查发现问题整改).
 * <p>
 * Rules: what is mended says how; what is closed was looked at again, by another unit
 * than the one that mended it.
 */
@Entity
final class Rectification extends FormEntry<RectificationForm> {

	@Embedded
	private RectificationForm form;

	@SuppressWarnings("NullAway.Init")
	protected Rectification() {
	}

	@Override
	public RectificationForm form() {
		return this.form;
	}

	@Override
	protected void apply(RectificationForm form) {
		boolean closed = form.state() == RectificationState.CLOSED;
		if ((closed || form.state() == RectificationState.DONE) && form.measures() == null) {
			throw Refusal.at("measures", "rectifications.measuresNeeded");
		}
		if (closed && (form.recheckedBy() == null || form.recheck() == null)) {
			throw Refusal.at((form.recheckedBy() == null) ? "recheckedBy" : "recheck", "rectifications.recheckNeeded");
		}
		if (closed && form.recheckedOn() == null) {
			throw Refusal.at("recheckedOn", "rectifications.recheckNeeded");
		}
		if (form.recheckedBy() != null && form.recheckedBy().equals(form.responsible())) {
			throw Refusal.at("recheckedBy", "rectifications.anotherRechecks");
		}
		this.form = form;
	}

}
