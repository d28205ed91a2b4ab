package cn.xieshou.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

import cn.xieshou.register.FormEntry;
import cn.xieshou.values.Refusal;

/**
 * An indicator (指标): one card of the catalogue.
 * <p>
 * Rules: rates and places never add up; a part is not its own whole; changes of the
 * definition follow one another and each knows the definition before it; only moments of
 * stocks have a tolerance.
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
		if (form.versionOf() != null && form.level().isShared()) {
			throw Refusal.at("versionOf", "indicators.versionOfLevel");
		}
		if (form.versionOf() != null && form.versionOf().equals(getId())) {
			throw Refusal.at("versionOf", "indicators.versionOfItself");
		}
		if (form.toleranceDays() != null && form.kind() != IndicatorKind.STOCK) {
			throw Refusal.at("toleranceDays", "indicators.toleranceOfStock", form.kind());
		}
		this.form = form.with(completed(form));
	}

	/**
	 * The last change, if it does not say what the definition was before, takes the one
	 * in the books.
	 */
	private List<DefinitionChange> completed(IndicatorForm form) {
		List<DefinitionChange> changes = new ArrayList<>(form.changes());
		for (int i = 0; i < changes.size(); i++) {
			LocalDate from = changes.get(i).validFrom();
			if (i > 0 && !changes.get(i - 1).validFrom().isBefore(from)) {
				throw Refusal.at("changes[" + i + "].validFrom", "indicators.changesInOrder", from);
			}
			if (changes.get(i).before() == null) {
				if (i < changes.size() - 1 || this.form == null || this.form.definition().equals(form.definition())) {
					throw Refusal.at("changes[" + i + "].before", "indicators.beforeNeeded", from);
				}
				changes.set(i, changes.get(i).completed(this.form.definition(), this.form.definitionEn()));
			}
		}
		return changes;
	}

	private static void refuseSum(String field, Aggregation aggregation, IndicatorKind kind) {
		if (aggregation == Aggregation.SUM) {
			throw Refusal.at(field, "indicators.notAdditive", kind);
		}
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.form.code() + " " + this.form.nameEn() + " "
				+ String.join(" ", this.form.synonyms());
	}

}
