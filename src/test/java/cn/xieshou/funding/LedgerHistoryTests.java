package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Role;
import cn.xieshou.rollup.Comparison;
import cn.xieshou.rollup.Rows;
import cn.xieshou.values.Money;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever is tried in whatever order, a balance is the sum of the entries and nothing is
 * spent twice. Random histories, written to the table itself and rolled back.
 */
@DatabaseTest
class LedgerHistoryTests {

	private static final int TRIED = 40;

	private static final List<String> BATCHES = List.of("第一批", "第二批");

	/** What the contract of each project comes to. */
	private static final BigDecimal CONTRACT = new BigDecimal("300.00");

	private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	FundBalances balances;

	@Autowired
	FundBalanceCheck check;

	@Autowired
	LedgerSums sums;

	@Autowired
	LedgerLines lines;

	@Autowired
	PlatformTransactionManager transactions;

	/** An entry that is in the ledger. */
	private record Written(UUID id, FundingKind kind, @Nullable UUID project, @Nullable String batch, BigDecimal amount,
			LocalDate on) {

	}

	/** A history of one fund. */
	private record History(UUID root, UUID fund, List<UUID> projects, List<Written> entries, List<UUID> reversed) {

	}

	@Test
	void sumsOfEntriesAreBalancesAndNothingIsSpentTwice() {
		tryHistories(100);
	}

	/** A full run; {@code -Dhistories=10000} makes it shorter. */
	@Test
	@Tag("long")
	void ofManyHistoriesSumsOfEntriesAreBalancesAndNothingIsSpentTwice() {
		tryHistories(Integer.getInteger("histories", 100_000));
	}

	private void tryHistories(int histories) {
		Random random = new Random(20261202);
		int[] outcomes = new int[2];
		for (int i = 0; i < histories; i++) {
			boolean shown = i % 10 == 0;
			new TransactionTemplate(this.transactions).executeWithoutResult((transaction) -> {
				History history = new History(UUID.randomUUID(), UUID.randomUUID(),
						List.of(UUID.randomUUID(), UUID.randomUUID()), new ArrayList<>(), new ArrayList<>());
				for (int tried = 0; tried < TRIED; tried++) {
					outcomes[attempt(history, random) ? 0 : 1]++;
					if (tried % 8 == 7) {
						assertHolds(history);
					}
				}
				assertKeptIsWritten(history);
				if (shown) {
					assertShown(history);
				}
				transaction.setRollbackOnly();
			});
		}
		assertThat(outcomes[0]).as("written").isGreaterThan(histories * TRIED / 5);
		assertThat(outcomes[1]).as("refused").isGreaterThan(histories * TRIED / 10);
	}

