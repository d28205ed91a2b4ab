package cn.xieshou.statement;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormRegister;

/** The register of targets (目标台账). */
@Component
public class TargetRegister extends FormRegister<Target, TargetForm> {

	private final Indicators indicators;

	TargetRegister(Indicators indicators) {
		super("targets", "target", Target.class, TargetForm.class, Target::new, Column.text("name").sortableByPinyin(),
				Column.record("indicator", "indicators"), Column.of("region", Column.Kind.REGION).sortable(),
				Column.text("subject"), Column.of("period", Column.Kind.PERIOD).sortable(),
				Column.of("value", Column.Kind.STATEMENT).from("t.amount").sortable(),
				Column.choice("kind", TargetKind.class).facet(), Column.choice("origin", TargetOrigin.class).facet(),
				Column.text("derivation"));
		this.indicators = indicators;
	}

	@Override
	public String usualSort() {
		return "postedAt";
	}

	@Override
	protected void fill(Target target, TargetForm form) {
		target.measure(form, this.indicators.requireEver(form.indicator()));
		super.fill(target, form);
	}

}
