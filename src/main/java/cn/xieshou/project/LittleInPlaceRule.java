package cn.xieshou.project;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/**
 * Some months after its beginning a share of the investment is in place (开工满6个月到位不足15%).
 */
@Component
class LittleInPlaceRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X072", ProjectForm.class)
		.with("months", 6)
		.with("percent", 15)
		.ofBooksOnly();

	private final Clock clock;

	LittleInPlaceRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		LocalDate started = Course.since(line.form(), ProjectStage.STARTED);
		BigDecimal most = Course.mostInPlace(line.form());
		return Hit.when(
				Course.reached(line.form()) == ProjectStage.STARTED && most != null && started != null
						&& most.compareTo(line.batch().limit(CARD, "percent", started)) < 0
						&& started.plusMonths(line.batch().limit(CARD, "months", started).longValue())
							.isBefore(Days.today(this.clock)),
				"inPlace", "projects.littleInPlace", started, line.form().inPlace(), Course.whole(line.form()));
	}

}
