package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Money that moved, as a line of the extract or an entry of the ledger says (收支).
 *
 * @param id its id
 * @param on the day
 * @param amount in yuan, less than nothing where it left the account
 * @param counterparty who gave or received it
 * @param reference the number of the voucher or of the transaction
 * @param said what it was for
 * @param place for a line its place in the file, of an entry {@code null}
 * @param undoes for a reversal the entry that it undoes
 * @param mark what was made of it
 */
record Movement(UUID id, LocalDate on, BigDecimal amount, @Nullable String counterparty, @Nullable String reference,
		@Nullable String said, @Nullable Place place, @Nullable UUID undoes, Mark mark) {

	/**
	 * Where a line stands.
	 *
	 * @param sheet the sheet, {@code null} in a text file
	 */
	record Place(@Nullable String sheet, int row) {

	}

	/**
	 * What was made of a movement.
	 *
	 * @param link with what it belongs together, {@code null} if with nothing
	 * @param explanation why nothing is opposite
	 * @param by who said that
	 */
	record Mark(@Nullable UUID link, @Nullable String explanation, @Nullable UUID by) {

		static final Mark NONE = new Mark(null, null, null);

	}

	boolean isOpen() {
		return this.mark.link() == null;
	}

	/** Whether nothing is opposite and nobody said why. */
	boolean isDue() {
		return isOpen() && this.mark.explanation() == null;
	}

}
