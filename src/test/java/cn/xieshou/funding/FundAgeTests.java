package cn.xieshou.funding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import cn.xieshou.TestRules;
import cn.xieshou.rule.Rule;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The rules of money over the days of a ledger. */
class FundAgeTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-15T04:00:00Z"), ZoneOffset.UTC);

	private final FundDays days = mock(FundDays.class);

	/** On a day went each step what is said: "2025-01-10 received 300 paid 100". */
	private static FundDays.Day day(String text) {
		String[] words = text.split(" ");
		Map<String, BigDecimal> steps = new java.util.HashMap<>();
		for (int i = 1; i < words.length; i += 2) {
			steps.put(words[i], new BigDecimal(words[i + 1]).movePointRight(4));
		}
		BigDecimal none = BigDecimal.ZERO;
		return new FundDays.Day(LocalDate.parse(words[0]), steps.getOrDefault("pledged", none),
				steps.getOrDefault("allocated", none), steps.getOrDefault("received", none),
				steps.getOrDefault("assigned", none), steps.getOrDefault("disbursed", none),
				steps.getOrDefault("paid", none),
				new FundDays.Back(steps.getOrDefault("returned", none), steps.getOrDefault("handed", none)));
	}

	private List<String> found(Rule<FundForm> rule, Map<String, Object> says, String... days) {
		given(this.days.of(any())).willReturn(
				new FundDays.Ledger(java.util.Arrays.stream(days).map(FundAgeTests::day).toList(), BigDecimal.ZERO));
		return TestRules.found(rule, FundForm.class, says);
	}

	private List<String> found(Rule<FundForm> rule, String... days) {
		return found(rule, Map.of(), days);
	}

	@Test
	void theOldestMoneyIsTheFirstThatIsSpent() {
		FundDays.Ledger ledger = new FundDays.Ledger(
				List.of(day("2024-01-10 received 300"), day("2025-03-01 received 200"), day("2026-05-01 paid 350")),
				BigDecimal.ZERO);
		assertThat(ledger.idleSince(LocalDate.parse("2024-12-31"))).isZero();
		assertThat(ledger.idleSince(LocalDate.parse("2025-12-31"))).isEqualByComparingTo("1500000");
	}

	@Test
	void whatIsSetAsideIsOfWhatCameLastAndDoesNotLieIdle() {
		FundDays.Ledger ledger = new FundDays.Ledger(
				List.of(day("2024-01-10 received 300"), day("2025-03-01 received 200 returned 50 handed 50")),
				new BigDecimal("3000000"));
		assertThat(ledger.idleSince(LocalDate.parse("2024-12-31"))).isEqualByComparingTo("1500000");
		assertThat(ledger.idleSince(LocalDate.parse("2025-12-31"))).isEqualByComparingTo("1500000");
	}

	@Test
	void idleMoneyIsToldOnceByItsAge() {
		IdleHalfYearRule half = new IdleHalfYearRule(this.days, CLOCK);
		IdleYearRule year = new IdleYearRule(this.days, CLOCK);
		IdleTwoYearsRule two = new IdleTwoYearsRule(this.days, CLOCK);
		assertThat(found(half, "2026-01-15 received 100")).containsExactly("funds.idle");
		assertThat(found(half, "2026-01-16 received 100")).isEmpty();
		assertThat(found(year, "2026-01-15 received 100")).isEmpty();
		assertThat(found(half, "2025-06-30 received 100")).isEmpty();
		assertThat(found(year, "2025-06-30 received 100")).containsExactly("funds.idle");
		assertThat(found(two, "2024-07-15 received 100")).containsExactly("funds.idle");
		assertThat(found(two, "2024-07-15 received 100", "2026-07-01 paid 100")).isEmpty();
		assertThat(found(two, "2024-07-15 received 100", "2026-07-01 returned 100")).isEmpty();
	}

	@Test
	void whatIsReceivedIsSentOnInTime() {
		AllocationDueRule allocated = new AllocationDueRule(this.days, CLOCK);
		AssignmentDueRule assigned = new AssignmentDueRule(this.days, CLOCK);
		PassedOnOnlyRule passed = new PassedOnOnlyRule(this.days, CLOCK);
		assertThat(found(allocated, "2026-06-15 allocated 100")).containsExactly("funds.notAllocatedOn");
		assertThat(found(allocated, "2026-06-16 allocated 100")).isEmpty();
		assertThat(found(allocated, "2026-06-01 allocated 100", "2026-06-30 assigned 100")).isEmpty();
		assertThat(found(assigned, "2026-05-16 received 100", "2026-07-01 assigned 99"))
			.containsExactly("funds.notAssigned");
		assertThat(found(assigned, "2026-05-16 received 100", "2026-07-01 paid 100")).isEmpty();
		assertThat(found(assigned, "2026-05-17 received 100")).isEmpty();
		assertThat(found(passed, "2026-05-16 received 100 disbursed 80", "2026-06-01 paid 79"))
			.containsExactly("funds.passedOnOnly");
		assertThat(found(passed, "2026-05-16 received 100 disbursed 80", "2026-06-01 paid 80")).isEmpty();
	}

	@Test
	void aYearIsReceivedAndSpentAsItGoes() {
		ReceiptBehindRule received = new ReceiptBehindRule(this.days, CLOCK);
		SpendingBehindRule spent = new SpendingBehindRule(this.days, CLOCK);
		Map<String, Object> year = Map.of("period", Span.parse("2026"));
		assertThat(found(received, year, "2026-01-10 pledged 1000", "2026-03-01 received 400"))
			.containsExactly("funds.receivedLate");
		assertThat(found(received, year, "2026-01-10 pledged 1000", "2026-03-01 received 430")).isEmpty();
		assertThat(found(received, "2026-01-10 pledged 1000")).as("of no year").isEmpty();
		assertThat(found(spent, year, "2026-03-01 received 400", "2026-06-30 paid 199"))
			.containsExactly("funds.spentLate");
		assertThat(found(spent, year, "2026-03-01 received 400", "2026-06-30 paid 200")).isEmpty();
		assertThat(found(spent, year)).isEmpty();
	}

	@Test
	void aRushAtTheEndIsToldOfEachYearThatIsOver() {
		YearEndRushRule rush = new YearEndRushRule(this.days, CLOCK);
		assertThat(found(rush, "2025-06-01 paid 69", "2025-12-16 paid 31")).containsExactly("funds.yearEndRush");
		assertThat(found(rush, "2025-06-01 paid 70", "2025-12-16 paid 30")).isEmpty();
		assertThat(found(rush, "2025-06-01 paid 10", "2025-12-15 paid 90")).isEmpty();
	}

	@Test
	void threeBooksAgreeOnceNothingMovesAnyMore() {
		ThreeBooksRule books = new ThreeBooksRule(this.days, CLOCK);
		assertThat(found(books, "2026-01-10 allocated 100", "2026-02-01 received 100", "2026-03-01 assigned 99"))
			.containsExactly("funds.threeBooks");
		assertThat(found(books, "2026-01-10 allocated 100", "2026-02-01 received 100", "2026-03-01 assigned 100"))
			.isEmpty();
		assertThat(found(books, "2026-01-10 allocated 100", "2026-02-01 received 100", "2026-07-01 assigned 99"))
			.as("still under way")
			.isEmpty();
		assertThat(found(books, "2026-01-10 received 100")).as("not kept").isEmpty();
	}

	@Test
	void nothingIsPaidBeforeItArrived() {
		PaidBeforeReceivedRule rule = new PaidBeforeReceivedRule(this.days);
		assertThat(found(rule, "2026-01-10 paid 10", "2026-01-11 received 100"))
			.containsExactly("funds.paidBeforeReceived");
		assertThat(found(rule, "2026-01-10 received 100 paid 100", "2026-02-11 received 5")).isEmpty();
	}

}
