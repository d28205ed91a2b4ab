package cn.xieshou.confirmation;

import cn.xieshou.register.Column;

/**
 * How lists and figures ask whether both sides agree (双方确认列): by the key of the line that
 * wrote the row, so that a new revision is unconfirmed by itself.
 */
public final class ConfirmationColumns {

	private static final String KEY = "c.root_id = %1$s.root_id and c.filing_id = %1$s.filing_id"
			+ " and c.line = %1$s.filing_line";

	private ConfirmationColumns() {
	}

	/**
	 * The join by which rows of an alias find what was confirmed of them, by key, for
	 * {@link Confirmation#of} to read.
	 */
	public static String joinedTo(String alias) {
		return """
				left join (select root_id, filing_id, line, state as confirmation_state, actor_name as confirmation_by,
				actor_unit as confirmation_unit, acted_at as confirmation_at from confirmation) c on %s
				""".formatted(KEY.formatted(alias));
	}

	/** The column of a list; {@code NONE} for a record of which nobody is asked. */
	public static Column state() {
		return Column.choice("confirmation", ConfirmationState.class)
			.from("coalesce((select c.state from confirmation c where " + KEY.formatted("t") + "), 'NONE')")
			.hiddenByDefault();
	}

}
