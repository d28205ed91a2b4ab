package cn.xieshou.cases;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/**
 * No more is approved than was asked for and no more paid than approved, no part of an
 * area is larger than it, and what is paid goes with its step (申请≥批准≥兑付).
 */
@Component
class CaseAmountsRule implements Rule<CaseFileForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X102", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		CaseFileForm form = line.form();
		return Stream
			.of(beyond("approved", "cases.approvedBeyondAsked", form.approved(), form.asked()),
					beyond("paid", "cases.paidBeyondApproved", form.paid(), form.approved()),
					beyond("industryArea", "cases.industryBeyondArea", form.industryArea(), form.area()),
					early("approved", form.approved(), CaseStep.APPROVED, form),
					early("paid", form.paid(), CaseStep.PAID, form), early("price", form.price(), CaseStep.SOLD, form))
			.flatMap(List::stream)
			.limit(1)
			.toList();
	}

	private static List<Hit> beyond(String field, String key, @Nullable Quantity part, @Nullable Quantity whole) {
		return Hit.when(
				part != null && whole != null && part.unit().isComparableWith(whole.unit()) && part.exceeds(whole),
				field, key, part, whole);
	}

	/** An amount that comes with a step which was not taken. */
	private static List<Hit> early(String field, @Nullable Quantity amount, CaseStep step, CaseFileForm form) {
		return Hit.when(
				amount != null && !form.isAggregate() && form.steps().stream().noneMatch((one) -> one.step() == step),
				field, "cases.amountBeforeStep", amount, step);
	}

}
