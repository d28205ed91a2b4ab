package cn.xieshou.indicator;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The catalogue of indicators (指标目录). */
@Component
class IndicatorRegister implements Register<Indicator, IndicatorForm> {

	@Override
	public String code() {
		return "indicators";
	}

	@Override
	public Class<Indicator> entityType() {
		return Indicator.class;
	}

	@Override
	public Class<IndicatorForm> formType() {
		return IndicatorForm.class;
	}

	@Override
	public String table() {
		return "indicator";
	}

	@Override
	public String codeColumn() {
		return "code";
	}

	@Override
	public String usualSort() {
		return "code";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.text("name").sortableByPinyin(), Column.text("code").sortable(),
				Column.choice("domain", Domain.class).facet(), Column.text("unit"),
				Column.choice("kind", IndicatorKind.class).facet(),
				Column.choice("overPairings", Aggregation.class).facet(), Column.choice("overTime", Aggregation.class),
				Column.text("owner").facet(), Column.record("partOf", "indicators"),
				Column.text("nameEn").hiddenByDefault(), Column.text("definition").hiddenByDefault());
	}

	@Override
	public IndicatorForm form(Indicator indicator) {
		return indicator.toForm();
	}

	@Override
	public Indicator create(IndicatorForm form) {
		return new Indicator(form);
	}

	@Override
	public void revise(Indicator indicator, IndicatorForm form) {
		indicator.revise(form);
	}

}
