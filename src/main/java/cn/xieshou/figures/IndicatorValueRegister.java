package cn.xieshou.figures;

import java.util.List;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The register of stated values (指标数据台账). */
@Component
class IndicatorValueRegister implements Register<IndicatorValue, IndicatorValueForm> {

	private final Indicators indicators;

	IndicatorValueRegister(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public String code() {
		return "indicator-values";
	}

	@Override
	public Class<IndicatorValue> entityType() {
		return IndicatorValue.class;
	}

	@Override
	public Class<IndicatorValueForm> formType() {
		return IndicatorValueForm.class;
	}

	@Override
	public String table() {
		return "indicator_value";
	}

	@Override
	public String usualSort() {
		return "postedAt";
	}

	@Override
	public List<Column> columns() {
		return List.of(Column.text("name").sortableByPinyin(), Column.record("indicator", "indicators"),
				Column.of("region", Column.Kind.REGION).sortable(), Column.text("subject"),
				Column.of("period", Column.Kind.PERIOD).sortable(),
				Column.of("value", Column.Kind.QUANTITY).from("t.amount").sortable(),
				Column.choice("absence", Absence.class).facet(), Column.choice("basis", Basis.class).facet(),
				Column.of("statedGrowth", Column.Kind.PERCENT).sortable(), Column.text("doubt").hiddenByDefault(),
				Column.text("remark").hiddenByDefault());
	}

	@Override
	public IndicatorValueForm form(IndicatorValue value) {
		return value.toForm();
	}

	@Override
	public IndicatorValue create(IndicatorValueForm form) {
		return new IndicatorValue(form, this.indicators.require(form.indicator()));
	}

	@Override
	public void revise(IndicatorValue value, IndicatorValueForm form) {
		value.revise(form, this.indicators.require(form.indicator()));
	}

	@Override
	public List<String> furtherRefs(IndicatorValueForm form) {
		return form.carried().stream().map(Carried::ref).toList();
	}

	/** A reported figure is the record that reports it. */
	@Override
	public String address(UUID id) {
		return "/figures/" + id;
	}

}
