package cn.xieshou.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Span;
import cn.xieshou.values.WorkingDays;

/**
 * The rounds of a year (报送日历): for each month, quarter and the year itself what the last
 * round of the kind asked, from the day after the period on. Nothing is opened unless
 * somebody confirms it.
 */
@Service
@Transactional
class RoundCalendar {

	/** How many working days there are to answer, by kind. */
	private static final Map<RoundKind, Integer> TERMS = Map.of(RoundKind.MONTH, 6, RoundKind.QUARTER, 10,
			RoundKind.YEAR, 20);

	private final RoundStore store;

	private final RoundService service;

	private final RoundDefaults defaults;

	private final Rounds rounds;

	private final WorkingDays days;

	RoundCalendar(RoundStore store, RoundService service, RoundDefaults defaults, Rounds rounds, WorkingDays days) {
		this.store = store;
		this.service = service;
		this.defaults = defaults;
		this.rounds = rounds;
		this.days = days;
	}

	/**
	 * A round that could be opened.
	 *
	 * @param kind how often it comes
	 * @param period what it asks about
	 * @param name what it would be called
	 * @param opensOn its first day
	 * @param closesOn its last day
	 * @param state what stands against it
	 * @param round the round that asks about the period already, {@code null} if none
	 * does
	 * @param values how many values it asks
	 * @param sheets of how many pairings
	 */
	public record Proposal(RoundKind kind, Span period, String name, LocalDate opensOn, LocalDate closesOn, State state,
			@Nullable UUID round, int values, int sheets) {

		public boolean possible() {
			return this.state == State.POSSIBLE;
		}

	}

	/** What stands against a proposal. */
	public enum State {

		/** Nothing (可开). */
		POSSIBLE,

		/** There is such a round (已有). */
		THERE,

		/** Its term would be over (已过期). */
		OVER,

		/** There was no round of its kind yet to be like (没有可照的). */
		NONE_BEFORE

	}

	/** The rounds of a year, months first. */
	@Transactional(readOnly = true)
	public List<Proposal> of(int year) {
		this.rounds.requireMayOpen();
		List<Proposal> proposals = new ArrayList<>();
		for (RoundKind kind : RoundKind.values()) {
			Round like = this.store.last(kind).orElse(null);
			List<RoundAsk> asks = (like != null) ? this.store.asks(like.id()) : List.of();
			List<Span> periods = periods(kind, year);
			Map<String, UUID> there = this.store.ofPeriods(periods);
			periods.forEach((period) -> proposals.add(proposal(kind, period, there.get(period.toString()), asks)));
		}
		return proposals;
	}

	private Proposal proposal(RoundKind kind, Span period, @Nullable UUID there, List<RoundAsk> asks) {
		LocalDate opens = java.util.Objects.requireNonNull(period.endsOn()).plusDays(1);
		LocalDate closes = this.days.after(opens, TERMS.getOrDefault(kind, 6));
		State state = (there != null) ? State.THERE : closes.isBefore(this.rounds.today()) ? State.OVER
				: asks.isEmpty() ? State.NONE_BEFORE : State.POSSIBLE;
		return new Proposal(kind, period, RoundReader.name(period, kind), opens, closes, state, there, asks.size(),
				(int) asks.stream().map(RoundAsk::pairing).distinct().count());
	}

	private static List<Span> periods(RoundKind kind, int year) {
		List<Span> periods = new ArrayList<>();
		switch (kind) {
			case MONTH -> {
				for (int month = 1; month <= 12; month++) {
					periods.add(Span.parse("%04d-%02d".formatted(year, month)));
				}
			}
			case QUARTER -> {
				for (int quarter = 1; quarter <= 4; quarter++) {
					periods.add(Span.parse("%04dQ%d".formatted(year, quarter)));
				}
			}
			default -> periods.add(Span.parse("%04d".formatted(year)));
		}
		return periods;
	}

	/**
	 * Opens those that are chosen and possible; each can be changed or taken back until
	 * its first day.
	 * @return how many
	 */
	int open(int year, Set<String> chosen) {
		List<Proposal> wanted = of(year).stream()
			.filter((one) -> one.possible() && chosen.contains(one.period().toString()))
			.toList();
		wanted.forEach((one) -> this.service.open(this.defaults.like(this.store.last(one.kind()).orElseThrow(),
				one.period(), one.opensOn(), one.closesOn())));
		return wanted.size();
	}

}
