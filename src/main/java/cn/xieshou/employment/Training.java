package cn.xieshou.employment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * A training course, or all courses of one kind (培训).
 */
@Entity
final class Training extends FormEntry<TrainingForm> {

	@Embedded
	private TrainingForm form;

	@SuppressWarnings("NullAway.Init")
	protected Training() {
	}

	@Override
	public TrainingForm form() {
		return this.form;
	}

	@Override
	protected void apply(TrainingForm form) {
		this.form = form;
	}

}
