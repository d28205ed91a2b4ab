package cn.xieshou.books;

import java.util.LinkedHashMap;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.TestBooks;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What a line of the facts means. */
class FactReaderTests {

	/** A fact that says only what a test varies. */
	private static FactReader fact(String... says) {
		Map<String, String> cells = new LinkedHashMap<>(Map.of("fact_id", "S000-001", "value", "2", "unit", "亿元",
				"comparator", "=", "note", "", "period", "2023", "period_type", "年"));
		cells.putAll(Map.of("word", "", "claim", "stated", "basis", "actual", "doubt", "", "doubt_with", ""));
		for (int i = 0; i < says.length; i += 2) {
			cells.put(says[i], says[i + 1]);
		}
		String csv = String.join(",", cells.keySet()) + "\n" + String.join(",", cells.values());
		return new FactReader(CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({ "2, =, '', 2亿元", "2, >=, 原词“超”, 超2亿元", "2, >=, 原词“不少于”；另有说明, 不少于2亿元", "2, ~, 原词“近”, 近2亿元",
			"2, >=, 原词“突破”, 突破2亿元", "2, >=, '', ≥2亿元", "2, <=, 原词“超”, ≤2亿元", "23.80, =, '', 23.80亿元",
			"2, =, 原词“超”, 2亿元" })
	void aValueKeepsTheWordThatBoundsIt(String number, String comparator, String note, String value) {
		assertThat(fact("value", number, "comparator", comparator, "note", note).value()).hasToString(value);
	}

	@Test
	void anEmptyNumberIsNoValue() {
		assertThat(fact("value", "").value()).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "2023, 2023", "2019-2021, 2019/2021", "2023-11, 2023-11", "2023-06-, 2023-06/", "2023Q4, 2023Q4",
			"'', ''" })
	void aPeriodIsWrittenAsThePortalReadsIt(String period, String span) {
		assertThat(fact("period", period).span()).isEqualTo(span);
	}

	@ParameterizedTest
	@CsvSource({ "年, year", "月, month", "季度, quarter", "时点, instant", "累计, cumulative", "规划, plan", "未注明, unstated",
			"day, day" })
	void aKindOfPeriodIsCalledAsInThePortal(String chinese, String kind) {
		assertThat(fact("period_type", chinese).periodType()).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "超, >=, stated, 超2亿元, ", "达, =, stated, 达2亿元, ", "十大, <=, stated, ≤2亿元, 十大",
			"唯一, =, from_word, 2亿元, 唯一", "级, >=, from_word, 2亿元级, 级", "百企, =, from_name, 2亿元, 百企" })
	void aWordThatDoesNotBoundTheNumberSaysWhatItWasReadFrom(String word, String comparator, String claim, String value,
			String readFrom) {
		FactReader fact = fact("word", word, "comparator", comparator, "claim", claim);
		assertThat(fact.value()).hasToString(value);
		assertThat(fact.claimWord()).isEqualTo(readFrom);
	}

	@Test
	void theWordOfItsOwnColumnComesBeforeThatOfTheNote() {
		assertThat(fact("comparator", ">=", "word", "超", "note", "原词“逾”").value()).hasToString("超2亿元");
	}

	@ParameterizedTest
	@CsvSource({ "actual, ACTUAL", "forecast, FORECAST", "plan, PLAN", "rule, RULE", "capacity, CAPACITY" })
	void whatTheLineSaysDecidesAndARuleIsNeverAResult(String said, String basis) {
		assertThat(fact("basis", said).basis()).isEqualTo(basis);
	}

	@Test
	void theRemarkIsWhatTheNoteSaysApartFromTheWord() {
		assertThat(fact("note", "原词“超”；含2022年").remark()).isEqualTo("含2022年");
		assertThat(fact("note", "原词“超”").remark()).isEmpty();
	}

	@Test
	void whatIsInDoubtSaysWhyAndAgainstWhat() {
		FactReader doubted = fact("doubt", "contradicts", "doubt_with", "S000-002;S000-003", "note", "与第3行矛盾");
		assertThat(doubted.doubt()).isEqualTo("与第3行矛盾");
		assertThat(doubted.doubtWith()).containsExactly("S000-002", "S000-003");
		assertThat(fact("note", "与第3行矛盾").doubt()).isNull();
		assertThat(fact("note", "与第3行矛盾").doubtWith()).isEmpty();
	}

	@Test
	void everyFactOfTheBooksCanBeRead() {
		TestBooks.facts().forEach((line) -> assertThatCode(() -> {
			FactReader fact = new FactReader(line);
			fact.value();
			PeriodKind kind = PeriodKind.of(fact.periodType());
			Period.of(kind, fact.span().isEmpty() ? null : Span.parse(fact.span()));
		}).as(line.getField("fact_id")).doesNotThrowAnyException());
	}

}
