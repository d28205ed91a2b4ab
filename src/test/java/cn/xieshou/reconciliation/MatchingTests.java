package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What of an extract and of the ledger belongs together, and what is left to people. */
class MatchingTests {

	/** "3-15 -100 某公司 000311": day, amount, counterparty, reference. */
	private static Movement movement(String text, @Nullable UUID undoes) {
		String[] words = text.split(" ");
		String[] day = words[0].split("-");
		return new Movement(UUID.nameUUIDFromBytes(text.getBytes()),
				LocalDate.of(2024, Integer.parseInt(day[0]), Integer.parseInt(day[1])), new BigDecimal(words[1]),
				(words.length > 2) ? words[2] : null, (words.length > 3) ? words[3] : null, text, null, undoes,
				Movement.Mark.NONE);
	}

	private static List<Movement> movements(String... texts) {
		return Arrays.stream(texts).map((text) -> movement(text, null)).toList();
	}

	private static List<String> matched(List<Movement> lines, List<Movement> entries) {
		return Matching.of(lines, entries)
			.stream()
			.map((match) -> said(match.lines()) + " = " + said(match.entries()))
			.toList();
	}

	private static String said(List<Movement> movements) {
		return movements.stream().map(Movement::said).collect(Collectors.joining(" + "));
	}

	@Test
	void oneAndOneOfTheSameAmountWithinThreeDays() {
		assertThat(matched(movements("3-15 -100", "3-20 -50"), movements("3-18 -100.00", "3-24 -50")))
			.containsExactly("3-15 -100 = 3-18 -100.00");
		assertThat(matched(movements("3-15 -100"), movements("3-15 100"))).isEmpty();
	}

	@Test
	void whatSaysMoreAlikeComesFirst() {
		assertThat(matched(movements("3-15 -100 乙"), movements("3-15 -100 甲", "3-17 -100 乙")))
			.containsExactly("3-15 -100 乙 = 3-17 -100 乙");
		assertThat(matched(movements("3-15 -100 乙 7"), movements("3-15 -100 乙 8", "3-17 -100 甲 7")))
			.containsExactly("3-15 -100 乙 7 = 3-17 -100 甲 7");
	}

	@Test
	void oneAndSeveralWhoseSumItIs() {
		assertThat(matched(movements("3-27 -68 乙"), movements("3-27 -40 丙", "3-27 -28 丁", "3-26 -5 戊")))
			.containsExactly("3-27 -68 乙 = 3-27 -40 丙 + 3-27 -28 丁");
		assertThat(matched(movements("3-27 -40 乙", "3-27 -28 乙"), movements("3-27 -68")))
			.containsExactly("3-27 -40 乙 + 3-27 -28 乙 = 3-27 -68");
	}

	@Test
	void aSumThatSeveralChoicesGiveIsLeftToPeople() {
		assertThat(matched(movements("3-27 -10 甲"), movements("3-25 -4 乙", "3-26 -6 丙", "3-27 -3 丁", "3-28 -7 戊")))
			.isEmpty();
	}

	@Test
	void anEntryAndItsReversalBelongTogetherWhereTheBankKnowsNothing() {
		Movement entry = movement("4-10 -40 乙", null);
		Movement reversal = movement("5-12 40 乙", entry.id());
		assertThat(matched(List.of(), List.of(entry, reversal))).containsExactly(" = 4-10 -40 乙 + 5-12 40 乙");
		assertThat(matched(movements("4-10 -40 a", "5-12 40 b"), List.of(entry, reversal))).hasSize(2);
	}

	@Test
	void manyEqualAmountsMatchOneByOne() {
		List<Movement> lines = IntStream.rangeClosed(1, 28)
			.mapToObj((i) -> movement("3-" + i + " -5 甲", null))
			.toList();
		List<Movement> entries = IntStream.rangeClosed(1, 28)
			.mapToObj((i) -> movement("3-" + i + " -5 甲 x", null))
			.toList();
		assertThat(Matching.of(lines, entries)).hasSize(28)
			.allSatisfy((match) -> assertThat(match.lines().get(0).on()).isEqualTo(match.entries().get(0).on()));
	}

}
