package cn.xieshou.figures;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.confirmation.ConfirmationColumns;
import cn.xieshou.list.Listing;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.rollup.Rows;

/**
 * Reported figures with what stands beside them (填报数字): the value of the period before,
 * the target, who doubts them; any number of them in one statement. The caller has seen
 * to the scope.
 */
@Repository
class ReportedFigures {

	/**
	 * The figures of some ids, in that order, of a table. Joined one by one, since only
	 * so an index by id alone serves, which a full book has to read least of.
	 */
	private static final String OF_IDS = """
			select t.*, w.place from (select u.id, min(u.place) as place
			from unnest(array(%1$s)) with ordinality as u (id, place) group by u.id) w
			join %2$s t on t.id = w.id
			""";

	/**
	 * Figures with what stands beside them. What they are compared with is looked up once
	 * for all figures of a pairing and a period, which stand together in an index, and
	 * only for those that are shown with it. Of the values of the period before the one
	 * that counts the same comes first (同类).
	 */
	private static final String REPORTED = """
			with v as materialized (select v.*, %4$s as grows, %5$s as aims from %3$s v),
			p as (select distinct on (p.root_id, p.series_id, p.period_kind, p.period_span, coalesce(p.scope_note, ''),
			p.scope, p.subject_kind) p.*
			from (select root_id, pairing_id, period_kind, coalesce(growth_base, compared_with) as span,
			array_agg(series_id) as series from v where grows and claim <> 'FROM_NAME' group by 1, 2, 3, 4) k
			cross join lateral (select %8$s from %1$s p where p.root_id = k.root_id and p.pairing_id = k.pairing_id
			and p.period_kind = k.period_kind and p.period_span = k.span and p.series_id = any(k.series)
			and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' and p.amount_value is not null offset 0) p
			order by p.root_id, p.series_id, p.period_kind, p.period_span, coalesce(p.scope_note, ''),
			p.scope, p.subject_kind, p.same_as is not null, p.doubted, p.stated_name, p.id),
			g as (select g.root_id, g.series_id, g.period_kind, coalesce(g.period_span, '') as span, jsonb_agg(
			jsonb_build_object('id', g.id, 'value', g.amount_value::text, 'unit', g.amount_unit, 'comparator',
			g.amount_comparator, 'word', g.amount_word, 'upper', g.amount_upper::text, 'text', g.amount_text, 'kind', g.kind,
			'origin', g.origin, 'derivation', g.derivation) order by g.kind, g.id) as goals
			from (select root_id, pairing_id, period_kind, coalesce(period_span, '') as span,
			array_agg(series_id) as series from v where aims group by 1, 2, 3, 4) k
			cross join lateral (select %9$s from %2$s g where g.root_id = k.root_id and g.pairing_id = k.pairing_id
			and g.period_kind = k.period_kind and coalesce(g.period_span, '') = k.span and g.series_id = any(k.series)
			and g.amount_value is not null offset 0) g group by 1, 2, 3, 4),
			d as (select l.to_id, array_agg(l.from_id order by l.from_id) as doubted_by from record_link l
			where l.to_id = any(array(select id from v)) and l.from_type = 'indicator-values' and l.field = 'doubts'
			group by l.to_id)
			select distinct on (v.place, v.id) v.*, p.id as earlier_id, p.amount_value as earlier_value,
			p.amount_unit as earlier_unit, p.amount_comparator as earlier_comparator, p.amount_word as earlier_word,
			p.amount_upper as earlier_upper, p.amount_text as earlier_text, p.scope_note as earlier_scope_note,
			p.scope as earlier_scope, p.subject_kind as earlier_subject_kind, coalesce(g.goals, '[]') as goals,
			r.type as subject_type, r.record_id as subject_id, coalesce(d.doubted_by, '{}') as doubted_by,
			c.confirmation_state, c.confirmation_by, c.confirmation_unit, c.confirmation_at
			from v
			left join p on v.grows and v.claim <> 'FROM_NAME' and p.root_id = v.root_id and p.series_id = v.series_id
			and p.period_kind = v.period_kind and p.period_span = coalesce(v.growth_base, v.compared_with)
			left join g on v.aims and g.root_id = v.root_id and g.series_id = v.series_id
			and g.period_kind = v.period_kind and g.span = coalesce(v.period_span, '')
			left join lateral (select r.type, r.record_id from record_ref r where v.subject_ref is not null
			and r.ref = v.subject_ref and r.root_id = v.root_id and %7$s limit 1) r on true
			left join d on d.to_id = v.id
			%6$s
			order by v.place, v.id, (p.scope, p.subject_kind) is distinct from (v.scope, v.subject_kind),
			p.scope_note is distinct from v.scope_note, p.scope_note is not null, p.id
			""";

