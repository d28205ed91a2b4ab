package cn.xieshou.cooperation;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of modes (协作模式台账). */
@Component
class ModeRegister extends FormRegister<Mode, ModeForm> {

	ModeRegister() {
		super("modes", "mode", Mode.class, ModeForm.class, Mode::new, Column.text("name").sortableByPinyin(),
				Column.text("formula"), Column.of("region", Column.Kind.REGION).sortable(), Column.text("domain"),
				Column.text("framework"), Column.choice("state", ModeState.class).sortable().facet());
	}

}
