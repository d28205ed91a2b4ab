package cn.xieshou.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Filing;
import cn.xieshou.filing.Remark;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;

/** Makes sure that a return speaks of what there is (退回检查): steps, lines and fields. */
@Component
class ReturnCheck {

	static final int LONGEST_REASON = 1_000;

	private static final int LONGEST_REMARK = 500;

	private static final int MOST_REMARKS = 200;

	private final Registers registers;

	private final Labels labels;

	ReturnCheck(Registers registers, Labels labels) {
		this.registers = registers;
		this.labels = labels;
	}

	void check(Filing filing, ReturnNote back) {
		List<FormProblem> problems = new ArrayList<>();
		if (back.step() < 0 || back.step() >= filing.getStep()) {
			problems.add(problem("step", "review.return.step", filing.getStep() - 1));
		}
		if (back.remarks().size() > MOST_REMARKS) {
			problems.add(problem("remarks", "review.return.many", MOST_REMARKS));
		}
		Set<String> fields = FormField.of(this.registers.require(filing.getType()).formType())
			.stream()
			.map(FormField::name)
			.collect(Collectors.toSet());
		for (int i = 0; i < back.remarks().size(); i++) {
			Remark remark = back.remarks().get(i);
			String at = "remarks[" + i + "].";
			if (remark.line() < 1 || remark.line() > filing.getLines()) {
				problems.add(problem(at + "line", "review.return.line", filing.getLines()));
			}
			if (!fields.contains(remark.field().replaceAll("[\\[.].*", ""))) {
				problems.add(problem(at + "field", "review.return.field", PlainText.forLog(remark.field(), 100)));
			}
			if (!PlainText.isVisible(remark.text()) || remark.text().length() > LONGEST_REMARK) {
				problems.add(problem(at + "text", "review.return.text", LONGEST_REMARK));
			}
		}
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
	}

	private FormProblem problem(String field, String key, @Nullable Object... arguments) {
		return new FormProblem(field, key, this.labels.text(key, arguments));
	}

}
