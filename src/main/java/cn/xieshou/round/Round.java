package cn.xieshou.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Span;

/**
 * A reporting round (报送轮次): the same sheet for many pairings, over one period, within one
 * term.
 *
 * @param id the round
 * @param version its version
 * @param name what it is called, {@code 2024年11月月报}
 * @param kind how often its kind comes
 * @param period what it asks about
 * @param opensOn the first day on which sheets are filled in
 * @param closesOn the last day, as it was set when the round was opened
 * @param extendedTo the last day since it was extended, {@code null} if it was not
 * @param extendedFor why it was extended
 * @param note a word to those who report
 * @param openedByName who opened it
 * @param openedAt when
 * @param withdrawnAt when it was taken back, {@code null} if it was not
 */
public record Round(UUID id, int version, String name, RoundKind kind, Span period, LocalDate opensOn,
		LocalDate closesOn, @Nullable LocalDate extendedTo, @Nullable String extendedFor, @Nullable String note,
		String openedByName, Instant openedAt, @Nullable Instant withdrawnAt) {

	/** The last day of the term for all. */
	public LocalDate lastDay() {
		return Objects.requireNonNullElse(this.extendedTo, this.closesOn);
	}

	/** How far it has come on a day. */
	public RoundState state(LocalDate today) {
		if (this.withdrawnAt != null) {
			return RoundState.WITHDRAWN;
		}
		if (today.isBefore(this.opensOn)) {
			return RoundState.PLANNED;
		}
		return today.isAfter(lastDay()) ? RoundState.CLOSED : RoundState.OPEN;
	}

}
