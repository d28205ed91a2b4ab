package cn.xieshou.audit;

import java.util.List;
import java.util.UUID;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

/** Records of which one undoes another (红冲), as those of the ledger do. */
final class Reversals {

	private static final String FIELD = "reverses";

	private Reversals() {
	}

	/** Whether records of a type say what they undo. */
	static boolean areOf(Register<?, ?> register) {
		return FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals(FIELD) && register.code().equals(field.refersTo()));
	}

	/** Those that undo some records or are undone by them, and are none of them. */
	static Condition of(UUID[] ids) {
		return new Condition(
				"t.id <> all(?) and (t.reverses_id = any(?) or t.id in"
						+ " (select o.reverses_id from funding_entry o where o.id = any(?)))",
				List.of((Object) ids, ids, ids));
	}

}
