package cn.xieshou.findings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.PostedCheck;

/**
 * Looks at what was posted since the last look, and at what may depend on it (入账后核对): the
 * records themselves, all that findings about them rest on, what names them, what they
 * name and the other values of their series. What depends on a record in another way, and
 * what is beyond the bound, the nightly look finds.
 */
@Service
class FindingCheck {

	/** So many posted records are looked at in one transaction. */
	private static final int BATCH = 200;

	/** So many records beside them, of each kind. */
	private static final int BESIDE = 500;

	private static final String TAKE = """
			delete from finding_due d using (select id, root_id from finding_due order by id limit ? for update
			skip locked) n where d.id = n.id and d.root_id = n.root_id returning d.type, d.record_id
			""";

	private static final String AROUND = """
			(select distinct c.type, c.id from finding f cross join lateral jsonb_to_recordset(f.cites)
			as c (type text, id uuid) where f.cited && ? and f.state <> 'MENDED' limit ?)
			union (select l.from_type, l.from_id from record_link l where l.to_id = any(?) limit ?)
			union (select l.to_type, l.to_id from record_link l where l.from_id = any(?) limit ?)
			union (select 'indicator-values', b.id from indicator_value a join indicator_value b
			on b.root_id = a.root_id and b.series_id = a.series_id where a.id = any(?) limit ?)
			""";

	private final TouchedRecords touched;

	private final PostedCheck check;

	private final FindingStore store;

	private final Registers registers;

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	private final Clock clock;

	FindingCheck(TouchedRecords touched, PostedCheck check, FindingStore store, Registers registers, JdbcTemplate jdbc,
			TransactionOperations transactions, Clock clock) {
		this.touched = touched;
		this.check = check;
		this.store = store;
		this.registers = registers;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.clock = clock;
	}

	@Bean
	static Job<?> checkTouched(FindingCheck check) {
		return Job.every("finding.touched", Duration.ofSeconds(5), Duration.ofSeconds(20), check::touched);
	}

	@Bean
	static Job<?> checkAll(PostedCheck check) {
		return Job.onDemand("finding.check", (run) -> check.run(run.checkpoint(), run::reached));
	}

	private void touched(JobRun run) {
		long done = 0;
		int taken = looked();
		if (taken == 0) {
			run.foundNothing();
		}
		while (taken > 0) {
			done += taken;
			run.reached(done, null);
			taken = looked();
		}
	}

	/** Looks at the next records that were posted, and gives how many there were. */
	int looked() {
		this.touched.look();
		return this.transactions.execute((status) -> {
			Map<String, Set<UUID>> touched = new TreeMap<>();
			this.jdbc.query(TAKE, (row) -> {
				add(touched, row.getString("type"), row.getObject("record_id", UUID.class));
			}, BATCH);
			int taken = touched.values().stream().mapToInt(Set::size).sum();
			if (taken > 0) {
				look(touched);
			}
			return taken;
		});
	}

	private void look(Map<String, Set<UUID>> touched) {
		Set<UUID> all = new HashSet<>();
		touched.values().forEach(all::addAll);
		UUID[] ids = all.toArray(UUID[]::new);
		this.jdbc.query(AROUND, (row) -> {
			add(touched, row.getString(1), row.getObject(2, UUID.class));
		}, ids, BESIDE, ids, BESIDE, ids, BESIDE, ids, BESIDE);
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		touched.forEach((type, records) -> {
			Register<?, ?> register = this.registers.find(type).orElse(null);
			if (register != null) {
				this.check.look(register, List.copyOf(records), at);
			}
		});
		touched.forEach((type, records) -> this.store.mend(type, at, records));
	}

	private static void add(Map<String, Set<UUID>> records, String type, UUID record) {
		records.computeIfAbsent(type, (fresh) -> new TreeSet<>()).add(record);
	}

}
