package cn.xieshou.linkage;

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

	/** Numbers of bodies, of which none is named. */
	private static final String AGGREGATE = """
			(t.assisting_count_value is not null or t.assisted_count_value is not null)
			and cardinality(t.assisting) + cardinality(t.assisting_organisations)
			+ cardinality(t.assisted) + cardinality(t.assisted_organisations) = 0
			""".strip();

	LinkageRegister() {
		super("linkages", "linkage", Linkage.class, LinkageForm.class, Linkage::new,
				Column.text("name").sortableByPinyin(), Column.aggregate(AGGREGATE),
				Column.choice("kind", LinkageKind.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.records("assistingOrganisations", "organisations"),
				Column.records("assistedOrganisations", "organisations"),
				Column.of("assistingCount", Column.Kind.QUANTITY).sortable(),
				Column.of("assistedCount", Column.Kind.QUANTITY).sortable(),
				Column.text("since").sortable().hiddenByDefault());
	}

	/** Bodies that are counted and of which none is named: 274 schools with 371. */
	@Override
	public boolean isAggregate(Linkage linkage) {
		LinkageForm form = linkage.form();
		return (form.assistingCount() != null || form.assistedCount() != null) && form.assisting().isEmpty()
				&& form.assistingOrganisations().isEmpty() && form.assisted().isEmpty()
				&& form.assistedOrganisations().isEmpty();
	}

	/** One piece each, as of now; what stands for several is none. */
	@Override
	public List<Measure> measures(Linkage entry) {
		return isAggregate(entry) ? List.of()
				: List.of(Measure.one("linkage.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

}
