package cn.xieshou.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.filing.Sources;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.list.ListCounts;
import cn.xieshou.list.ListPage;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.ListSummary;
import cn.xieshou.list.Listing;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.Absence;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.Carried;
import cn.xieshou.statement.Claim;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.Doubt;
import cn.xieshou.statement.FigureScope;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.statement.Statement;
import cn.xieshou.statement.SubjectKind;
import cn.xieshou.statement.TargetKind;
import cn.xieshou.statement.TargetOrigin;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.QuantityColumns;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.web.NotFound;

/**
 * Figures within the reader's scope (数字查询), reported and derived, with growth, completion
 * and sources.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	private static final TypeReference<List<StatedClaim>> CLAIMS = new TypeReference<>() {
	};

	private static final TypeReference<List<Carried>> CARRIED = new TypeReference<>() {
	};

	/** The figures of some ids, in that order, of a table. */
	private static final String OF_IDS = """
			with which as (select array(%1$s) as ids)
			select t.*, array_position((select ids from which), t.id) as place from %2$s t
			where t.id = any((select ids from which)::uuid[])
			""";

	/**
	 * Figures with what stands beside them. What they are compared with is looked up once
	 * for all figures of a pairing and a period, which stand together in an index, and
	 * only for those that are shown with it.
	 */
	private static final String REPORTED = """
			with v as materialized (select v.*, %4$s as grows, %5$s as aims from (%3$s) v),
			p as (select distinct on (p.root_id, p.series_id, p.period_kind, p.period_span) p.*
			from (select root_id, pairing_id, period_kind, coalesce(growth_base, compared_with) as span,
			array_agg(series_id) as series from v where grows and claim <> 'FROM_NAME' group by 1, 2, 3, 4) k
			cross join lateral (select p.* from %1$s p where p.root_id = k.root_id and p.pairing_id = k.pairing_id
			and p.period_kind = k.period_kind and p.period_span = k.span and p.series_id = any(k.series)
			and p.basis = 'ACTUAL' and p.claim <> 'FROM_NAME' offset 0) p
			order by p.root_id, p.series_id, p.period_kind, p.period_span,
			p.same_as is not null, p.doubts <> '{}', p.stated_name, coalesce(p.scope_note, ''), p.id),
			g as (select distinct on (g.root_id, g.series_id, g.period_kind, coalesce(g.period_span, '')) g.*
			from (select root_id, pairing_id, period_kind, coalesce(period_span, '') as span,
			array_agg(series_id) as series from v where aims group by 1, 2, 3, 4) k
			cross join lateral (select g.* from %2$s g where g.root_id = k.root_id and g.pairing_id = k.pairing_id
			and g.period_kind = k.period_kind and coalesce(g.period_span, '') = k.span and g.series_id = any(k.series)
			offset 0) g
			order by g.root_id, g.series_id, g.period_kind, coalesce(g.period_span, ''), g.kind),
			d as (select l.to_id, array_agg(l.from_id order by l.from_id) as doubted_by from record_link l
			where l.to_id = any(array(select id from v)) and l.from_type = 'indicator-values' and l.field = 'doubts'
			group by l.to_id)
			select v.*, p.id as earlier_id, p.amount_value as earlier_value, p.amount_unit as earlier_unit,
			p.amount_comparator as earlier_comparator, p.amount_word as earlier_word,
			p.amount_upper as earlier_upper, p.amount_text as earlier_text,
			g.id as goal_id, g.amount_value as goal_value, g.amount_unit as goal_unit,
			g.amount_comparator as goal_comparator, g.amount_word as goal_word,
			g.amount_upper as goal_upper, g.amount_text as goal_text, g.kind as goal_kind,
			g.origin as goal_origin, g.derivation as goal_derivation,
			r.type as subject_type, r.record_id as subject_id, coalesce(d.doubted_by, '{}') as doubted_by
			from v
			left join p on v.grows and v.claim <> 'FROM_NAME' and p.root_id = v.root_id and p.series_id = v.series_id
			and p.period_kind = v.period_kind and p.period_span = coalesce(v.growth_base, v.compared_with)
			left join g on v.aims and g.root_id = v.root_id and g.series_id = v.series_id
			and g.period_kind = v.period_kind and coalesce(g.period_span, '') = coalesce(v.period_span, '')
			left join lateral (select r.type, r.record_id from record_ref r where v.subject_ref is not null
			and r.ref = v.subject_ref and r.root_id = v.root_id limit 1) r on true
			left join d on d.to_id = v.id
			order by v.place
			""";

	/** As the indexes have it. */
	private static final String MAIN_FIRST = "(stated_growth is null and stated_rank is null and growth_rank is null"
			+ " and stated_completion is null and over_plan is null), subject, indicator_id, period_ends_on desc, id";

	private final Listing listing;

	private final ListCounts counts;

	private final IndicatorValueRegister values;

	private final Indicators indicators;

	private final PairingTree tree;

	private final Sources sources;

	private final Access access;

	private final DerivedFigures derived;

	private final JdbcTemplate jdbc;

	private final JsonMapper json;

	Figures(Listing listing, ListCounts counts, IndicatorValueRegister values, Indicators indicators, PairingTree tree,
			Sources sources, Access access, DerivedFigures derived, JdbcTemplate jdbc, JsonMapper json) {
		this.listing = listing;
		this.counts = counts;
		this.values = values;
		this.indicators = indicators;
		this.tree = tree;
		this.sources = sources;
		this.access = access;
		this.derived = derived;
		this.jdbc = jdbc;
		this.json = json;
	}

	/** A page of figures as a page shows them, whose sources stay behind their traces. */
	public FigurePage shown(Map<String, List<String>> parameters) {
		return page(parameters, (ids, query) -> List.copyOf(shown(ids, Compared.ALL).values()));
	}

	/**
	 * A page of figures: first the reported ones, then the derived.
	 * @param parameters {@code ref} or the filters of a list of indicator values
	 */
	public FigurePage page(Map<String, List<String>> parameters) {
		return page(parameters, (ids, query) -> reported(ids, query.asKnownOn()));
	}

	private FigurePage page(Map<String, List<String>> parameters,
			BiFunction<List<UUID>, ListQuery, List<Figure>> reported) {
		Map<String, List<String>> filters = new LinkedHashMap<>(parameters);
		List<String> ref = filters.remove("ref");
		ListQuery query = this.listing.query(this.values, filters);
		if (ref != null) {
			if (ref.size() > 1) {
				throw new BadListParameter("list.repeated", "ref");
			}
			List<Figure> found = byRef(ref.get(0), query.asKnownOn()).map(List::of).orElse(List.of());
			return new FigurePage(found, null, found.size(), false);
		}
		ListPage page = this.listing.page(query);
		List<Figure> figures = new ArrayList<>(
				reported.apply(page.rows().stream().map((row) -> row.id()).toList(), query));
		ListSummary summary = this.counts.of(query);
		List<Figure> sums = DerivedFigures.canAnswer(query) ? this.derived.list(query, ListQuery.LARGEST_PAGE)
				: List.of();
		if (page.next() == null) {
			figures.addAll(sums);
		}
		return new FigurePage(figures, page.next(), summary.rows() + sums.size(), summary.isMinimum());
	}

	/** The figure that carries an outside reference. */
	public Optional<Figure> byRef(String ref, @Nullable Instant asKnownOn) {
		return this.jdbc
			.queryForList("select record_id from record_ref where ref = ? and type = 'indicator-values'", UUID.class,
					ref)
			.stream()
			.flatMap((id) -> find(id, asKnownOn).stream())
			.findAny();
	}

	/**
	 * A figure.
	 * @param asKnownOn the moment whose books are asked for, {@code null} for now
	 * @throws NotFound if there is none within the reader's scope
	 */
	public Figure require(UUID id, @Nullable Instant asKnownOn) {
		return find(id, asKnownOn).orElseThrow(() -> new NotFound("figure " + id));
	}

	Optional<Figure> find(UUID id, @Nullable Instant asKnownOn) {
		Scope scope = this.access.scope(Permission.READ);
		return reported(List.of(id), asKnownOn).stream()
			.findAny()
			.or(() -> this.derived.find(id, asKnownOn))
			.filter((figure) -> scope.contains(figure.pairing().root(), figure.pairing().id()));
	}

	/** Reported figures by id, in that order; the caller has seen to the scope. */
	public List<Figure> reported(Collection<UUID> ids, @Nullable Instant asKnownOn) {
		List<Read> read = ids.isEmpty() ? List.of() : known(byId(ids), asKnownOn);
		Map<Sources.Line, List<Sources.Source>> sources = read.isEmpty() ? Map.of() : this.sources
			.of(read.stream().map(Read::figure).map(Figure::filing).filter(Objects::nonNull).toList());
		return read.stream().map((one) -> withSources(one, sources)).toList();
	}

	/**
	 * The same as a page shows them, by id: in one statement, since their sources stay
	 * behind their traces.
	 */
	Map<UUID, Figure> shown(Collection<UUID> ids, Compared compared) {
		return ids.isEmpty() ? new LinkedHashMap<>() : shown(byId(ids), compared);
	}

	/**
	 * The same of what a query of ids picks, in its order: still one statement; the
	 * caller has seen to the scope.
	 */
	Map<UUID, Figure> shown(Rows ids, Compared compared) {
		return byIds(read(new Rows(OF_IDS.formatted(ids.sql(), "indicator_value"), ids.arguments()), compared, null));
	}

	private static Map<UUID, Figure> byIds(List<Read> read) {
		Map<UUID, Figure> shown = new LinkedHashMap<>();
		read.forEach((one) -> shown.put(one.figure.id(), one.figure));
		return shown;
	}

	private static Rows byId(Collection<UUID> ids) {
		return Rows.of("select unnest(?::uuid[])", (Object) ids.toArray(UUID[]::new));
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

	/** The figures of some ids, as they are or as they were known at a moment. */
	private List<Read> known(Rows ids, @Nullable Instant asKnownOn) {
		List<@Nullable Object> arguments = new ArrayList<>(ids.arguments());
		String values = known("indicator_value", asKnownOn, arguments);
		return read(new Rows(OF_IDS.formatted(ids.sql(), values), arguments), Compared.ALL, asKnownOn);
	}

	/** What a query of rows, in the order of their {@code place}, says. */
	private List<Read> read(Rows rows, Compared compared, @Nullable Instant asKnownOn) {
		List<@Nullable Object> arguments = new ArrayList<>();
		String grows = Compared.among(compared.earlier, arguments);
		String aims = Compared.among(compared.targets, arguments);
		arguments.addAll(rows.arguments());
		String values = known("indicator_value", asKnownOn, arguments);
		String targets = known("target", asKnownOn, arguments);
		return this.jdbc.query(REPORTED.formatted(values, targets, rows.sql(), grows, aims), (row, number) -> read(row),
				arguments.toArray());
	}

	/**
	 * Reported figures that somebody names by id, those of them that the reader may see.
	 */
	public List<Figure> named(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Scope scope = this.access.scope(Permission.READ);
		return reported(ids, null).stream()
			.filter((figure) -> scope.contains(figure.pairing().root(), figure.pairing().id()))
			.toList();
	}

	/**
	 * The figures of a year of a pairing itself, not of those below it: what happened in
	 * it and what there was at a moment of it. Those first of which a source says more
	 * than the number.
	 */
	public List<Figure> ofYear(UUID pairing, int year, int limit) {
		return List.copyOf(byIds(read(Rows.of("""
				select t.*, row_number() over (order by %1$s) as place from ((select * from indicator_value
				where pairing_id = ? and period_kind = 'year' and period_ends_on = ? order by %1$s limit ?)
				union all (select * from indicator_value where pairing_id = ? and period_kind in ('instant', 'day')
				and extract(year from period_ends_on) = ? order by %1$s limit ?)) t order by %1$s limit ?
				""".formatted(MAIN_FIRST), pairing, LocalDate.of(year, 12, 31), limit, pairing, year, limit, limit),
				Compared.ALL, null))
			.values());
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

	/** A figure before its sources are looked up. */
	private record Read(Figure figure, List<Carried> carried) {

	}

	private Read read(ResultSet row) throws SQLException {
		IndicatorCard card = this.indicators.require(row.getObject("indicator_id", UUID.class));
		List<Carried> carried = this.json.readValue(row.getString("carried"), CARRIED);
		List<StatedClaim> claims = this.json.readValue(row.getString("claims"), CLAIMS);
		List<String> refs = new ArrayList<>();
		String ref = row.getString("ref");
		if (ref != null) {
			refs.add(ref);
		}
		carried.forEach((one) -> refs.add(one.ref()));
		String span = row.getString("period_span");
		String absence = row.getString("absence");
		Quantity value = quantity(row, "amount");
		String region = row.getString("region");
		UUID filing = row.getObject("filing_id", UUID.class);
		return new Read(
				new Figure(row.getObject("id", UUID.class), refs, card,
						this.tree.require(row.getObject("pairing_id", UUID.class)),
						(region != null) ? new RegionCode(region) : null, row.getString("subject"), statement(row),
						row.getString("stated_name"),
						Period.of(PeriodKind.of(row.getString("period_kind")),
								(span != null) ? Span.parse(span) : null),
						value, (absence != null) ? Absence.valueOf(absence) : null,
						Basis.valueOf(row.getString("basis")), growth(row, value, card, claims),
						completion(row, value, claims),
						new Figure.Rank(row.getObject("stated_rank", Integer.class), row.getString("rank_within")),
						claims, row.getString("doubt"), row.getString("remark"), null,
						(filing != null) ? new Sources.Line(filing, row.getInt("filing_line")) : null, List.of()),
				carried);
	}

	private static Statement statement(ResultSet row) throws SQLException {
		String type = row.getString("subject_type");
		String doubt = row.getString("doubt_kind");
		return new Statement(SubjectKind.valueOf(row.getString("subject_kind")),
				(type != null) ? new Statement.Subject(type, row.getObject("subject_id", UUID.class)) : null,
				FigureScope.valueOf(row.getString("scope")), row.getString("scope_note"),
				Claim.valueOf(row.getString("claim")), row.getString("claim_word"),
				row.getObject("same_as", UUID.class), (doubt != null) ? Doubt.valueOf(doubt) : null, doubts(row));
	}

	/** The other sides of a doubt, those that it names and those that name it. */
	private static List<UUID> doubts(ResultSet row) throws SQLException {
		Set<UUID> doubts = new LinkedHashSet<>(List.of((UUID[]) row.getArray("doubts").getArray()));
		doubts.addAll(List.of((UUID[]) row.getArray("doubted_by").getArray()));
		return List.copyOf(doubts);
	}

	private static Figure.Growth growth(ResultSet row, @Nullable Quantity value, IndicatorCard card,
			List<StatedClaim> claims) throws SQLException {
		Quantity earlier = quantity(row, "earlier");
		String base = row.getString("growth_base");
		Percent stated = percent(row, "stated_growth");
		StatedClaim claim = claims.stream().filter((one) -> one.kind() == ClaimKind.GROWTH).findFirst().orElse(null);
		if (stated == null && claim != null && claim.isAgainst(row.getString("compared_with"))) {
			stated = claim.percent();
		}
		boolean grows = base != null || earlier != null || stated != null || claim != null;
		String compared = (base != null) ? base : grows ? row.getString("compared_with") : null;
		if (base == null && earlier == null && claim != null && claim.against() != null) {
			compared = claim.against().toString();
		}
		Span before = (compared != null) ? Span.parse(compared) : null;
		DefinitionBreak crossed = card.definitions()
			.between((before != null) ? before.endsOn() : null, row.getObject("period_ends_on", LocalDate.class));
		return new Figure.Growth((value != null && earlier != null) ? grown(value, earlier, crossed) : null, stated,
				(stated == null && claim != null) ? claim.ratio() : null, before, earlier,
				row.getObject("earlier_id", UUID.class),
				new Figure.Rank(row.getObject("growth_rank", Integer.class), row.getString("growth_rank_within")));
	}

	/**
	 * Across a change of the definition there is growth only where a factor bridges it.
	 */
	public static @Nullable Ratio grown(Quantity value, Quantity earlier, @Nullable DefinitionBreak crossed) {
		if (crossed == null) {
			return Ratio.growth(value, earlier);
		}
		return (crossed.factor() != null) ? Ratio.growth(value, earlier, crossed.factor()) : null;
	}

	private static Figure.Completion completion(ResultSet row, @Nullable Quantity value, List<StatedClaim> claims)
			throws SQLException {
		Quantity goal = quantity(row, "goal");
		Percent overPlan = stated(percent(row, "over_plan"), claims, ClaimKind.EXCESS);
		Percent stated = stated(percent(row, "stated_completion"), claims, ClaimKind.COMPLETION);
		if (stated == null && overPlan != null) {
			stated = new Percent(overPlan.points().add(java.math.BigDecimal.valueOf(100)));
		}
		return new Figure.Completion((value != null && goal != null) ? Ratio.share(value, goal) : null, stated,
				overPlan,
				(goal != null) ? new Figure.Goal(row.getObject("goal_id", UUID.class), goal,
						TargetKind.valueOf(row.getString("goal_kind")),
						row.getString("goal_origin").equals(TargetOrigin.DERIVED.name()),
						row.getString("goal_derivation")) : null);
	}

	/** As the field of its own has it, else as the claims state it exactly. */
	private static @Nullable Percent stated(@Nullable Percent field, List<StatedClaim> claims, ClaimKind kind) {
		return (field != null) ? field
				: claims.stream()
					.filter((claim) -> claim.kind() == kind)
					.map(StatedClaim::percent)
					.filter(Objects::nonNull)
					.findFirst()
					.orElse(null);
	}

	private static @Nullable Percent percent(ResultSet row, String column) throws SQLException {
		java.math.BigDecimal points = row.getBigDecimal(column);
		return (points != null) ? new Percent(plain(points)) : null;
	}

	/** As stated: the column's trailing zeros say nothing. */
	private static java.math.BigDecimal plain(java.math.BigDecimal points) {
		java.math.BigDecimal shortest = points.stripTrailingZeros();
		return (shortest.scale() < 0) ? shortest.setScale(0) : shortest;
	}

	public static @Nullable Quantity quantity(ResultSet row, String stem) throws SQLException {
		return QuantityColumns.readStated(row, stem);
	}

	/**
	 * The sources of the figure's own line; a carried statement from another line is
	 * cited with its own.
	 */
	private static Figure withSources(Read read, Map<Sources.Line, List<Sources.Source>> sources) {
		Figure figure = read.figure;
		List<Sources.Source> own = (figure.filing() != null) ? sources.getOrDefault(figure.filing(), List.of())
				: List.of();
		return new Figure(figure.id(), figure.refs(), figure.indicator(), figure.pairing(), figure.region(),
				figure.subject(), figure.statement(), figure.statedName(), figure.period(), figure.value(),
				figure.absence(), figure.basis(), figure.growth(), figure.completion(), figure.rank(), figure.claims(),
				figure.doubt(), figure.remark(), figure.parts(), figure.filing(), own);
	}

}
