package cn.xieshou.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.figures.ReportedFigures.Compared;
import cn.xieshou.filing.Sources;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.list.ListCounts;
import cn.xieshou.list.ListPage;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.ListSummary;
import cn.xieshou.list.Listing;
import cn.xieshou.rollup.Rows;
import cn.xieshou.statement.IndicatorValueRegister;
import cn.xieshou.web.NotFound;

/**
 * Figures within the reader's scope (数字查询), reported and derived, with growth, completion
 * and sources.
 */
@Service
@Transactional(readOnly = true)
public class Figures {

	/** As the indexes have it. */
	private static final String MAIN_FIRST = "(stated_growth is null and stated_rank is null and growth_rank is null"
			+ " and stated_completion is null and over_plan is null), subject, indicator_id, period_ends_on desc, id";

	private static final String MAIN = """
			select t.*, row_number() over (order by %1$s) as place from ((select * from indicator_value
			where pairing_id = ? and period_kind = 'year' and period_ends_on = ? order by %1$s limit ?)
			union all (select * from indicator_value where pairing_id = ? and period_kind in ('instant', 'day')
			and extract(year from period_ends_on) = ? order by %1$s limit ?)) t order by %1$s limit ?
			""".formatted(MAIN_FIRST);

	private static final String MAIN_AND_CHOSEN = """
			with main as materialized (%1$s), chosen as materialized (select u.id, min(u.place)::int as place
			from unnest(array(%2$s)) with ordinality as u (id, place) group by u.id)
			select m.*, c.place as chosen from main m left join chosen c on c.id = m.id
			union all select t.*, %3$d + c.place, c.place from (select * from chosen where id not in (select id from main)) c
			join indicator_value t on t.id = c.id
			""";

	private final Listing listing;

	private final ListCounts counts;

	private final IndicatorValueRegister values;

	private final Sources sources;

	private final Access access;

	private final DerivedFigures derived;

	private final ReportedFigures reported;

	private final JdbcTemplate jdbc;

	Figures(Listing listing, ListCounts counts, IndicatorValueRegister values, Sources sources, Access access,
			DerivedFigures derived, ReportedFigures reported, JdbcTemplate jdbc) {
		this.listing = listing;
		this.counts = counts;
		this.values = values;
		this.sources = sources;
		this.access = access;
		this.derived = derived;
		this.reported = reported;
		this.jdbc = jdbc;
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
			.filter((figure) -> scope.contains(figure.pairing().root(), figure.pairing().id()))
			.filter((figure) -> this.listing.hidden(this.values.code(), List.of(id)).isEmpty());
	}

	/** Reported figures by id, in that order; the caller has seen to the scope. */
	public List<Figure> reported(Collection<UUID> ids, @Nullable Instant asKnownOn) {
		List<Figure> read = ids.isEmpty() ? List.of() : this.reported.ofIds(byId(ids), Compared.ALL, asKnownOn);
		Map<Sources.Line, List<Sources.Source>> sources = read.isEmpty() ? Map.of()
				: this.sources.of(read.stream().map(Figure::filing).filter(Objects::nonNull).toList());
		return read.stream().map((figure) -> withSources(figure, sources)).toList();
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
		return byIds(this.reported.ofIds(ids, compared, null));
	}

	private static Map<UUID, Figure> byIds(List<Figure> figures) {
		Map<UUID, Figure> shown = new LinkedHashMap<>();
		figures.forEach((figure) -> shown.put(figure.id(), figure));
		return shown;
	}

	private static Rows byId(Collection<UUID> ids) {
		return Rows.of("select unnest(?::uuid[])", (Object) ids.toArray(UUID[]::new));
	}

	/**
	 * Reported figures that somebody names by id, those of them that the reader may see;
	 * as a page shows them.
	 */
	public List<Figure> named(Collection<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Scope scope = this.access.scope(Permission.READ);
		Set<UUID> hidden = this.listing.hidden(this.values.code(), ids);
		return shown(ids, Compared.ALL).values()
			.stream()
			.filter((figure) -> !hidden.contains(figure.id()))
			.filter((figure) -> scope.contains(figure.pairing().root(), figure.pairing().id()))
			.toList();
	}

	/**
	 * What is reported of a region itself and not of a park, firm or event in it, the
	 * latest first, as far as the reader may see it.
	 */
	List<Figure> ofRegion(String code, int limit) {
		Condition condition = this.listing.scoped(this.listing.query(this.values, Map.of()));
		List<@Nullable Object> arguments = new ArrayList<>(condition.arguments());
		arguments.addAll(List.of(code, limit));
		return List.copyOf(shown(new Rows("select t.id from indicator_value t where " + condition.sql()
				+ " and t.region = ? and t.subject_kind = 'REGION' order by t.period_ends_on desc nulls last, t.id limit ?",
				arguments), Compared.ALL)
			.values());
	}

	/**
	 * The figures of a year of a pairing itself, not of those below it: what happened in
	 * it and what there was at a moment of it. Those first of which a source says more
	 * than the number.
	 */
	List<Figure> ofYear(UUID pairing, int year, int limit) {
		return List.copyOf(byIds(this.reported.read(mainOf(pairing, year, limit), Compared.ALL, null)).values());
	}

	private static Rows mainOf(UUID pairing, int year, int limit) {
		return Rows.of(MAIN, pairing, LocalDate.of(year, 12, 31), limit, pairing, year, limit, limit);
	}

	/**
	 * The same and those that a query of ids chooses, each of them read once.
	 * @param limit so many of the year at most, which stand first
	 */
	List<ReportedFigures.Placed> ofYearAnd(UUID pairing, int year, int limit, Rows chosen) {
		Rows main = mainOf(pairing, year, limit);
		List<@Nullable Object> arguments = new ArrayList<>(main.arguments());
		arguments.addAll(chosen.arguments());
		return this.reported.placed(new Rows(MAIN_AND_CHOSEN.formatted(main.sql(), chosen.sql(), limit), arguments),
				Compared.ALL);
	}

	/** With the sources of its own line. */
	private static Figure withSources(Figure figure, Map<Sources.Line, List<Sources.Source>> sources) {
		List<Sources.Source> own = (figure.filing() != null) ? sources.getOrDefault(figure.filing(), List.of())
				: List.of();
		return new Figure(figure.id(), figure.refs(), figure.indicator(), figure.pairing(), figure.region(),
				figure.subject(), figure.statement(), figure.statedName(), figure.period(), figure.value(),
				figure.absence(), figure.basis(), figure.growth(), figure.completion(), figure.rank(), figure.claims(),
				figure.doubt(), figure.remark(), figure.parts(), figure.filing(), own, figure.confirmation());
	}

}
