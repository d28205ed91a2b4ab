package cn.xieshou.plausibility;

import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * What is said of a project and of the firm of its name is the same, where both are one
 * indicator of one time (项目与企业数字不同): a text and the caption below it.
 */
@Component
class ProjectAndFirmRule implements Rule<IndicatorValueForm> {

	private static final Set<SubjectKind> KINDS = Set.of(SubjectKind.PROJECT, SubjectKind.FIRM);

	private final KinValues values;

	ProjectAndFirmRule(KinValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X064", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		String stem = KinValues.stem(form.subject());
		if (value == null || !value.isExact() || stem.isEmpty() || form.subjectKind() == null
				|| !KINDS.contains(form.subjectKind())) {
			return List.of();
		}
		return this.values.of(line)
			.stream()
			.filter((one) -> KINDS.contains(one.kind()) && one.kind() != form.subjectKind()
					&& one.subject().startsWith(stem) && isOfOneTime(form.period(), one.span()))
			.filter((one) -> one.amount().isExact() && one.amount().unit().isComparableWith(value.unit())
					&& one.amount().base().compareTo(value.base()) != 0)
			.map((one) -> Hit
				.at("value", "indicator-values.projectAndFirm", form.subject(), value, one.subject(), one.amount())
				.citing("indicator-values", one.record()))
			.toList();
	}

	/** Of one time, as far as both say when. */
	private static boolean isOfOneTime(@org.jspecify.annotations.Nullable Span one,
			@org.jspecify.annotations.Nullable Span other) {
		return one == null || other == null || one.equals(other);
	}

}
