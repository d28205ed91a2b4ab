package cn.xieshou.rule;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;

/** A limit of a rule from a day on (规则参数); before its first one the catalogue's holds. */
@Entity
final class RuleParameter extends FormEntry<RuleParameterForm> {

	@Embedded
	private RuleParameterForm form;

	@SuppressWarnings("NullAway.Init")
	protected RuleParameter() {
	}

	@Override
	public RuleParameterForm form() {
		return this.form;
	}

	@Override
	protected void apply(RuleParameterForm form) {
		this.form = form;
		rename(form.rule() + " " + form.parameter() + " " + form.validFrom());
	}

}
