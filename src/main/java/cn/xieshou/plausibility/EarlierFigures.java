package cn.xieshou.plausibility;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.Figures;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Series;
import cn.xieshou.values.Period;
import cn.xieshou.values.Span;

/**
 * The actual figures that stand before others in their series (上期、上年同期、增速基期), for any
 * number of them in one statement, among those that the reader is shown. The caller has
 * seen to the scope.
 */
@Repository
class EarlierFigures {

	/** Each part is one step into an index. */
	private static final String FIGURES = """
			select a.number, v.role, v.id from unnest(?::int[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::date[],
			?::text[], ?::text[], ?::text[]) as a (number, root, series, own, kind, ends, before, base, note)
			cross join lateral ((select 'LAST' as role, t.id from indicator_value t where t.root_id = a.root
			and t.series_id = a.series and t.basis = 'ACTUAL' and t.amount_value is not null and t.id <> a.own
			and (a.kind is null or t.period_kind = a.kind) and (a.ends is null or t.period_ends_on < a.ends) and %1$s
			order by t.scope_note is distinct from a.note, t.period_ends_on desc nulls last, t.id limit 1)
			union all (select 'YEAR_BEFORE', t.id from indicator_value t where t.root_id = a.root
			and t.series_id = a.series and t.basis = 'ACTUAL' and t.amount_value is not null and t.id <> a.own
			and t.period_kind = a.kind and t.period_span = a.before and t.scope_note is not distinct from a.note and %1$s
			order by t.same_as is not null, t.doubts <> '{}', t.doubt is not null, t.stated_name, t.id limit 1)
			union all (select 'GROWTH_BASE', t.id from indicator_value t where t.root_id = a.root
			and t.series_id = a.series and t.basis = 'ACTUAL' and t.amount_value is not null and t.id <> a.own
			and t.period_kind = a.kind and t.period_span = a.base and t.scope_note is not distinct from a.note and %1$s
			order by t.same_as is not null, t.doubts <> '{}', t.doubt is not null, t.stated_name, t.id limit 1)) v
			""";

	private static final UUID NO_RECORD = new UUID(0, 0);

	private final Figures figures;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	EarlierFigures(Figures figures, RecordVisibility visibility, JdbcTemplate jdbc) {
		this.figures = figures;
		this.visibility = visibility;
		this.jdbc = jdbc;
	}

	/**
	 * Before what a figure stands.
	 *
	 * @param number by which it is told from others
	 * @param own its record
	 * @param kind what its period is, {@code null} while not said
	 * @param ends the last day of its period
	 * @param before the same period of the year before; only of an actual figure
	 * @param base the period that its growth is measured against; only of an actual one
	 * @param note what it counts
	 */
	record Asked(int number, UUID root, UUID series, UUID own, @Nullable String kind, @Nullable LocalDate ends,
			@Nullable String before, @Nullable String base, @Nullable String note) {

		/**
		 * As far as a form says so.
		 * @param record the record that it changes, {@code null} for a new one
		 */
		static Asked of(int number, IndicatorValueForm form, IndicatorCard card, PairingTree.Node pairing,
				@Nullable UUID record) {
			Period period = SeriesValues.period(form);
			boolean actual = form.basis() == null || form.basis() == Basis.ACTUAL;
			Period earlier = (period != null && actual) ? period.previousComparable() : null;
			String before = (earlier != null) ? earlier.text() : null;
			Span base = actual ? form.growthBase() : null;
			return new Asked(number, pairing.root(),
					Series.of(card.id(), pairing.id(), form.region(), form.subject()).id(),
					Objects.requireNonNullElse(record, NO_RECORD), (period != null) ? period.kind().code() : null,
					(period != null) ? period.endsOn() : null, before, (base != null) ? base.toString() : before,
					form.scopeNote());
		}

	}

	/** As what it stands before another. */
	enum Role {

		LAST, YEAR_BEFORE, GROWTH_BASE

	}

	/** What stands before a figure. */
	record Found(Map<Role, Figure> byRole) {

		static final Found NONE = new Found(Map.of());

		/** The last actual value before it, one that counts the same if there is any. */
		@Nullable Figure last() {
			return this.byRole.get(Role.LAST);
		}

		/** The actual value of the same period one year before that counts the same. */
		@Nullable Figure yearBefore() {
			return this.byRole.get(Role.YEAR_BEFORE);
		}

		/** The one that its growth is measured against. */
		@Nullable Figure growthBase() {
			return this.byRole.get(Role.GROWTH_BASE);
		}

	}

	/** What stands before each, by its number. */
	Map<Integer, Found> of(List<Asked> asked) {
		Map<Integer, Map<Role, UUID>> ids = new HashMap<>();
		if (!asked.isEmpty()) {
			String sql = FIGURES.formatted(this.visibility.rows("indicator-values", "t.id").sql());
			this.jdbc.query(sql, (row) -> {
				ids.computeIfAbsent(row.getInt("number"), (number) -> new HashMap<>())
					.put(Role.valueOf(row.getString("role")), row.getObject("id", UUID.class));
			}, each(asked, Asked::number, Integer[]::new), each(asked, Asked::root, UUID[]::new),
					each(asked, Asked::series, UUID[]::new), each(asked, Asked::own, UUID[]::new),
					each(asked, Asked::kind, String[]::new), each(asked, (one) -> date(one.ends()), Date[]::new),
					each(asked, Asked::before, String[]::new), each(asked, Asked::base, String[]::new),
					each(asked, Asked::note, String[]::new));
		}
		Map<UUID, Figure> read = read(ids.values());
		Map<Integer, Found> found = new HashMap<>();
		ids.forEach((number, byRole) -> found.put(number,
				new Found(byRole.entrySet()
					.stream()
					.filter((one) -> read.containsKey(one.getValue()))
					.collect(Collectors.toMap(Map.Entry::getKey, (one) -> read.get(one.getValue()))))));
		return found;
	}

	private static <T> Object each(List<Asked> asked, Function<Asked, @Nullable T> part, IntFunction<T[]> array) {
		return asked.stream().map(part).toArray(array);
	}

	private static @Nullable Date date(@Nullable LocalDate day) {
		return (day != null) ? Date.valueOf(day) : null;
	}

	private Map<UUID, Figure> read(Collection<Map<Role, UUID>> ids) {
		Set<UUID> all = ids.stream().flatMap((one) -> one.values().stream()).collect(Collectors.toSet());
		return this.figures.reported(all, null).stream().collect(Collectors.toMap(Figure::id, Function.identity()));
	}

}
