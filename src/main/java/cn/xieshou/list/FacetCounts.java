package cn.xieshou.list;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.PairingTree;
import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.job.Jobs;
import cn.xieshou.register.Posted;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.TableColumns;
import cn.xieshou.rollup.Comparison;
import cn.xieshou.rollup.Rollup;
import cn.xieshou.rollup.Rollups;
import cn.xieshou.rollup.Rows;

/**
 * Keeps how many records of each combination of facet values every pairing has, with all
 * below it, and what their columns add up to (台账计数), so that no list counts its table.
 * The posting transaction appends differences ({@link Rollup}).
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FacetCounts implements ApplicationRunner, Posted.Observer, Comparison.Source {

	/** Stands for all pairings and what belongs to none. */
	static final UUID NATION = new UUID(0, 1);

	private static final Logger logger = LoggerFactory.getLogger(FacetCounts.class);

	private static final String RECOUNT_JOB = "list.recount";

	/**
	 * What is counted for the nation is not appended: all that tops count counts there.
	 */
	static final Rollup ROLLUP = new Rollup("facet_count", List.of("root_id", "type", "scope_id", "facets", "total"),
			List.of(), new Rollup.Further("'%s'::uuid as root_id, type, '%s'::uuid as scope_id, facets, total"
				.formatted(PairingTree.COMMONS, NATION), "scope_id = root_id"));

	/**
	 * What rows no longer say is taken off, what they say is added, for their pairings
	 * and every one above.
	 */
	private static final String CHANGED = """
			select ?::uuid as root_id, '%4$s' as type, path.above as scope_id, %2$s as facets, v.total,
			t.sign * v.amount as amount, t.sign * v.parts as parts, t.sign * v.at_least as at_least,
			t.sign * v.at_most as at_most, t.sign * v.about as about
			from (select -1 as sign, %5$s from %1$s_history where superseded_at = ? and id = any(?) and root_id = ?
			union all select 1, %5$s from %1$s where id = any(?) and root_id = ?) t
			join unnest(?::uuid[], ?::uuid[]) as path (pairing, above) on path.pairing = coalesce(t.pairing_id, '%6$s'),
			%3$s
			""";

	/** All rows of a type, for their pairings and every one above. */
	private static final String COUNTED_AGAIN = """
			select a.root_id, '%4$s' as type, a.scope_id, x.facets, x.total, %5$s from (
			select pairing, facets, total, %5$s from (
			select coalesce(t.pairing_id, '%6$s') as pairing, %2$s as facets, v.* from %1$s t, %3$s) y group by 1, 2, 3) x
			join unnest(?::uuid[], ?::uuid[], ?::uuid[]) as a (pairing, root_id, scope_id) on a.pairing = x.pairing
			group by 1, 2, 3, 4, 5
			""";

	private static final String READ = "select scope_id, facets, total, " + Rollup.ADDED + " from " + ROLLUP.kept()
			+ " k where type = ? and scope_id = any(?) group by scope_id, facets, total";

	private static final String COUNTED = """
			select total, sum(case when scope_id = any(?) then parts else -parts end) as parts from %s k
			where type = ? and scope_id = any(?) and total like '%% %%'
			group by total having sum(case when scope_id = any(?) then parts else -parts end) > 0
			""".formatted(ROLLUP.kept());

	private static final String ROWS = "select type, sum(parts) as parts from " + ROLLUP.kept()
			+ " k where type = any(?) and scope_id = ? and total = '' group by type";

	private final Registers registers;

	private final PairingTree tree;

	private final TableColumns columns;

	private final JdbcTemplate jdbc;

	private final Jobs jobs;

	private final Rollups rollups;

	/** Types that were not counted yet when they were last looked for. */
	private volatile Set<String> uncounted = Set.of();

	FacetCounts(Registers registers, PairingTree tree, TableColumns columns, JdbcTemplate jdbc, Jobs jobs,
			Rollups rollups) {
		this.registers = registers;
		this.tree = tree;
		this.columns = columns;
		this.jdbc = jdbc;
		this.jobs = jobs;
		this.rollups = rollups;
	}

	@Bean
	static Job<?> recountFacets(FacetCounts counts) {
		return Job.onDemand(RECOUNT_JOB, counts::recount);
	}

	@Bean
	static Rollup countedFacets() {
		return ROLLUP;
	}

	/** Counts what a posting has just changed, from the rows before and after. */
	@Override
	@Transactional(propagation = Propagation.MANDATORY)
	public void posted(Posted posting) {
		Register<?, ?> register = posting.register();
		List<UUID> pairings = new ArrayList<>();
		List<UUID> above = new ArrayList<>();
		paths(posting).forEach((path) -> path.forEach((one) -> {
			pairings.add(path.get(path.size() - 1));
			above.add(one);
		}));
		this.jdbc.update(
				ROLLUP.append(CHANGED.formatted(register.table(), FacetCountSql.facets(register),
						FacetCountSql.contributions(register), register.code(), this.columns.of(register.table()),
						PairingTree.COMMONS)),
				posting.root(), posting.at().atOffset(ZoneOffset.UTC), posting.records(), posting.root(),
				posting.records(), posting.root(), pairings.toArray(UUID[]::new), above.toArray(UUID[]::new));
	}

	private static Set<List<UUID>> paths(Posted posting) {
		Set<List<UUID>> paths = new HashSet<>();
		posting.lines().forEach((line) -> {
			paths.add(line.was().path());
			paths.add(line.place().path());
		});
		if (paths.remove(List.<UUID>of())) {
			paths.add(List.of(PairingTree.COMMONS));
		}
		return paths;
	}

	/** The counts of some pairings, with what is not yet folded. */
	List<FacetCount> read(Register<?, ?> register, Collection<UUID> scopes) {
		return this.jdbc.query(READ, (row, number) -> facetCount(row.getObject("scope_id", UUID.class), row),
				register.code(), scopes.toArray(UUID[]::new));
	}

	/**
	 * How many records of some pairings, with all below them, there are under each of the
	 * further keys that the type is counted by.
	 * @param without pairings below these whose records are left out
	 */
	public Map<String, Long> counted(Register<?, ?> register, Collection<UUID> scopes, Collection<UUID> without) {
		UUID[] with = scopes.toArray(UUID[]::new);
		UUID[] ids = java.util.stream.Stream.concat(scopes.stream(), without.stream()).toArray(UUID[]::new);
		Map<String, Long> counted = new TreeMap<>();
		this.jdbc.query(COUNTED, (row) -> {
			counted.put(row.getString("total"), row.getLong("parts"));
		}, with, register.code(), ids, with);
		return counted;
	}

	/**
	 * How many records of some types a pairing has, with all below it; {@code null} while
	 * one of them is being recounted.
	 */
	@Nullable Map<String, Long> rows(Collection<Register<?, ?>> registers, UUID scope) {
		if (!registers.stream().allMatch(this::isCounted)) {
			return null;
		}
		String[] types = registers.stream().map(Register::code).toArray(String[]::new);
		Map<String, Long> rows = new TreeMap<>();
		registers.forEach((register) -> rows.put(register.code(), 0L));
		this.jdbc.query(ROWS, (row) -> {
			rows.put(row.getString("type"), row.getLong("parts"));
		}, types, scope);
		return rows;
	}

	static FacetCount facetCount(UUID scope, ResultSet row) throws SQLException {
		BigDecimal amount = row.getBigDecimal("amount");
		return new FacetCount(scope, List.of((String[]) row.getArray("facets").getArray()), row.getString("total"),
				amount, row.getLong("parts"), row.getLong("at_least"), row.getLong("at_most"), row.getLong("about"));
	}

	/** Whether a type is counted by the columns that are asked for now. */
	boolean isCounted(Register<?, ?> register) {
		if (this.uncounted.contains(register.code())) {
			this.uncounted = uncounted();
		}
		return !this.uncounted.contains(register.code());
	}

	private Set<String> uncounted() {
		Map<String, String> shapes = new TreeMap<>();
		this.jdbc.query("select type, shape from facet_count_shape", (row) -> {
			shapes.put(row.getString("type"), row.getString("shape"));
		});
		return this.registers.all()
			.stream()
			.filter((register) -> !FacetCountSql.shape(register).equals(shapes.get(register.code())))
			.map(Register::code)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Has recounted what was counted by other columns than are asked for now: at once
	 * where there are no records, else beside the running portal, whose lists count for
	 * themselves until then.
	 */
	@Override
	public void run(ApplicationArguments arguments) {
		for (String type : uncounted()) {
			Register<?, ?> register = this.registers.require(type);
			if (Boolean.TRUE.equals(this.jdbc
				.queryForObject("select not exists (select 1 from " + register.table() + ")", Boolean.class))) {
				recount(register);
			}
		}
		this.uncounted = uncounted();
		if (!this.uncounted.isEmpty()) {
			this.jobs.demand(RECOUNT_JOB);
		}
	}

	/** Recounts one type after the other; those that an earlier run has done are done. */
	void recount(JobRun run) {
		long done = run.done();
		Set<String> types = uncounted();
		long total = done + types.size();
		for (String type : types) {
			run.step("list.recounting", type);
			run.reached(done, total);
			recount(this.registers.require(type));
			done++;
		}
		run.reached(done, total);
	}

	/** Recounts all records of a type, whatever is posted meanwhile. */
	public void recount(Register<?, ?> register) {
		this.rollups.rewrite(ROLLUP, Rows.of("type = ?", register.code()), records(register),
				() -> this.jdbc.update(
						"insert into facet_count_shape (type, shape) values (?, ?) on conflict (type) do"
								+ " update set shape = excluded.shape",
						register.code(), FacetCountSql.shape(register)));
		logger.debug("Recounted {}", register.code());
	}

	/** What the records of a type come to. */
	private Rows records(Register<?, ?> register) {
		List<UUID> pairings = new ArrayList<>();
		List<UUID> roots = new ArrayList<>();
		List<UUID> scopes = new ArrayList<>();
		this.tree.roots().forEach((root) -> this.tree.subtree(root.id()).forEach((pairing) -> {
			this.tree.path(pairing.id()).forEach((above) -> {
				pairings.add(pairing.id());
				roots.add(root.id());
				scopes.add(above.id());
			});
			pairings.add(pairing.id());
			roots.add(PairingTree.COMMONS);
			scopes.add(NATION);
		}));
		for (UUID scope : List.of(PairingTree.COMMONS, NATION)) {
			pairings.add(PairingTree.COMMONS);
			roots.add(PairingTree.COMMONS);
			scopes.add(scope);
		}
		return Rows.of(
				COUNTED_AGAIN.formatted(register.table(), FacetCountSql.facets(register),
						FacetCountSql.contributions(register), register.code(), Rollup.ADDED, PairingTree.COMMONS),
				pairings.toArray(UUID[]::new), roots.toArray(UUID[]::new), scopes.toArray(UUID[]::new));
	}

	/** All types but those that the next start recounts. */
	@Override
	public List<Comparison> comparisons() {
		Set<String> uncounted = uncounted();
		return this.registers.all()
			.stream()
			.filter((register) -> !uncounted.contains(register.code()))
			.map((register) -> ROLLUP.compared(Rows.of("type = ?", register.code()), records(register),
					(key) -> "%s %s %s %s".formatted(register.code(), name(String.valueOf(key.get("scope_id"))),
							key.get("facets"), key.get("total"))))
			.toList();
	}

	private String name(String scope) {
		UUID id = UUID.fromString(scope);
		return this.tree.find(id)
			.map(PairingTree.Node::name)
			.orElse(id.equals(NATION) ? "全国 / nation" : "公共 / commons");
	}

}
