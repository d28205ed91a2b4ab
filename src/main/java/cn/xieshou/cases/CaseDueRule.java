package cn.xieshou.cases;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/** A case is done by the day that it is due (办件按期办结). */
@Component
class CaseDueRule implements Rule<CaseFileForm> {

	private final Clock clock;

	CaseDueRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("X105", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		CaseFileForm form = line.form();
		return Hit.when(form.dueOn() != null && form.dueOn().isBefore(Days.today(this.clock)) && isOpen(form), "dueOn",
				"cases.overdue", form.dueOn());
	}

	/** Whether something is still to be done, by the kind of the case. */
	static boolean isOpen(CaseFileForm form) {
		CaseStage last = CaseFile.last(form.steps());
		return form.kind() == null || form.kind().isOpen((last != null) ? last.step() : null);
	}

}
