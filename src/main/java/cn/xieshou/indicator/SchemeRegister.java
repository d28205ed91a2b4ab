package cn.xieshou.indicator;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The assessment schemes (考核方案). */
@Component
class SchemeRegister extends FormRegister<Scheme, SchemeForm> {

	SchemeRegister() {
		super("schemes", "scheme", Scheme.class, SchemeForm.class, Scheme::new, Column.text("name").sortableByPinyin(),
				Column.text("level").facet(), Column.text("years").sortable(), Column.text("certainty"));
	}

}
