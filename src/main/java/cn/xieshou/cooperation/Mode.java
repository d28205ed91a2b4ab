package cn.xieshou.cooperation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * A way of working together that has a name (协作模式).
 * <p>
 * Rule: what the two sides bring is told for both or for neither.
 */
@Entity
final class Mode extends FormEntry<ModeForm> {

	@Embedded
	private ModeForm form;

	@SuppressWarnings("NullAway.Init")
	protected Mode() {
	}

	@Override
	public ModeForm form() {
		return this.form;
	}

	@Override
	protected void apply(ModeForm form) {
		if ((form.assistingSide() == null) != (form.assistedSide() == null)) {
			throw Refusal.at((form.assistingSide() == null) ? "assistingSide" : "assistedSide", "modes.oneSide");
		}
		this.form = form;
	}

}
