package cn.xieshou.entry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import cn.xieshou.form.FormProblem;
import cn.xieshou.rule.RuleTexts.Warning;
import cn.xieshou.rule.Severity;

/**
 * What rules found, as boxes at the fields of a form (提示框). What is found wrong is said
 * once at its field: a warning by its box, a fatal hit like every other problem.
 *
 * @param warnings what rules found
 */
record WarningBoxes(List<Warning> warnings) {

	static final WarningBoxes NONE = new WarningBoxes(List.of());

	/** The boxes at a field, by its name on the page; empty for those of no field. */
	public List<Warning> at(String name) {
		return this.warnings.stream()
			.filter((warning) -> name.equals((warning.field() != null) ? EntryReader.PREFIX + warning.field() : ""))
			.toList();
	}

	/** The box that asks for a sentence to a problem. */
	Optional<Warning> asking(FormProblem problem) {
		return this.warnings.stream()
			.filter((warning) -> warning.severity() == Severity.WARNING && isOf(warning, problem))
			.findFirst();
	}

	/** The same without fatal hits that are told as problems. */
	WarningBoxes without(List<FormProblem> problems) {
		return new WarningBoxes(this.warnings.stream()
			.filter((warning) -> warning.severity() == Severity.WARNING
					|| problems.stream().noneMatch((problem) -> isOf(warning, problem)))
			.toList());
	}

	private static boolean isOf(Warning warning, FormProblem problem) {
		return warning.rule().equals(problem.code()) && Objects.equals(warning.field(), problem.field());
	}

}