	private boolean attempt(History history, Random random) {
		List<Written> open = history.entries()
			.stream()
			.filter((entry) -> !history.reversed().contains(entry.id()))
			.toList();
		LocalDate on = FIRST.plusDays(random.nextInt(700));
		if (!open.isEmpty() && random.nextInt(6) == 0) {
			Written undone = open.get(random.nextInt(open.size()));
			boolean written = insert(history, UUID.randomUUID(), FundingKind.REVERSAL, undone.project(), null,
					undone.amount(), on, undone.id());
			if (written) {
				history.reversed().add(undone.id());
			}
			return written;
		}
		FundingKind kind = FundingKind.values()[random.nextInt(FundingKind.REVERSAL.ordinal())];
		if (history.entries().isEmpty() || random.nextInt(4) == 0) {
			kind = FundingKind.RECEIVED;
		}
		UUID project = random.nextBoolean() ? history.projects().get(random.nextInt(2)) : null;
		String batch = random.nextInt(3) == 0 ? BATCHES.get(random.nextInt(2)) : null;
		BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt((kind == FundingKind.RECEIVED) ? 100_000 : 40_000),
				2);
		Written entry = new Written(UUID.randomUUID(), kind, project, batch, amount, on);
		boolean written = insert(history, entry.id(), kind, project, batch, amount, on, null);
		if (written) {
			history.entries().add(entry);
		}
		return written;
	}

	private boolean insert(History history, UUID id, FundingKind kind, @Nullable UUID project, @Nullable String batch,
			BigDecimal amount, LocalDate on, @Nullable UUID reverses) {
		boolean contracted = project != null && kind == FundingKind.PAID;
		this.jdbc.execute("savepoint tried");
		try {
			this.jdbc.update("""
					insert into funding_entry (id, root_id, version, pairing_id, name, grams, posted_at, fund_id, kind,
					amount, moved_on, reverses_id, project_id, batch, figures,
					contract, contract_amount)
					values (?, ?, 1, ?, 'x', '{}', now(), ?, ?, ?, ?, ?, ?, ?, '{}', ?, ?)
					""", id, history.root(), history.root(), history.fund(), kind.name(), amount, on, reverses, project,
					batch, contracted ? "HT-1" : null, contracted ? CONTRACT : null);
			return true;
		}
		catch (DataIntegrityViolationException refused) {
			assertThat(refused.getMessage()).contains("funding_entry_overspent");
			this.jdbc.execute("rollback to savepoint tried");
			return false;
		}
	}

	private static Map<FundingKind, BigDecimal> sums(History history, Predicate<Written> of) {
		Map<FundingKind, BigDecimal> sums = new EnumMap<>(FundingKind.class);
		for (FundingKind kind : FundingKind.values()) {
			sums.put(kind, BigDecimal.ZERO.setScale(2));
		}
		history.entries()
			.stream()
			.filter((entry) -> !history.reversed().contains(entry.id()))
			.filter(of)
			.forEach((entry) -> sums.merge(entry.kind(), entry.amount(), BigDecimal::add));
		return sums;
	}

	private void assertHolds(History history) {
		Map<FundingKind, BigDecimal> sums = sums(history, (entry) -> true);
		FundBalance balance = this.balances.of(history.root(), history.fund(), null);
		balance.steps().forEach((step, sum) -> assertThat(sum).as(step.name()).isEqualTo(new Money(sums.get(step))));
		assertThat(balance.available().isNegative()).as(balance.json().toString()).isFalse();
		assertThat(balance.unspent().isNegative()).as(balance.json().toString()).isFalse();
		assertThat(sums.get(FundingKind.ASSIGNED).subtract(balance.handedBack().yuan()))
			.isLessThanOrEqualTo(sums.get(FundingKind.RECEIVED).subtract(sums.get(FundingKind.RETURNED)));
		assertThat(sums.get(FundingKind.SETTLED)).isLessThanOrEqualTo(sums.get(FundingKind.PAID));
		assertThat(this.balances.of(history.root(), history.fund(), FIRST.plusDays(800))).isEqualTo(balance);
		BATCHES.forEach((batch) -> assertBound(sums(history, (entry) -> batch.equals(entry.batch()))));
		history.projects().forEach((project) -> {
			Map<FundingKind, BigDecimal> own = sums(history, (entry) -> project.equals(entry.project()));
			assertThat(own.get(FundingKind.SETTLED)).isLessThanOrEqualTo(own.get(FundingKind.PAID));
			assertThat(own.get(FundingKind.PAID)).isLessThanOrEqualTo(CONTRACT);
		});
	}

	/** What was given back may be spent again. */
	private static void assertBound(Map<FundingKind, BigDecimal> batch) {
		BigDecimal most = batch.get(FundingKind.RECEIVED).max(batch.get(FundingKind.ALLOCATED));
		for (FundingKind step : List.of(FundingKind.ASSIGNED, FundingKind.DISBURSED, FundingKind.PAID)) {
			assertThat(batch.get(step)).as("%s", batch).isLessThanOrEqualTo(most.add(batch.get(FundingKind.RETURNED)));
		}
	}

	/** The page of the ledger shows the sums of the entries that it lists. */
	private void assertShown(History history) {
		this.jdbc.update("""
				insert into fund (id, root_id, version, pairing_id, name, grams, posted_at, in_kind, purposes, targets,
				outputs, parks, projects, events, modes, figures)
				values (?, ?, 1, ?, 'x', '{}', now(), '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')
				""", history.fund(), history.root(), history.root());
		for (String batch : List.of("", "第一批")) {
			LedgerQuery query = new LedgerQuery(null, history.fund(), null, batch, null, null, null, false);
			FundBalance shown = Acting.as(Role.AUDITOR, null, () -> LedgerSums.total(this.sums.bySource(query)));
			Map<FundingKind, BigDecimal> listed = new EnumMap<>(FundingKind.class);
			Acting.as(Role.AUDITOR, null, () -> this.lines.page(query, null, TRIED))
				.forEach((line) -> listed.merge(line.step(), line.amount().yuan(), BigDecimal::add));
			shown.steps()
				.forEach((step, sum) -> assertThat(sum.yuan()).as(step.name())
					.isEqualByComparingTo(listed.getOrDefault(step, BigDecimal.ZERO)));
		}
	}

	/** Kept rows and those made again from the entries, of this history alone. */
	private void assertKeptIsWritten(History history) {
		for (Comparison comparison : this.check.comparisons()) {
			String of = "select * from (%s) x where root_id = '%s' except select * from (%s) y where root_id = '%2$s'";
			Rows kept = comparison.kept();
			Rows records = comparison.records();
			assertThat(this.jdbc.queryForList(of.formatted(kept.sql(), history.root(), records.sql()))).isEmpty();
			assertThat(this.jdbc.queryForList(of.formatted(records.sql(), history.root(), kept.sql()))).isEmpty();
		}
	}

}
