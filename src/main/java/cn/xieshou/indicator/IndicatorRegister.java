package cn.xieshou.indicator;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Programme;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The catalogue of indicators (指标目录). */
@Component
class IndicatorRegister extends FormRegister<Indicator, IndicatorForm> {

	IndicatorRegister() {
		super("indicators", "indicator", Indicator.class, IndicatorForm.class, Indicator::new,
				Column.text("name").sortableByPinyin(), Column.text("code").sortable(),
				Column.choice("domain", Domain.class).facet(), Column.text("unit"),
				Column.choice("kind", IndicatorKind.class).facet(),
				Column.choice("overPairings", Aggregation.class).facet(), Column.choice("overTime", Aggregation.class),
				Column.choice("programme", Programme.class).facet(), Column.of("region", Column.Kind.REGION).sortable(),
				Column.record("versionOf", "indicators").hiddenByDefault(), Column.text("owner").facet(),
				Column.record("partOf", "indicators"));
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public String usualSort() {
		return "code";
	}

}
