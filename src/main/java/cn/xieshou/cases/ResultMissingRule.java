package cn.xieshou.cases;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** What is solved, closed or declined says what came of it or why (办结有结果). */
@Component
class ResultMissingRule implements Rule<CaseFileForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X104", CaseFileForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends CaseFileForm> line) {
		CaseStage last = CaseFile.last(line.form().steps());
		return Hit.when(
				last != null && (last.step().isEnd() || last.step() == CaseStep.SOLVED) && line.form().result() == null,
				"result", "cases.resultMissing", (last != null) ? last.step() : null);
	}

}
