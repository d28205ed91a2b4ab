package cn.xieshou.employment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * People who found work with the help of a programme, of a place and a period (务工就业).
 */
@Entity
final class Employment extends FormEntry<EmploymentForm> {

	@Embedded
	private EmploymentForm form;

	@SuppressWarnings("NullAway.Init")
	protected Employment() {
	}

	@Override
	public EmploymentForm form() {
		return this.form;
	}

	@Override
	protected void apply(EmploymentForm form) {
		this.form = form;
	}

}
