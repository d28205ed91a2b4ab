package cn.xieshou.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Span;

/**
 * A round that could be opened (拟开轮次).
 *
 * @param name what it is called
 * @param kind how often it comes
 * @param period what it asks about
 * @param opensOn the first day
 * @param closesOn the last day
 * @param note a word to those who report
 * @param asks what it asks of whom
 * @param types which record types are to be complete as well
 */
record RoundDraft(String name, RoundKind kind, Span period, LocalDate opensOn, LocalDate closesOn,
		@Nullable String note, List<RoundAsk> asks, List<String> types) {

	/** With another name. */
	RoundDraft called(String name) {
		return new RoundDraft(name, this.kind, this.period, this.opensOn, this.closesOn, this.note, this.asks,
				this.types);
	}

	Set<UUID> pairings() {
		return this.asks.stream().map(RoundAsk::pairing).collect(Collectors.toSet());
	}

	Set<UUID> indicators() {
		return this.asks.stream().map(RoundAsk::indicator).collect(Collectors.toSet());
	}

}
