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
				"comparator", "=", "note", "", "period", "2023", "period_type", "年", "measure_kind", "value"));
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
	@CsvSource({ "年, year", "月, month", "季度, quarter", "时点, instant", "累计, cumulative", "规划, plan", "day, day" })
	void aKindOfPeriodIsCalledAsInThePortal(String chinese, String kind) {
		assertThat(fact("period_type", chinese).periodType()).isEqualTo(kind);
	}

	@ParameterizedTest
	@CsvSource({ "年, value, '', ACTUAL", "年, value, 原文为“将达”, FORECAST", "年, value, 预计年底完成, FORECAST",
			"规划, value, '', PLAN", "年, target, '', PLAN", "规划, value, 预计, FORECAST" })
	void aForecastComesBeforeAPlanAndBothBeforeAnActualFigure(String type, String kind, String note, String basis) {
		assertThat(fact("period_type", type, "measure_kind", kind, "note", note).basis()).isEqualTo(basis);
	}

	@Test
	void theRemarkIsWhatTheNoteSaysApartFromTheWord() {
		assertThat(fact("note", "原词“超”；含2022年").remark()).isEqualTo("含2022年");
		assertThat(fact("note", "原词“超”").remark()).isEmpty();
	}

	@Test
	void onlyAContradictionIsADoubt() {
		assertThat(fact("note", "与第3行矛盾").doubt()).isEqualTo("与第3行矛盾");
		assertThat(fact("note", "含2022年").doubt()).isNull();
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
