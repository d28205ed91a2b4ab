package cn.xieshou.round;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.values.Span;
import cn.xieshou.web.BadRequest;

/**
 * Which rounds are listed (轮次筛选).
 *
 * @param state how far they have come, {@code null} for all
 * @param kind how often they come, {@code null} for all
 * @param period what they ask about, {@code null} for all
 * @param pairing a pairing that they ask, {@code null} for all
 */
record RoundFilter(@Nullable RoundState state, @Nullable RoundKind kind, @Nullable Span period,
		PairingTree.@Nullable Node pairing) {

	static final RoundFilter ALL = new RoundFilter(null, null, null, null);

	/**
	 * Reads what an address says.
	 * @throws BadRequest if a word of it is none
	 */
	static RoundFilter of(@Nullable String state, @Nullable String kind, @Nullable String period,
			PairingTree.@Nullable Node pairing) {
		return new RoundFilter(constant(RoundState.class, "state", state), constant(RoundKind.class, "kind", kind),
				span(period), pairing);
	}

	private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String field, @Nullable String said) {
		if (said == null) {
			return null;
		}
		for (E one : type.getEnumConstants()) {
			if (one.name().toLowerCase(Locale.ROOT).equals(said)) {
				return one;
			}
		}
		throw BadRequest.unknownValue(field, said);
	}

	private static @Nullable Span span(@Nullable String said) {
		if (said == null) {
			return null;
		}
		try {
			return Span.parse(said);
		}
		catch (RuntimeException ex) {
			throw BadRequest.unknownValue("period", said);
		}
	}

	/** The same on rows {@code r} of rounds. */
	Condition where(LocalDate today) {
		List<String> all = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		if (this.state != null) {
			all.add(sql(this.state));
			if (this.state != RoundState.WITHDRAWN) {
				arguments.add(Date.valueOf(today));
			}
		}
		if (this.kind != null) {
			all.add("r.kind = ?");
			arguments.add(this.kind.name());
		}
		if (this.period != null) {
			all.add("r.period = ?");
			arguments.add(this.period.toString());
		}
		if (this.pairing != null) {
			all.add("exists (select from round_ask p where p.root_id = ? and p.round_id = r.id and p.pairing_id = ?)");
			arguments.add(this.pairing.root());
			arguments.add(this.pairing.id());
		}
		return all.isEmpty() ? Condition.ALWAYS : new Condition(String.join(" and ", all), List.copyOf(arguments));
	}

	/** A state as {@link Round#state} finds it. */
	private static String sql(RoundState state) {
		String kept = "r.withdrawn_at is null and ";
		return switch (state) {
			case WITHDRAWN -> "r.withdrawn_at is not null";
			case PLANNED -> kept + "r.opens_on > ?";
			case OPEN -> kept + "? between r.opens_on and coalesce(r.extended_to, r.closes_on)";
			case CLOSED -> kept + "coalesce(r.extended_to, r.closes_on) < ?";
		};
	}

}
