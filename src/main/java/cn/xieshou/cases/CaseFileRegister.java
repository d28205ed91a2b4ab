package cn.xieshou.cases;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of cases (办件台账). */
@Component
class CaseFileRegister extends FormRegister<CaseFile, CaseFileForm> {

	/** Stands for more than one case: 15个. */
	static final String AGGREGATE = "t.several_value is not null"
			+ " and not (t.several_value = 1 and t.several_comparator = '=')";

	CaseFileRegister() {
		super("cases", "case_file", CaseFile.class, CaseFileForm.class, CaseFile::new,
				Column.text("name").sortableByPinyin(), Column.aggregate(AGGREGATE),
				Column.choice("kind", CaseKind.class).facet(), Column.choice("state", CaseStep.class).facet(),
				Column.text("stateOn").sortable(), Column.choice("atLevel", CaseLevel.class).facet(),
				Column.text("applicant").subtitle(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.of("dueOn", Column.Kind.DATE).sortable(),
				Column.of("approved", Column.Kind.QUANTITY).sortable().total(),
				Column.of("paid", Column.Kind.QUANTITY).sortable().total(),
				Column.of("area", Column.Kind.QUANTITY).sortable().total().hiddenByDefault(),
				Column.of("quota", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.of("price", Column.Kind.QUANTITY).total().hiddenByDefault(),
				Column.choice("relief", EiaRelief.class).facet().hiddenByDefault());
	}

	/** One record for many cases. */
	@Override
	public boolean isAggregate(CaseFile entry) {
		return entry.form().isAggregate();
	}

	/** What came furthest last first. */
	@Override
	public String usualSort() {
		return "-stateOn";
	}

}
