package cn.xieshou.review;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Filing;
import cn.xieshou.filing.LineSources;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.rule.RuleHit;

/**
 * The check of a submission, whose problems name the places that lines came from
 * (问题注明原处).
 */
@Component
class PlacedCheck {

	private final SubmissionCheck check;

	private final List<LineSources> sources;

	PlacedCheck(SubmissionCheck check, List<LineSources> sources) {
		this.check = check;
		this.sources = sources;
	}

	/** See {@link SubmissionCheck#check}. */
	<E extends RegisterEntry, F extends Record & RegisterForm> List<RuleHit> check(Filing filing,
			Register<E, F> register, Map<String, String> explanations) {
		try {
			return this.check.check(filing, register, explanations);
		}
		catch (FormRejected ex) {
			List<FormProblem> problems = ex.problems();
			for (LineSources one : this.sources) {
				problems = one.placed(filing.getId(), problems);
			}
			throw problems.equals(ex.problems()) ? ex : new FormRejected(problems);
		}
	}

}
