package cn.xieshou.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.filing.FilingState;

/**
 * How far the sheet of a pairing has come (报表进展).
 *
 * @param root the root of the pairing
 * @param pairing the pairing
 * @param version how many times it was changed
 * @param filing the filing that it was last handed in as, {@code null} if never, or not
 * yet since it is restated
 * @param filingState how far that one has come
 * @param author who wrote that one
 * @param returned why that one came back, {@code null} if it did not
 * @param firstSubmittedAt when it was first handed in
 * @param exceptedUntil until when it may be handed in although the term is over
 * @param exception why
 * @param restatement why what was posted is being changed, or was changed last,
 * {@code null} if it never was
 * @param remindedAt when its unit was last reminded
 */
record SheetStanding(UUID root, UUID pairing, int version, @Nullable UUID filing, @Nullable FilingState filingState,
		@Nullable UUID author, @Nullable String returned, @Nullable Instant firstSubmittedAt,
		@Nullable LocalDate exceptedUntil, @Nullable String exception, @Nullable String restatement,
		@Nullable Instant remindedAt) {

	static SheetStanding untouched(UUID root, UUID pairing) {
		return new SheetStanding(root, pairing, 0, null, null, null, null, null, null, null, null, null);
	}

	/**
	 * As those see it who see nothing before it is in the books: not its filing, nor what
	 * reviewers said.
	 */
	SheetStanding beforeOthers() {
		UUID posted = (this.filingState == FilingState.POSTED) ? this.filing : null;
		return new SheetStanding(this.root, this.pairing, this.version, posted, this.filingState, this.author, null,
				this.firstSubmittedAt, this.exceptedUntil, this.exception, this.restatement, this.remindedAt);
	}

	/** The last day on which it may be handed in. */
	LocalDate lastDay(Round round) {
		LocalDate last = round.lastDay();
		return (this.exceptedUntil != null && this.exceptedUntil.isAfter(last)) ? this.exceptedUntil : last;
	}

	/** How far it is on a day. */
	SheetState state(Round round, LocalDate today) {
		if (this.filingState == FilingState.SUBMITTED) {
			return SheetState.SUBMITTED;
		}
		if (this.filingState == FilingState.RETURNED || this.filingState == FilingState.DRAFT) {
			return SheetState.RETURNED;
		}
		if (this.filingState == FilingState.POSTED) {
			return SheetState.POSTED;
		}
		if (this.restatement != null) {
			return SheetState.RESTATING;
		}
		return switch (round.state(today)) {
			case PLANNED -> SheetState.WAITING;
			case WITHDRAWN -> SheetState.WITHDRAWN;
			default -> today.isAfter(lastDay(round)) ? SheetState.LOCKED : SheetState.OPEN;
		};
	}

	/** Whether its unit has handed it in in time, late, not yet, or not at all. */
	Timeliness timeliness(Round round, LocalDate today) {
		if (this.firstSubmittedAt != null) {
			return cn.xieshou.values.Days.of(this.firstSubmittedAt).isAfter(round.lastDay()) ? Timeliness.LATE
					: Timeliness.IN_TIME;
		}
		return today.isAfter(round.lastDay()) ? Timeliness.MISSED : Timeliness.NOT_DUE;
	}

}
