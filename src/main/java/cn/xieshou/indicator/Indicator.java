package cn.xieshou.indicator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An indicator (指标): one card of the catalogue.
 * <p>
 * Rules: rates and places never add up; a part is not its own whole.
 */
@Entity
final class Indicator extends FormEntry<IndicatorForm> {

	@Embedded
	private IndicatorForm form;

	@SuppressWarnings("NullAway.Init")
	protected Indicator() {
	}

	@Override
	public IndicatorForm form() {
		return this.form;
	}

	@Override
	protected void apply(IndicatorForm form) {
		if (form.kind() == IndicatorKind.RATIO || form.kind() == IndicatorKind.RANK) {
			refuseSum("overPairings", form.overPairings(), form.kind());
			refuseSum("overTime", form.overTime(), form.kind());
		}
		if (form.partOf() != null && form.partOf().equals(getId())) {
			throw Refusal.at("partOf", "indicators.partOfItself");
		}
		this.form = form;
	}

	private static void refuseSum(String field, Aggregation aggregation, IndicatorKind kind) {
		if (aggregation == Aggregation.SUM) {
			throw Refusal.at(field, "indicators.notAdditive", kind);
		}
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.form.code() + " " + this.form.nameEn();
	}

}
