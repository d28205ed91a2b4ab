package cn.xieshou.list;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
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
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.PairingTree;
import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.job.Jobs;
import cn.xieshou.register.Posted;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.register.TableColumns;

/**
 * Keeps how many records of each combination of facet values every pairing has, with all
 * below it, and what their columns add up to (台账计数), so that no list counts its table.
 * The posting transaction appends differences, which are folded a little later; who reads
 * adds what is not yet folded.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FacetCounts implements ApplicationRunner, Posted.Observer {

	/** Stands for all pairings and what belongs to none. */
	static final UUID NATION = new UUID(0, 1);

	private static final Logger logger = LoggerFactory.getLogger(FacetCounts.class);

	private static final String RECOUNT_JOB = "list.recount";

	private static final Duration FOLD_EVERY = Duration.ofSeconds(5);

	private static final Duration FOLD_IDLE = Duration.ofSeconds(30);

	/** Nothing is folded while a type is recounted. */
	private static final long FOLDING = 0x74_61_6c_6c_79L;

	/**
	 * What rows no longer say is taken off, what they say is added, for their pairings
	 * and every one above.
	 */
	private static final String CHANGED = """
			insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount, parts, at_least,
			at_most, about) select gen_random_uuid(), ?, '%4$s', path.above, %2$s, v.total, sum(t.sign * v.amount),
			sum(t.sign * v.parts), sum(t.sign * v.at_least), sum(t.sign * v.at_most), sum(t.sign * v.about)
			from (select -1 as sign, %5$s from %1$s_history where superseded_at = ? and id = any(?) and root_id = ?
			union all select 1, %5$s from %1$s where id = any(?) and root_id = ?) t
			join unnest(?::uuid[], ?::uuid[]) as path (pairing, above) on path.pairing = coalesce(t.pairing_id, '%6$s'),
			%3$s group by 4, 5, 6 having sum(t.sign * v.amount) <> 0 or sum(t.sign * v.parts) <> 0
			or sum(t.sign * v.at_least) <> 0 or sum(t.sign * v.at_most) <> 0 or sum(t.sign * v.about) <> 0
			""";

	private static final String FOLD = """
			with oldest as (select id, root_id from facet_count_delta order by id limit 20000),
			gone as (delete from facet_count_delta d using oldest o where d.id = o.id and d.root_id = o.root_id
			returning d.*),
			spread as (select * from gone union all select id, '%s'::uuid, type, '%s'::uuid, facets, total, amount,
			parts, at_least, at_most, about from gone where scope_id = root_id)
			insert into facet_count as c (root_id, type, scope_id, facets, total, amount, parts, at_least, at_most,
			about) select root_id, type, scope_id, facets, total, sum(amount), sum(parts), sum(at_least),
			sum(at_most), sum(about) from spread group by root_id, type, scope_id, facets, total
			order by root_id, type, scope_id, facets, total
			on conflict (root_id, type, scope_id, facets, total) do update set amount = c.amount + excluded.amount,
			parts = c.parts + excluded.parts, at_least = c.at_least + excluded.at_least,
			at_most = c.at_most + excluded.at_most, about = c.about + excluded.about
			""".formatted(PairingTree.COMMONS, NATION);

	private static final String READ = """
			select scope_id, facets, total, sum(amount) as amount, sum(parts) as parts, sum(at_least) as at_least,
			sum(at_most) as at_most, sum(about) as about from (
			select scope_id, facets, total, amount, parts, at_least, at_most, about from facet_count
			where type = ? and scope_id = any(?)
			union all select scope_id, facets, total, amount, parts, at_least, at_most, about
			from facet_count_delta where type = ? and scope_id = any(?)
			union all select '%s'::uuid, facets, total, amount, parts, at_least, at_most, about
			from facet_count_delta where type = ? and scope_id = root_id and ?) x
			group by scope_id, facets, total
			""".formatted(NATION);

	private static final String COUNTED = """
			select total, sum(case when scope_id = any(?) then parts else -parts end) as parts from (
			select scope_id, total, parts from facet_count where type = ? and scope_id = any(?) and total like '% %'
			union all select scope_id, total, parts from facet_count_delta where type = ? and scope_id = any(?)
			and total like '% %') x
			group by total having sum(case when scope_id = any(?) then parts else -parts end) > 0
			""";

	private static final String ROWS = """
			select type, sum(parts) as parts from (
			select type, parts from facet_count where type = any(?) and scope_id = ? and total = ''
			union all select type, parts from facet_count_delta where type = any(?) and scope_id = ? and total = '') x
			group by type
			""";

	private static final String RECOUNT = """
			insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount, parts, at_least,
			at_most, about) select gen_random_uuid(), root_id, '%4$s', coalesce(pairing_id, '%5$s'), facets, total,
			sum(amount), sum(parts), sum(at_least), sum(at_most), sum(about) from (
			select t.root_id, t.pairing_id, %2$s as facets, v.* from %1$s t, %3$s) x
			group by root_id, pairing_id, facets, total
			""";

	private final Registers registers;

	private final PairingTree tree;

	private final TableColumns columns;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final Jobs jobs;

	/** Types that were not counted yet when they were last looked for. */
	private volatile Set<String> uncounted = Set.of();

	FacetCounts(Registers registers, PairingTree tree, TableColumns columns, JdbcTemplate jdbc,
			TransactionTemplate transactions, Jobs jobs) {
		this.registers = registers;
		this.tree = tree;
		this.columns = columns;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.jobs = jobs;
	}

	@Bean
	static Job<?> recountFacets(FacetCounts counts) {
		return Job.onDemand(RECOUNT_JOB, counts::recount);
	}

	@Bean
	static Job<?> foldFacetCounts(FacetCounts counts) {
		return Job.every("list.fold", FOLD_EVERY, FOLD_IDLE, (run) -> {
			if (!counts.fold()) {
				run.foundNothing();
			}
		});
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
				CHANGED.formatted(register.table(), FacetCountSql.facets(register),
						FacetCountSql.contributions(register), register.code(), this.columns.of(register.table()),
						PairingTree.COMMONS),
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

	private List<UUID> path(@Nullable UUID pairing) {
		return (pairing != null) ? this.tree.path(pairing).stream().map(PairingTree.Node::id).toList()
				: List.of(PairingTree.COMMONS);
	}

	/** The facetCounts of some pairings, with what is not yet folded. */
	List<FacetCount> read(Register<?, ?> register, Collection<UUID> scopes) {
		UUID[] ids = scopes.toArray(UUID[]::new);
		String type = register.code();
		return this.jdbc.query(READ, (row, number) -> facetCount(row.getObject("scope_id", UUID.class), row), type, ids,
				type, ids, type, scopes.contains(NATION));
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
		}, with, register.code(), ids, register.code(), ids, with);
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
		}, types, scope, types, scope);
		return rows;
	}

	static FacetCount facetCount(UUID scope, ResultSet row) throws SQLException {
		BigDecimal amount = row.getBigDecimal("amount");
		return new FacetCount(scope, List.of((String[]) row.getArray("facets").getArray()), row.getString("total"),
				amount, row.getLong("parts"), row.getLong("at_least"), row.getLong("at_most"), row.getLong("about"));
	}

	/** Folds what was appended since; false if that is nothing. */
	@Transactional
	public boolean fold() {
		return isMine() && this.jdbc.update(FOLD) > 0;
	}

	private boolean isMine() {
		return Boolean.TRUE
			.equals(this.jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, FOLDING));
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

	/**
	 * Recounts all records of a type; nothing of the type can be posted meanwhile.
	 */
	public void recount(Register<?, ?> register) {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.execute("lock table " + register.table() + " in share mode");
			this.jdbc.queryForList("select pg_advisory_xact_lock(?)", FOLDING);
			this.jdbc.update("delete from facet_count where type = ?", register.code());
			this.jdbc.update("delete from facet_count_delta where type = ?", register.code());
			this.jdbc.update(RECOUNT.formatted(register.table(), FacetCountSql.facets(register),
					FacetCountSql.contributions(register), register.code(), PairingTree.COMMONS));
			spreadUpwards(register);
			this.jdbc.update("insert into facet_count_shape (type, shape) values (?, ?) on conflict (type) do"
					+ " update set shape = excluded.shape", register.code(), FacetCountSql.shape(register));
			logger.debug("Recounted {}", register.code());
		});
	}

	/**
	 * Adds what was counted for single pairings to the pairings above them, from the top
	 * down, so that nothing is carried on twice.
	 */
	private void spreadUpwards(Register<?, ?> register) {
		List<UUID> counted = this.jdbc.queryForList(
				"select distinct scope_id from facet_count_delta where type = ? and scope_id <> root_id", UUID.class,
				register.code());
		counted.sort(java.util.Comparator.comparing((pairing) -> path(pairing).size()));
		for (UUID pairing : counted) {
			for (UUID above : path(pairing)) {
				if (!above.equals(pairing)) {
					this.jdbc.update("""
							insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount,
							parts, at_least, at_most, about) select gen_random_uuid(), root_id, type, ?, facets,
							total, amount, parts, at_least, at_most, about from facet_count_delta
							where type = ? and scope_id = ?""", above, register.code(), pairing);
				}
			}
		}
	}

}
