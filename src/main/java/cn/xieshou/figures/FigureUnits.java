package cn.xieshou.figures;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.register.LineRule;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/**
 * A value or target is in a unit of its indicator's dimension, and what is counted or
 * measured is not below zero (数值口径); balances of money and rates may be.
 */
@Component
class FigureUnits implements LineRule {

	/** Base units of what may be below zero. */
	private static final Set<String> SIGNED = Set.of("元", "%");

	private final Indicators indicators;

	private final Labels labels;

	FigureUnits(Indicators indicators, Labels labels) {
		this.indicators = indicators;
		this.labels = labels;
	}

	@Override
	public void check(Register<?, ?> register, Place place, Record form) {
		if (form instanceof IndicatorValueForm stated) {
			check(stated.indicator(), stated.value());
		}
		else if (form instanceof TargetForm target) {
			check(target.indicator(), target.value());
		}
	}

	private void check(@Nullable UUID indicator, @Nullable Quantity value) {
		IndicatorCard card = (indicator != null) ? this.indicators.find(indicator).orElse(null) : null;
		if (card == null || value == null) {
			return;
		}
		if (!value.unit().isComparableWith(card.unit())) {
			throw rejected("indicator-values.otherUnit", value.unit(), card.name(), card.unit());
		}
		if (value.value().signum() < 0 && !SIGNED.contains(value.unit().base())) {
			throw rejected("indicator-values.negative", card.name());
		}
	}

	/** A draft may hold a number that its author still corrects. */
	@Override
	public boolean bindsDrafts() {
		return false;
	}

	private FormRejected rejected(String key, Object... arguments) {
		return new FormRejected(List.of(new FormProblem("value", key, this.labels.text(key, arguments))));
	}

}
