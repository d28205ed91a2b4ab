package cn.xieshou.figures;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

/** The register of targets (目标台账). */
@Component
class TargetRegister implements Register<Target, TargetForm> {

	private final Indicators indicators;

	TargetRegister(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public String code() {
		return "targets";
	}

	@Override
	public Class<Target> entityType() {
		return Target.class;
	}

	@Override
	public Class<TargetForm> formType() {
		return TargetForm.class;
	}

	@Override
	public String table() {
		return "target";
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
				Column.choice("kind", TargetKind.class).facet(), Column.choice("origin", TargetOrigin.class).facet(),
				Column.text("derivation"), Column.text("statedIn").hiddenByDefault());
	}

	@Override
	public TargetForm form(Target target) {
		return target.toForm();
	}

	@Override
	public Target create(TargetForm form) {
		return new Target(form, this.indicators.require(form.indicator()));
	}

	@Override
	public void revise(Target target, TargetForm form) {
		target.revise(form, this.indicators.require(form.indicator()));
	}

}
