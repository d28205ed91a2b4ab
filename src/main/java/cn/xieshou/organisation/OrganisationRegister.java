package cn.xieshou.organisation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;
import cn.xieshou.register.Measure;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Unit;

/** The register of organisations (单位台账). */
@Component
class OrganisationRegister extends FormRegister<Organisation, OrganisationForm> {

	OrganisationRegister() {
		super("organisations", "organisation", Organisation.class, OrganisationForm.class, Organisation::new,
				Column.text("name").sortableByPinyin(), Column.choice("kind", OrganisationKind.class).facet(),
				Column.of("region", Column.Kind.REGION).sortable(), Column.choices("tags", OrganisationTag.class),
				Column.texts("roles").subtitle(), Column.record("parent", "organisations"),
				Column.choice("state", OrganisationState.class).facet().hiddenByDefault(),
				Column.choice("tier", OrganisationTier.class).facet().hiddenByDefault(),
				Column.choice("courtship", LeadStage.class).facet().hiddenByDefault(),
				Column.text("established").sortable().hiddenByDefault());
	}

	@Override
	public List<Measure> measures(Organisation organisation) {
		return (organisation.form().state() == OrganisationState.DISSOLVED) ? List.of()
				: List.of(Measure.one("organisation.total", Period.of(PeriodKind.INSTANT, null), Unit.PIECE));
	}

	@Override
	public String parentColumn() {
		return "parent_id";
	}

}
