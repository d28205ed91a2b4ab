package cn.xieshou.funding;

import java.util.List;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Money;

/** An entry takes more than there is (超支). */
class Overspent extends FormRejected {

	static final String CODE = "fund.overspent";

	private final transient Money left;

	Overspent(String field, String message, Money left) {
		super(List.of(new FormProblem(field, CODE, message)));
		this.left = left;
	}

	/** How much the step still has. */
	Money left() {
		return this.left;
	}

}
