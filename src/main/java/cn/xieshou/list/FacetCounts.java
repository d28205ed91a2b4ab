package cn.xieshou.list;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
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
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;

/**
 * Keeps how many records of each combination of facet values every pairing has, with all
 * below it, and what their columns add up to (台账计数), so that no list counts its table.
 * The posting transaction appends differences, which are folded a little later; who reads
 * adds what is not yet folded.
 */
@Service
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FacetCounts implements ApplicationRunner {

	/** Stands for all pairings and what belongs to none. */
	static final UUID NATION = new UUID(0, 1);

	private static final Logger logger = LoggerFactory.getLogger(FacetCounts.class);

	private static final String RECOUNT_JOB = "list.recount";

	private static final Duration FOLD_EVERY = Duration.ofSeconds(5);

	private static final Duration FOLD_IDLE = Duration.ofSeconds(30);

	/** Nothing is folded while a type is recounted. */
	private static final long FOLDING = 0x74_61_6c_6c_79L;

	private static final String CHANGED = """
			select t.pairing_id, %2$s as facets, v.total, sum(t.sign * v.amount) as amount,
			sum(t.sign * v.parts) as parts, sum(t.sign * v.at_least) as at_least, sum(t.sign * v.at_most) as at_most,
			sum(t.sign * v.about) as about
			from (select -1 as sign, p.* from %1$s_history p where superseded_at = ? and id = any(?) and root_id = ?
			union all select 1, n.*, null from %1$s n where id = any(?) and root_id = ?) t, %3$s
			group by 1, 2, 3
			""";

	private static final String DELTA = """
			insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount, parts, at_least,
			at_most, about) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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

	private static final String RECOUNT = """
			insert into facet_count_delta (id, root_id, type, scope_id, facets, total, amount, parts, at_least,
			at_most, about) select gen_random_uuid(), root_id, '%4$s', coalesce(pairing_id, '%5$s'), facets, total,
			sum(amount), sum(parts), sum(at_least), sum(at_most), sum(about) from (
			select t.root_id, t.pairing_id, %2$s as facets, v.* from %1$s t, %3$s) x
			group by root_id, pairing_id, facets, total
			""";

	private final Registers registers;

	private final PairingTree tree;

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final Jobs jobs;

	/** Types that were not counted yet when they were last looked for. */
	private volatile Set<String> uncounted = Set.of();

	FacetCounts(Registers registers, PairingTree tree, JdbcTemplate jdbc, TransactionTemplate transactions, Jobs jobs) {
		this.registers = registers;
		this.tree = tree;
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

	/**
	 * Counts what a posting has just changed, from the rows as they stood and as they
	 * stand.
	 * @param root the top-level pairing of the records
	 * @param records the records created, changed or voided
	 * @param at when they were posted
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void posted(Register<?, ?> register, UUID root, Collection<UUID> records, Instant at) {
		UUID[] ids = records.toArray(UUID[]::new);
		List<FacetCount> changes = new ArrayList<>();
		this.jdbc.query(CHANGED.formatted(register.table(), FacetCountSql.facets(register),
				FacetCountSql.contributions(register)), (row) -> {
					UUID pairing = row.getObject("pairing_id", UUID.class);
					for (UUID scope : path(pairing)) {
						changes.add(facetCount(scope, row));
					}
				}, at.atOffset(ZoneOffset.UTC), ids, root, ids, root);
		append(register, root, changes);
	}

	private List<UUID> path(@Nullable UUID pairing) {
		return (pairing != null) ? this.tree.path(pairing).stream().map(PairingTree.Node::id).toList()
				: List.of(PairingTree.COMMONS);
	}

	private void append(Register<?, ?> register, UUID root, List<FacetCount> changes) {
		changes.removeIf((change) -> change.parts() == 0 && change.amount().signum() == 0 && change.atLeast() == 0
				&& change.atMost() == 0 && change.about() == 0);
		this.jdbc.batchUpdate(DELTA, changes, 200, (insert, change) -> {
			insert.setObject(1, Ids.next());
			insert.setObject(2, root);
			insert.setString(3, register.code());
			insert.setObject(4, change.scope());
			insert.setArray(5, insert.getConnection().createArrayOf("text", change.facets().toArray()));
			insert.setString(6, change.total());
			insert.setBigDecimal(7, change.amount());
			insert.setLong(8, change.parts());
			insert.setLong(9, change.atLeast());
			insert.setLong(10, change.atMost());
			insert.setLong(11, change.about());
		});
	}

	/** The facetCounts of some pairings, with what is not yet folded. */
	List<FacetCount> read(Register<?, ?> register, Collection<UUID> scopes) {
		UUID[] ids = scopes.toArray(UUID[]::new);
		String type = register.code();
		return this.jdbc.query(READ, (row, number) -> facetCount(row.getObject("scope_id", UUID.class), row), type, ids,
				type, ids, type, scopes.contains(NATION));
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
