package cn.xieshou.rule;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The limits of rules that differ from those of the catalogue (规则参数). */
@Component
class RuleParameterRegister extends FormRegister<RuleParameter, RuleParameterForm> {

	RuleParameterRegister() {
		super("rule-parameters", "rule_parameter", RuleParameter.class, RuleParameterForm.class, RuleParameter::new,
				Column.NAME, Column.text("rule").sortable(), Column.text("parameter"),
				Column.of("value", Column.Kind.DECIMAL).sortable(),
				Column.of("validFrom", Column.Kind.DATE).sortable());
	}

	@Override
	public String usualSort() {
		return "rule";
	}

}
