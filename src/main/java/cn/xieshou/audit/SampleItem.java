package cn.xieshou.audit;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something drawn, with its working paper (样本与底稿).
 *
 * @param number its number in the sample, from 1
 * @param record the record
 * @param amount its amount in yuan
 * @param reason why it is in the sample
 * @param point the point of the sum that fell on it
 * @param paper its working paper
 */
record SampleItem(int number, UUID record, @Nullable BigDecimal amount, ItemReason reason, @Nullable BigDecimal point,
		Paper paper) {

	/**
	 * A working paper.
	 *
	 * @param state how far it is
	 * @param author who was done with it
	 * @param authorId that person's account
	 * @param doneAt when
	 * @param reviewer who looked again
	 * @param reviewedAt when
	 * @param marks what was found
	 */
	record Paper(PaperState state, @Nullable String author, @Nullable UUID authorId, @Nullable Instant doneAt,
			@Nullable String reviewer, @Nullable Instant reviewedAt, Map<PaperCheck, Mark> marks) {

	}

	/**
	 * What was found about one thing.
	 *
	 * @param tick the tick mark
	 * @param note what the voucher says, or why
	 * @param by who marked it
	 * @param at when
	 */
	record Mark(Tick tick, String note, String by, Instant at) {

	}

}
