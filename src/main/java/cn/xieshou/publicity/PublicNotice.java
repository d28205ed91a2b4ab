package cn.xieshou.publicity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A notice to the public (公告公示).
 * <p>
 * Rule: it does not end before it begins.
 */
@Entity
final class PublicNotice extends FormEntry<PublicNoticeForm> {

	@Embedded
	private PublicNoticeForm form;

	@SuppressWarnings("NullAway.Init")
	protected PublicNotice() {
	}

	@Override
	public PublicNoticeForm form() {
		return this.form;
	}

	@Override
	protected void apply(PublicNoticeForm form) {
		if (form.beginsOn() != null && form.endsOn() != null && form.endsOn().isBefore(form.beginsOn())) {
			throw Refusal.at("endsOn", "public-notices.endsBeforeStart");
		}
		this.form = form;
	}

}
