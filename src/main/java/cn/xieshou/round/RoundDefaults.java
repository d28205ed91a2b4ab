package cn.xieshou.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import cn.xieshou.access.PairingTree;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Span;
import cn.xieshou.values.WorkingDays;
import cn.xieshou.web.BadRequest;

/**
 * With what the form of a round begins (开轮带出): the last round of the kind, one period on.
 */
@Component
class RoundDefaults {

	/** The usual term in working days. */
	private static final int TERM = 6;

	private final RoundStore store;

	private final Indicators indicators;

	private final PairingTree tree;

	private final WorkingDays days;

	private final Rounds rounds;

	RoundDefaults(RoundStore store, Indicators indicators, PairingTree tree, WorkingDays days, Rounds rounds) {
		this.store = store;
		this.indicators = indicators;
		this.tree = tree;
		this.days = days;
		this.rounds = rounds;
	}

	RoundForm of(String kind) {
		RoundKind wanted = java.util.Arrays.stream(RoundKind.values())
			.filter((one) -> one.code().equals(kind))
			.findAny()
			.orElseThrow(() -> BadRequest.unknownValue("kind", kind));
		Optional<Round> last = this.store.last(wanted);
		Span period = last.map((round) -> next(round.period(), wanted)).orElseGet(() -> latest(wanted));
		LocalDate end = java.util.Objects.requireNonNull(period.endsOn());
		LocalDate today = this.rounds.today();
		LocalDate opens = end.isBefore(today) ? today : end.plusDays(1);
		return form(last.orElse(null), null, period, opens, this.days.after(opens, TERM), null);
	}

	/** What a round says, of another period and term. */
	RoundForm like(Round round, Span period, LocalDate opens, LocalDate closes) {
		return form(round, null, period, opens, closes, null);
	}

	/** What a round says already. */
	RoundForm of(Round round) {
		return form(round, round.name(), round.period(), round.opensOn(), round.closesOn(), round.note());
	}

	private RoundForm form(@Nullable Round like, @Nullable String name, Span period, LocalDate opens, LocalDate closes,
			@Nullable String note) {
		List<RoundAsk> asks = (like != null) ? this.store.asks(like.id()) : List.of();
		List<@Nullable String> indicators = asks.stream()
			.map(RoundAsk::indicator)
			.distinct()
			.map((id) -> this.indicators.find(id).map(IndicatorCard::code).orElse(null))
			.toList();
		List<@Nullable String> pairings = asks.stream()
			.map(RoundAsk::pairing)
			.distinct()
			.map((id) -> this.tree.find(id).map(PairingTree.Node::code).orElse(null))
			.toList();
		ReportingSide side = asks.isEmpty() ? ReportingSide.BOTH : asks.get(0).side();
		List<@Nullable String> types = (like != null) ? new ArrayList<>(this.store.types(like.id())) : List.of();
		return new RoundForm(name, null, period.toString(), indicators, pairings, types, side, opens.toString(),
				closes.toString(), note, null);
	}

	/** The period after one. */
	private static Span next(Span period, RoundKind kind) {
		return of(java.util.Objects.requireNonNull(period.endsOn()).plusDays(1), kind);
	}

	/** The last period that is over. */
	private Span latest(RoundKind kind) {
		return java.util.Objects.requireNonNull(of(this.rounds.today(), kind).previous());
	}

	private static Span of(LocalDate day, RoundKind kind) {
		return Span.parse(switch (kind) {
			case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
			case QUARTER -> "%04dQ%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
			case YEAR -> "%04d".formatted(day.getYear());
		});
	}

	/** What a page has sent. */
	static RoundForm read(MultiValueMap<String, String> parameters) {
		return new RoundForm(cut(parameters.getFirst("name"), 100), null, cut(parameters.getFirst("period"), 20),
				parameters.getOrDefault("indicators", List.of()), parameters.getOrDefault("pairings", List.of()),
				parameters.getOrDefault("types", List.of()), side(parameters.getFirst("side")),
				cut(parameters.getFirst("opensOn"), 20), cut(parameters.getFirst("closesOn"), 20),
				cut(parameters.getFirst("note"), 500), "true".equals(parameters.getFirst("acknowledged")));
	}

	private static @Nullable String cut(@Nullable String text, int most) {
		return (text != null && text.length() > most) ? text.substring(0, most) : text;
	}

	private static @Nullable ReportingSide side(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return null;
		}
		try {
			return ReportingSide.of(code.toLowerCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw BadRequest.unknownValue("side", code);
		}
	}

}
