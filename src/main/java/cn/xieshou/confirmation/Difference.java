package cn.xieshou.confirmation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Quantity;

/**
 * A difference between the two sides of a pairing (差异): what one has filed, what the
 * other one says instead, and who must act.
 *
 * @param id the difference
 * @param key the line of the filing that says what is disputed
 * @param record the record
 * @param pairing the pairing
 * @param type the type of the record
 * @param name its name
 * @param field the field that is compared, {@code null} if only the record is disputed
 * @param ours the number of the side that has filed
 * @param theirs the number of the other side, {@code null} if it gave none
 * @param year the year that it is of
 * @param stated the side that has filed
 * @param openedBy who disputed it
 * @param openedAt when
 * @param state how far it has come
 * @param waitsFor the side that must act, {@code null} if none
 * @param waitingSince since when
 * @param way how it was or is to be settled, {@code null} while nobody said
 * @param answer the filing that changes the value, {@code null} if there is none
 * @param settledAt when it was settled
 */
record Difference(UUID id, ConfirmationStore.Key key, UUID record, @Nullable UUID pairing, String type, String name,
		@Nullable String field, @Nullable Quantity ours, @Nullable Quantity theirs, int year, Party stated,
		UUID openedBy, Instant openedAt, DifferenceState state, @Nullable Party waitsFor,
		@Nullable Instant waitingSince, @Nullable Settlement way, @Nullable UUID answer, @Nullable Instant settledAt) {

	Comparison comparison() {
		return Comparison.of(this.ours, this.theirs);
	}

	UUID root() {
		return this.key.root();
	}

}
