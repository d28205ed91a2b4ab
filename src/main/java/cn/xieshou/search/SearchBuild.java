package cn.xieshou.search;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;
import cn.xieshou.job.Jobs;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;

/**
 * Rebuilds the search index (重建检索) for every type that it was never built for, or for
 * other tokens than today's: a job that works beside the running portal, a batch per
 * transaction, and goes on where it stopped. It gives up waiting for a posting before the
 * database would call that a deadlock, so that no posting ever fails for it.
 */
@Component
class SearchBuild {

	private static final Logger log = LoggerFactory.getLogger(SearchBuild.class);

	private static final String JOB = "search.build";

	private static final int BATCH = 500;

	private static final int ATTEMPTS = 20;

	/** The nil id is the commons', no record's. */
	private static final UUID BEFORE_ALL = new UUID(0, 0);

	private final Registers registers;

	private final SearchIndex index;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Jobs jobs;

	private final Clock clock;

	SearchBuild(Registers registers, SearchIndex index, EntityManager entities, JdbcTemplate jdbc,
			PlatformTransactionManager transactions, Jobs jobs, Clock clock) {
		this.registers = registers;
		this.index = index;
		this.entities = entities;
		this.jdbc = JdbcClient.create(jdbc);
		this.transaction = new TransactionTemplate(transactions);
		this.jobs = jobs;
		this.clock = clock;
	}

	@Bean
	static Job<?> buildSearch(SearchBuild build) {
		return Job.onDemand(JOB, build::build);
	}

	@EventListener(ApplicationReadyEvent.class)
	void ready() {
		if (!unbuilt().isEmpty()) {
			this.jobs.demand(JOB);
		}
	}

	private List<Register<?, ?>> unbuilt() {
		Map<String, String> built = new TreeMap<>();
		this.jdbc.sql("select type, signature from search_build where done").query((row) -> {
			built.put(row.getString("type"), row.getString("signature"));
		});
		return this.registers.all()
			.stream()
			.filter((register) -> !signature(register).equals(built.get(register.code())))
			.<Register<?, ?>>map((register) -> register)
			.toList();
	}

	void build(JobRun run) {
		long entered = run.done();
		List<Register<?, ?>> unbuilt = unbuilt();
		long total = entered + unbuilt.stream().mapToLong(this::rest).sum();
		for (Register<?, ?> register : unbuilt) {
			run.step("search.building", register.code());
			int batch;
			do {
				run.reached(entered, Math.max(total, entered));
				batch = patiently(register);
				entered += batch;
			}
			while (batch == BATCH);
		}
		run.reached(entered, entered);
		if (entered > 0) {
			this.jdbc.sql("analyze search_entry").update();
			log.info("检索索引已建立 / search index built: {} records", entered);
		}
	}

	/** How many records of a type are still to be entered. */
	private long rest(Register<?, ?> register) {
		return this.jdbc.sql("select count(*) from " + register.table() + " where id > ?")
			.param(Objects.requireNonNullElse(state(register).afterId, BEFORE_ALL))
			.query(Long.class)
			.single();
	}

	/**
	 * Anyone who posts goes first.
	 * @throws PessimisticLockingFailureException if that never ends
	 */
	private int patiently(Register<?, ?> register) {
		for (int attempt = 1;; attempt++) {
			try {
				return batch(register);
			}
			catch (PessimisticLockingFailureException ex) {
				if (attempt == ATTEMPTS) {
					throw ex;
				}
				log.debug("Somebody posts what is being indexed", ex);
			}
		}
	}

	/** Enters some records of a type; fewer than a batch if all are in. */
	private int batch(Register<?, ?> register) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.jdbc.sql("select set_config('lock_timeout', '300ms', true)").query(String.class).single();
			State state = state(register);
			return state.done ? 0 : enter(register, state.afterId);
		}));
	}

	private State state(Register<?, ?> register) {
		Optional<State> state = this.jdbc
			.sql("select after_id, done from search_build where type = ? and signature = ?")
			.params(register.code(), signature(register))
			.query(State.class)
			.optional();
		return state.orElse(new State(null, false));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> int enter(Register<E, F> register,
			@Nullable UUID after) {
		List<E> entries = this.entities
			.createQuery("from " + register.entityType().getSimpleName() + " where id > :after order by id",
					register.entityType())
			.setParameter("after", (after != null) ? after : BEFORE_ALL)
			.setMaxResults(BATCH)
			.getResultList();
		this.index.put(entries.stream().map((entry) -> this.index.row(register, entry)).toList());
		boolean done = entries.size() < BATCH;
		if (done) {
			forgetWhatIsGone(register);
		}
		keep(register, entries.isEmpty() ? after : entries.get(entries.size() - 1).getId(), done);
		this.entities.clear();
		return entries.size();
	}

	/**
	 * What was voided while its batch was being read may have entered after it had left.
	 */
	private void forgetWhatIsGone(Register<?, ?> register) {
		this.jdbc
			.sql("delete from search_entry e where type = ? and not exists (select 1 from " + register.table()
					+ " t where t.id = e.record_id and t.root_id = e.root_id)")
			.param(register.code())
			.update();
	}

	private void keep(Register<?, ?> register, @Nullable UUID after, boolean done) {
		this.jdbc.sql("""
				insert into search_build (type, signature, after_id, done, at) values (?, ?, ?, ?, ?)
				on conflict (type) do update set signature = excluded.signature, after_id = excluded.after_id,
				done = excluded.done, at = excluded.at
				""")
			.params(java.util.Arrays.asList(register.code(), signature(register), after, done,
					this.clock.instant().atOffset(java.time.ZoneOffset.UTC)))
			.update();
	}

	private static String signature(Register<?, ?> register) {
		return Tokens.VERSION + " " + register.formVersion();
	}

	private record State(@Nullable UUID afterId, boolean done) {

	}

}
