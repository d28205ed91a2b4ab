package cn.xieshou.experts;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of experts and envoys (专家与特派员名册). */
@Component
class ExpertRegister extends FormRegister<Expert, ExpertForm> {

	/** Stands for more than one: 257名. */
	static final String AGGREGATE = "t.several_value is not null"
			+ " and not (t.several_value = 1 and t.several_comparator = '=')";

	ExpertRegister() {
		super("experts", "expert", Expert.class, ExpertForm.class, Expert::new, Column.text("name").sortableByPinyin(),
				Column.aggregate(AGGREGATE), Column.choice("kind", ExpertKind.class).facet(), Column.texts("fields"),
				Column.text("home").subtitle(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.text("term").sortable(), Column.record("station", "facilities").hiddenByDefault());
	}

	/** One record for people whom the source does not name. */
	@Override
	public boolean isAggregate(Expert entry) {
		return entry.form().isAggregate();
	}

}
