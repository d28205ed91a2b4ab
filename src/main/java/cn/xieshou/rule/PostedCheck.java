package cn.xieshou.rule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope;
import cn.xieshou.job.Job;
import cn.xieshou.register.Place;
import cn.xieshou.register.RecordRepositories;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;

/**
 * Looks at posted records (夜查), all of them every night, and tells {@link PostedHits}
 * what rules find.
 */
@Service
public class PostedCheck {

	private static final int BATCH = 500;

	private final Rules rules;

	private final Registers registers;

	private final PairingTree tree;

	private final RecordRepositories repositories;

	private final JdbcTemplate jdbc;

	private final TransactionOperations transactions;

	private final List<PostedHits> told;

	private final Clock clock;

	PostedCheck(Rules rules, Registers registers, PairingTree tree, RecordRepositories repositories, JdbcTemplate jdbc,
			TransactionOperations transactions, List<PostedHits> told, Clock clock) {
		this.rules = rules;
		this.registers = registers;
		this.tree = tree;
		this.repositories = repositories;
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.told = told;
		this.clock = clock;
	}

	@Bean
	static Job<?> checkPosted(PostedCheck check) {
		return Job.nightly("rule.check", LocalTime.of(2, 30), (run) -> check.run(run.checkpoint(), run::reached));
	}

	/** What is told after each batch: how many records, of how many, the type at hand. */
	@FunctionalInterface
	public interface Progress {

		void reached(long done, Long total, String type);

	}

	/**
	 * Looks at all records of all types, some at a time.
	 * @param from the type in which an earlier run stopped, which is looked at from its
	 * beginning; null for all
	 */
	public void run(@Nullable String from, Progress progress) {
		List<Register<?, ?>> all = List.copyOf(this.registers.all());
		List<Register<?, ?>> left = all.stream().dropWhile((register) -> !register.code().equals(from)).toList();
		if (left.isEmpty()) {
			left = all;
		}
		long total = count(all);
		long done = total - count(left);
		for (Register<?, ?> register : left) {
			done = check(register, done, total, progress);
		}
	}

	private long count(List<Register<?, ?>> types) {
		return types.stream()
			.mapToLong((register) -> this.jdbc.queryForObject("select count(*) from " + register.table(), Long.class))
			.sum();
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> long check(Register<E, F> register, long before,
			long total, Progress progress) {
		Instant at = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		long done = before;
		List<UUID> ids = List.of();
		do {
			UUID after = ids.isEmpty() ? new UUID(0, 0) : ids.get(ids.size() - 1);
			ids = this.transactions.execute((status) -> batch(register, after, at));
			done += ids.size();
			progress.reached(done, Math.max(total, done), register.code());
		}
		while (ids.size() == BATCH);
		long looked = done - before;
		this.transactions.executeWithoutResult((status) -> this.told.forEach((one) -> one.ended(register, at, looked)));
		return done;
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> List<UUID> batch(Register<E, F> register,
			UUID after, Instant at) {
		List<UUID> next = this.jdbc.queryForList(
				"select id from " + register.table() + " where id > ? order by id limit " + BATCH, UUID.class, after);
		look(register, next, at);
		return next;
	}

	/**
	 * Looks at some records of a type, in the transaction of who asks.
	 * @param ids the records; of those that are in the books no more nothing is found
	 * @param at when the look began, which is when what it found was seen
	 */
	public <E extends RegisterEntry, F extends Record & RegisterForm> void look(Register<E, F> register,
			Collection<UUID> ids, Instant at) {
		List<E> entries = this.repositories.of(register).find(ids, Scope.EVERYTHING);
		Map<UUID, RuleBatch<F>> byRoot = new LinkedHashMap<>();
		List<Place> places = new ArrayList<>();
		for (E entry : entries) {
			F form = register.form(entry);
			Place place = register.place(entry.getId(), form, this.tree);
			places.add(place);
			byRoot.computeIfAbsent(entry.getRootId(), (root) -> new RuleBatch<F>().ofBooks())
				.says(places.size(), place, form, null);
		}
		byRoot.values().forEach((batch) -> {
			List<RuleHit> hits = this.rules.check(register, batch);
			List<PostedHits.Found> found = hits.stream()
				.map((hit) -> new PostedHits.Found(places.get(hit.line() - 1), hit))
				.toList();
			this.told.forEach((one) -> one.found(register, found, at));
		});
	}

}
