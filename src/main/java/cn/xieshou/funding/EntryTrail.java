package cn.xieshou.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Money;

/**
 * The way of money through an entry (资金去向).
 *
 * @param entry the entry itself
 * @param fund the fund that it moves
 * @param from what went the steps before it, as far as it can be the same money
 * @param to what went the steps after it
 * @param reverses the entry that it undoes
 * @param reversedBy the entry that undoes it
 * @param more whether there are more than are told
 */
record EntryTrail(Step entry, Source fund, List<Step> from, List<Step> to, @Nullable Step reverses,
		@Nullable Step reversedBy, boolean more) {

	/** Where money comes from. */
	record Source(UUID id, String name, @Nullable FundSource source) {

	}

	/**
	 * One entry.
	 *
	 * @param reversed whether another undoes it
	 */
	record Step(UUID id, String name, FundingKind kind, Money amount, LocalDate movedOn,
			@Nullable String documentNumber, @Nullable String counterparty, @Nullable String batch,
			@Nullable UUID project, boolean reversed,
			@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID reverses) {

	}

}
