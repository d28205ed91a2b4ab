package cn.xieshou.confirmation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Whether both sides agree on what a posted row says, and who said so (双方确认).
 *
 * @param state how far they agree
 * @param by who of the other side said so, {@code null} if nobody has
 * @param unit the body that person works for
 * @param at when
 */
public record Confirmation(ConfirmationState state, @Nullable String by, @Nullable String unit, @Nullable Instant at) {

	/** Nobody is asked. */
	public static final Confirmation NONE = new Confirmation(ConfirmationState.NONE, null, null, null);

	/**
	 * That of a row, read with the columns of {@link ConfirmationColumns#joinedTo}.
	 */
	public static Confirmation of(ResultSet row) throws SQLException {
		String state = row.getString("confirmation_state");
		if (state == null) {
			return NONE;
		}
		OffsetDateTime at = row.getObject("confirmation_at", OffsetDateTime.class);
		return new Confirmation(ConfirmationState.valueOf(state), row.getString("confirmation_by"),
				row.getString("confirmation_unit"), (at != null) ? at.toInstant() : null);
	}

	/** Whether both sides say the same. */
	public boolean isConfirmed() {
		return this.state == ConfirmationState.CONFIRMED;
	}

	/** Whether both numbers stand, so that this one is in no sum. */
	public boolean isApart() {
		return this.state == ConfirmationState.APART;
	}

}
