package cn.xieshou.cooperation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of linkages (结对共建台账). */
@Component
class LinkageRegister extends FormRegister<Linkage, LinkageForm> {

	LinkageRegister() {
		super("linkages", "linkage", Linkage.class, LinkageForm.class, Linkage::new,
				Column.text("name").sortableByPinyin(), Column.choice("kind", LinkageKind.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(),
				Column.records("assistingOrganisations", "organisations"),
				Column.records("assistedOrganisations", "organisations"),
				Column.of("assistingCount", Column.Kind.QUANTITY).sortable(),
				Column.of("assistedCount", Column.Kind.QUANTITY).sortable(),
				Column.text("since").sortable().hiddenByDefault());
	}

	/** One piece each, as of now. */
	@Override
	public List<Measure> measures(Linkage entry) {
		return List.of(Measure.one("linkage.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}