	/** What is read of a value of the period before: all of it from an index alone. */
	private static final String EARLIER = Stream
		.of("root_id", "series_id", "period_kind", "period_span", "id", "scope_note", "scope", "subject_kind",
				"same_as", "doubted", "stated_name", "amount_value", "amount_unit", "amount_comparator", "amount_word",
				"amount_upper", "amount_text")
		.collect(Collectors.joining(", p.", "p.", ""));

	/** What is read of a target, likewise. */
	private static final String GOAL = Stream
		.of("root_id", "series_id", "period_kind", "period_span", "id", "amount_value", "amount_unit",
				"amount_comparator", "amount_word", "amount_upper", "amount_text", "kind", "origin", "derivation")
		.collect(Collectors.joining(", g.", "g.", ""));

	private static final String VALUES = "indicator-values";

	private static final String TARGETS = "targets";

	private final Listing listing;

	private final RecordVisibility visibility;

	private final JdbcTemplate jdbc;

	private final FigureRowMapper mapper;

	ReportedFigures(Listing listing, RecordVisibility visibility, JdbcTemplate jdbc, FigureRowMapper mapper) {
		this.listing = listing;
		this.visibility = visibility;
		this.jdbc = jdbc;
		this.mapper = mapper;
	}

	/**
	 * Which figures are shown with what they are compared with (对照范围); of the others it
	 * is not looked up.
	 *
	 * @param earlier those with the value of the period before, {@code null} for all
	 * @param targets those with their targets, {@code null} for all
	 */
	record Compared(@Nullable Collection<UUID> earlier, @Nullable Collection<UUID> targets) {

		static final Compared ALL = new Compared(null, null);

		static final Compared NONE = new Compared(List.of(), List.of());

		private static String among(@Nullable Collection<UUID> ids, List<@Nullable Object> arguments) {
			if (ids == null || ids.isEmpty()) {
				return String.valueOf(ids == null);
			}
			arguments.add(ids.toArray(UUID[]::new));
			return "v.id = any(?::uuid[])";
		}

	}

	/**
	 * A figure that a query of rows picks for two reasons (两用的数).
	 *
	 * @param figure the figure
	 * @param place its place in the order of the rows
	 * @param chosen its place among those that are chosen, {@code null} if it is not
	 */
	record Placed(Figure figure, int place, @Nullable Integer chosen) {

	}

	/** The same of rows that say which of them are {@code chosen}. */
	List<Placed> placed(Rows rows, Compared compared) {
		return read(rows, compared, null,
				(row, number) -> new Placed(Objects.requireNonNull(this.mapper.mapRow(row, number)),
						row.getInt("place"), row.getObject("chosen", Integer.class)));
	}

	/** The figures of some ids, as they are or as they were known at a moment. */
	List<Figure> ofIds(Rows ids, Compared compared, @Nullable Instant asKnownOn) {
		List<@Nullable Object> arguments = new ArrayList<>(ids.arguments());
		String values = known("indicator_value", asKnownOn, arguments);
		return read(new Rows(OF_IDS.formatted(ids.sql(), values), arguments), compared, asKnownOn);
	}

	/** What a query of rows, in the order of their {@code place}, says. */
	List<Figure> read(Rows rows, Compared compared, @Nullable Instant asKnownOn) {
		return read(rows, compared, asKnownOn, this.mapper);
	}

	/** The same with what else the rows say. */
	<T> List<T> read(Rows rows, Compared compared, @Nullable Instant asKnownOn, RowMapper<T> mapper) {
		List<@Nullable Object> arguments = new ArrayList<>();
		String grows = Compared.among(compared.earlier, arguments);
		String aims = Compared.among(compared.targets, arguments);
		arguments.addAll(rows.arguments());
		String shown = shown(VALUES, "(" + rows.sql() + ")", arguments);
		String values = shown(VALUES, known("indicator_value", asKnownOn, arguments), arguments);
		String targets = shown(TARGETS, known("target", asKnownOn, arguments), arguments);
		return this.jdbc.query(
				REPORTED.formatted(values, targets, shown, grows, aims, ConfirmationColumns.joinedTo("v"),
						this.visibility.rowsOfTypes("r.type", "r.record_id").sql(), EARLIER, GOAL),
				mapper, arguments.toArray());
	}

	/** Rows without those that the reader is not shown, whatever they stand beside. */
	private String shown(String type, String rows, List<@Nullable Object> arguments) {
		Condition shown = this.visibility.rows(type, "k.id");
		if (shown.equals(Condition.ALWAYS)) {
			return rows;
		}
		arguments.addAll(shown.arguments());
		return "(select k.* from %s k where %s)".formatted(rows, shown.sql());
	}

	/** A table as it is, or as it was known at a moment. */
	private String known(String table, @Nullable Instant asKnownOn, List<@Nullable Object> arguments) {
		if (asKnownOn == null) {
			return table;
		}
		OffsetDateTime moment = asKnownOn.atOffset(ZoneOffset.UTC);
		arguments.addAll(List.of(moment, moment, moment));
		return "(" + this.listing.asKnownOn(table) + ")";
	}

}
