package cn.xieshou.round;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.indicator.IndicatorKind;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Labels;
import cn.xieshou.values.WorkingDays;

/** Counts what a round would ask of the units (负担测算), before it is opened. */
@Service
@Transactional(readOnly = true)
class Burdens {

	/** A term of fewer working days is called short. */
	private static final int SHORT = 5;

	private static final int MOST_NAMED = 5;

	private static final String HELD = """
			select count(*) from (select distinct v.series_id from indicator_value v where v.root_id = any(?)
			and v.series_id = any(?) and v.period_span = ? and v.basis = 'ACTUAL' and v.stated_name = ''
			and v.scope_note is null) held
			""";

	private static final String ASKED_TWICE = """
			select r.name, count(distinct a.indicator_id) as indicators from round r join round_ask a on a.round_id = r.id
			where r.withdrawn_at is null and r.period = ? and coalesce(r.extended_to, r.closes_on) >= ?
			and r.id is distinct from ? and a.pairing_id = any(?) and a.indicator_id = any(?)
			group by r.id, r.name order by r.name
			""";

	private static final String SAME_WEEK = """
			select name from round where withdrawn_at is null and id is distinct from ?
			and date_trunc('week', coalesce(extended_to, closes_on)) = date_trunc('week', ?::date) order by name limit 3
			""";

	private static final String NEVER_USED = """
			select distinct indicator_id from indicator_value where root_id = any(?) and indicator_id = any(?)
			""";

	private final RoundStore store;

	private final Rounds rounds;

	private final Indicators indicators;

	private final WorkingDays days;

	private final Labels labels;

	private final JdbcTemplate jdbc;

	Burdens(RoundStore store, Rounds rounds, Indicators indicators, WorkingDays days, Labels labels,
			JdbcTemplate jdbc) {
		this.store = store;
		this.rounds = rounds;
		this.indicators = indicators;
		this.days = days;
		this.labels = labels;
		this.jdbc = jdbc;
	}

	/**
	 * What a round would ask.
	 * @param own the round itself where it is changed, {@code null} for a new one
	 */
	Burden of(RoundDraft draft, @Nullable UUID own) {
		int values = draft.asks().size();
		int sheets = draft.pairings().size();
		int given = given(draft);
		int typed = values - given;
		long minutes = (sheets > 0) ? -Math.floorDiv(-(long) typed * Burden.SECONDS, 60L * sheets) : 0;
		return new Burden(values, sheets, typed, given, minutes, minutes * sheets, more(draft, own),
				warnings(draft, own), sparable(draft, own));
	}

	private int given(RoundDraft draft) {
		UUID[] series = draft.asks()
			.stream()
			.map((ask) -> Series.of(ask.indicator(), ask.pairing(), null, null).id())
			.toArray(UUID[]::new);
		Integer held = this.jdbc.queryForObject(HELD, Integer.class, roots(draft), series, draft.period().toString());
		return Objects.requireNonNullElse(held, 0);
	}

	/**
	 * What is to be known of a round that was just opened: its term, what else asks the
	 * same.
	 */
	List<String> warnings(Round round) {
		RoundDraft draft = new RoundDraft(round.name(), round.kind(), round.period(), round.opensOn(), round.closesOn(),
				round.note(), this.store.asks(round.id()), List.of());
		List<String> warnings = warnings(draft, round.id());
		warnings.addAll(twice(draft, round.id()));
		return warnings;
	}

	private static UUID[] roots(RoundDraft draft) {
		return draft.asks().stream().map(RoundAsk::root).distinct().toArray(UUID[]::new);
	}

	private @Nullable Integer more(RoundDraft draft, @Nullable UUID own) {
		Optional<Round> last = this.store.last(draft.kind()).filter((round) -> !round.id().equals(own));
		return last.map((round) -> draft.indicators().size()
				- this.store.extents(List.of(round.id())).getOrDefault(round.id(), RoundStore.Extent.NONE).indicators())
			.orElse(null);
	}

	private List<String> warnings(RoundDraft draft, @Nullable UUID own) {
		List<String> warnings = new ArrayList<>();
		long term = draft.opensOn()
			.datesUntil(draft.closesOn().plusDays(1))
			.limit(60)
			.filter(this.days::isWorkingDay)
			.count();
		if (term < SHORT) {
			warnings.add(this.labels.text("round.burden.short", term));
		}
		List<String> same = this.jdbc.queryForList(SAME_WEEK, String.class, own, Date.valueOf(draft.closesOn()));
		if (!same.isEmpty()) {
			warnings.add(this.labels.text("round.burden.sameWeek", String.join("、", same)));
		}
		LocalDate end = draft.period().endsOn();
		if (end != null && draft.opensOn().isBefore(end)) {
			warnings.add(this.labels.text("round.burden.early", end));
		}
		return warnings;
	}

	private List<String> sparable(RoundDraft draft, @Nullable UUID own) {
		List<String> sparable = new ArrayList<>(twice(draft, own));
		UUID[] asked = draft.indicators().toArray(UUID[]::new);
		Set<UUID> used = new HashSet<>(this.jdbc.queryForList(NEVER_USED, UUID.class, roots(draft), asked));
		named("round.burden.unused", cards(draft).stream().filter((card) -> !used.contains(card.id())).toList(),
				sparable);
		named("round.burden.ratio", cards(draft).stream().filter(Burdens::isComputable).toList(), sparable);
		return sparable;
	}

	/** Which other open rounds ask the same of the same pairings. */
	private List<String> twice(RoundDraft draft, @Nullable UUID own) {
		return this.jdbc.query(ASKED_TWICE,
				(row, number) -> this.labels.text("round.burden.twice", row.getInt("indicators"),
						row.getString("name")),
				draft.period().toString(), Date.valueOf(this.rounds.today()), own,
				draft.pairings().toArray(UUID[]::new), draft.indicators().toArray(UUID[]::new));
	}

	private Set<IndicatorCard> cards(RoundDraft draft) {
		return draft.indicators().stream().map(this.indicators::require).collect(Collectors.toSet());
	}

	/** A share follows from two numbers that are asked for anyway. */
	private static boolean isComputable(IndicatorCard card) {
		return card.kind() == IndicatorKind.RATIO && card.unit().symbol().equals("%");
	}

	private void named(String key, List<IndicatorCard> cards, List<String> sparable) {
		if (!cards.isEmpty()) {
			String names = cards.stream()
				.map((card) -> card.name(LocaleContextHolder.getLocale()))
				.sorted()
				.limit(MOST_NAMED)
				.collect(Collectors.joining("、"));
			sparable.add(this.labels.text(key, cards.size(), names));
		}
	}

}
