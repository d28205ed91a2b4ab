package cn.xieshou.employment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * A job fair, or all fairs of a period (招聘会).
 */
@Entity
final class JobFair extends FormEntry<JobFairForm> {

	@Embedded
	private JobFairForm form;

	@SuppressWarnings("NullAway.Init")
	protected JobFair() {
	}

	@Override
	public JobFairForm form() {
		return this.form;
	}

	@Override
	protected void apply(JobFairForm form) {
		this.form = form;
	}

}
