package cn.xieshou.cooperation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of honours (荣誉台账). */
@Component
class HonourRegister extends FormRegister<Honour, HonourForm> {

	HonourRegister() {
		super("honours", "honour", Honour.class, HonourForm.class, Honour::new, Column.text("name").sortableByPinyin(),
				Column.choice("level", HonourLevel.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.text("given").sortable(), Column.texts("holders"));
	}

	/** One piece each, as of now. */
	@Override
	public List<Measure> measures(Honour entry) {
		return List.of(Measure.one("honour.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}
