package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/**
 * Place and planned investment of public works change by a decision only (擅自调整计划):
 * whoever changes them names it. What was not said before is no change.
 */
@Component
class PlanChangeRule implements Rule<ProjectForm> {

	@Override
	public RuleCard card() {
		return RuleCard.warning("F22", ProjectForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		ProjectForm before = line.before();
		ProjectForm form = line.form();
		if (before == null || line.voids() || !PublicWorks.is(before)) {
			return List.of();
		}
		List<Hit> hits = new ArrayList<>();
		hits.addAll(Hit.when(before.region() != null && !before.region().equals(form.region()), "region",
				"projects.placeChanged", before.region()));
		hits.addAll(Hit.when(isAnother(before.plannedInvestment(), form.plannedInvestment()), "plannedInvestment",
				"projects.planChanged", before.plannedInvestment()));
		return hits;
	}

	/** Whether an amount that was said before is another one now; 0.5亿元 is 5000万元. */
	private static boolean isAnother(@Nullable Quantity before, @Nullable Quantity now) {
		return before != null && (now == null || before.comparator() != now.comparator()
				|| before.base().compareTo(now.base()) != 0 || isAnother(before.upperBase(), now.upperBase()));
	}

	private static boolean isAnother(@Nullable BigDecimal before, @Nullable BigDecimal now) {
		return (before == null || now == null) ? before != now : before.compareTo(now) != 0;
	}

}
