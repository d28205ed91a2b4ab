package cn.xieshou.form;

import java.util.List;

/** A form cannot be taken as it is (填报有误); says all that is wrong at once. */
public class FormRejected extends RuntimeException {

	private final transient List<FormProblem> problems;

	public FormRejected(List<FormProblem> problems) {
		super(problems.toString());
		this.problems = problems;
	}

	public List<FormProblem> problems() {
		return this.problems;
	}

}
