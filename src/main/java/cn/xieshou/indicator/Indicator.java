package cn.xieshou.indicator;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;

/**
 * An indicator (指标): one card of the catalogue.
 * <p>
 * Rules: rates and places never add up; a part is not its own whole.
 */
@Entity
final class Indicator extends RegisterEntry {

	private String code;

	private String nameEn;

	private String definition;

	private @Nullable String definitionEn;

	private Unit unit;

	@Enumerated(EnumType.STRING)
	private IndicatorKind kind;

	@Enumerated(EnumType.STRING)
	private Aggregation overPairings;

	@Enumerated(EnumType.STRING)
	private Aggregation overTime;

	@Enumerated(EnumType.STRING)
	private Domain domain;

	private @Nullable String owner;

	private @Nullable UUID partOfId;

	@SuppressWarnings("NullAway.Init")
	protected Indicator() {
	}

	@SuppressWarnings("NullAway.Init")
	Indicator(IndicatorForm form) {
		super(form.name());
		fill(form);
	}

	void revise(IndicatorForm form) {
		rename(form.name());
		fill(form);
	}

	private void fill(IndicatorForm form) {
		boolean additive = form.overPairings() == Aggregation.SUM || form.overTime() == Aggregation.SUM;
		if (additive && (form.kind() == IndicatorKind.RATIO || form.kind() == IndicatorKind.RANK)) {
			throw Refusal.at("overPairings", "indicators.notAdditive", form.kind());
		}
		if (form.partOf() != null && form.partOf().equals(getId())) {
			throw Refusal.at("partOf", "indicators.partOfItself");
		}
		this.code = form.code();
		this.nameEn = form.nameEn();
		this.definition = form.definition();
		this.definitionEn = form.definitionEn();
		this.unit = form.unit();
		this.kind = form.kind();
		this.overPairings = form.overPairings();
		this.overTime = form.overTime();
		this.domain = form.domain();
		this.owner = form.owner();
		this.partOfId = form.partOf();
	}

	IndicatorForm toForm() {
		return new IndicatorForm(getName(), this.code, this.nameEn, this.definition, this.definitionEn, this.unit,
				this.kind, this.overPairings, this.overTime, this.domain, this.owner, this.partOfId, getRef());
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.code + " " + this.nameEn;
	}

}
