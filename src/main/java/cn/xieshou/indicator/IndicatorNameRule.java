package cn.xieshou.indicator;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** A name or other name stands for one indicator (指标名称和别名不重复). */
@Component
class IndicatorNameRule implements Rule<IndicatorForm> {

	private final Indicators indicators;

	IndicatorNameRule(Indicators indicators) {
		this.indicators = indicators;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X013", IndicatorForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorForm> line) {
		return line.form()
			.synonyms()
			.stream()
			.flatMap((synonym) -> this.indicators.all()
				.stream()
				.filter((card) -> !card.id().equals(line.record()) && isCalled(card, synonym))
				.map((card) -> Hit.at("synonyms", "indicators.taken", synonym, card.name())))
			.toList();
	}

	private static boolean isCalled(IndicatorCard card, String called) {
		return card.name().equals(called) || card.code().equals(called) || card.synonyms().contains(called);
	}

}
