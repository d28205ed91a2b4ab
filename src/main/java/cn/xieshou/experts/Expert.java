package cn.xieshou.experts;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/**
 * An expert or science envoy (专家、科技特派员), or several whom the source does not name.
 */
@Entity
final class Expert extends FormEntry<ExpertForm> {

	@Embedded
	private ExpertForm form;

	@SuppressWarnings("NullAway.Init")
	protected Expert() {
	}

	@Override
	public ExpertForm form() {
		return this.form;
	}

	@Override
	protected void apply(ExpertForm form) {
		this.form = form;
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + String.join(" ", this.form.fields());
	}

}
