package cn.xieshou.search;

import java.util.List;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What search compares: folded text, words, tokens, marks. */
class SearchPartsTests {

	@ParameterizedTest
	@CsvSource({ "ＡＢＣ１２３, abc123", "PCCP管材, pccp管材", "（遂溪）, (遂溪)", "遂溪, 遂溪", "ÀÉ, àé" })
	void capitalsAndFullWidthAreTheSame(String text, String folded) {
		assertThat(Text.fold(text)).isEqualTo(folded);
	}

	@Property(tries = 300)
	void foldingShiftsNothing(@ForAll @StringLength(max = 50) String text) {
		assertThat(Text.fold(text)).hasSameSizeAs(text);
		assertThat(Text.fold(Text.fold(text))).isEqualTo(Text.fold(text));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "遂溪 食品 | 遂溪,食品", "pccp管材 | pccp,管材", "2024年度 | 2024,年度", "（园）—区 | 园,区", "'' | ''", "··· | ''" })
	void wordsAreRunsOfChineseOrOfLetters(String text, String words) {
		assertThat(Text.words(text).stream().map(Text.Word::text).collect(Collectors.joining(","))).isEqualTo(words);
	}

	@Test
	void aWordIsKnownToBeChinese() {
		assertThat(Text.words("pccp管材")).extracting(Text.Word::han).containsExactly(false, true);
	}

	@Property(tries = 300)
	void wordsAreAllThatCounts(@ForAll @StringLength(max = 50) String text) {
		String bare = Text.bare(Text.fold(text));
		assertThat(Text.bare(bare)).isEqualTo(bare);
		assertThat(Text.words(text)).allMatch((word) -> !word.text().isEmpty());
	}

	@Property(tries = 200)
	void theNumbersOfTokensAreSortedAndDifferent(@ForAll List<@StringLength(max = 8) String> tokens) {
		int[] numbers = Tokens.numbers(tokens);
		assertThat(numbers).isSorted().doesNotHaveDuplicates();
		assertThat(numbers.length).isLessThanOrEqualTo(tokens.size());
	}

	@Test
	void theNumberOfATokenStays() {
		assertThat(Tokens.numbers(List.of("h:遂溪"))).isEqualTo(Tokens.numbers(List.of("h:遂溪", "h:遂溪")));
		assertThat(Tokens.numbers(List.of("h:遂溪"))).isNotEqualTo(Tokens.numbers(List.of("p:遂溪")));
	}

	@ParameterizedTest
	@CsvSource({ "遂溪县, '遂溪,溪县'", "遂, 遂", "abc, 'ab,bc'" })
	void aWordIsParted(String word, String pairs) {
		assertThat(String.join(",", Tokens.pairs(word))).isEqualTo(pairs);
	}

	@Property(tries = 200)
	void thePartsOfANameAreTheName(@ForAll @StringLength(max = 30) String name, @ForAll long seed) {
		java.util.Random random = new java.util.Random(seed);
		boolean[] marks = new boolean[name.length()];
		for (int i = 0; i < marks.length; i++) {
			marks[i] = random.nextBoolean();
		}
		List<Hits.Part> parts = Hits.Part.of(name, marks);
		assertThat(parts.stream().map(Hits.Part::text).collect(Collectors.joining())).isEqualTo(name);
		for (int i = 1; i < parts.size(); i++) {
			assertThat(parts.get(i).marked()).isNotEqualTo(parts.get(i - 1).marked());
		}
	}

	@Test
	void nobodyLooksForMoreThanSixWords() {
		assertThat(QueryTerms.of("一 二 三 四 五 六 七 八").terms()).hasSize(6);
		assertThat(QueryTerms.of("长".repeat(100)).text()).hasSize(60);
	}

	@ParameterizedTest
	@CsvSource({ "'', true", "' ', true", "···, true", "遂, false", "a, false" })
	void whatHasNoWordIsNothingToLookFor(String asked, boolean empty) {
		assertThat(QueryTerms.of(asked).isEmpty()).isEqualTo(empty);
	}

	@Test
	void aSingleLetterIsTooShortToBeLookedFor() {
		assertThat(QueryTerms.of("a").anywhere()).isEmpty();
		assertThat(QueryTerms.of("遂").anywhere()).isNotEmpty();
	}

	@Test
	void onlyAWordOfFourCharactersOrMoreIsForgivenOneAndOneOfThreeItsSound() {
		assertThat(QueryTerms.of("遂溪").forgiving()).isEmpty();
		assertThat(QueryTerms.of("遂溪县").forgiving()).as("as it is spoken").hasSize(1);
		assertThat(QueryTerms.of("遂溪食品").forgiving()).isNotEmpty();
		assertThat(QueryTerms.of("suix").forgiving()).isEmpty();
		assertThat(QueryTerms.of("suixi").forgiving()).isNotEmpty();
	}

}
