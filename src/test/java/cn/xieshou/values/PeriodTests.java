package cn.xieshou.values;

import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeriodTests {

	@ParameterizedTest
	@CsvSource({ "2023, YEAR, 2023-01-01, 2023-12-31, 2022", "2023H1, HALF, 2023-01-01, 2023-06-30, 2022H1",
			"2023Q4, QUARTER, 2023-10-01, 2023-12-31, 2022Q4", "2023-11, MONTH, 2023-11-01, 2023-11-30, 2022-11",
			"2024-02-29, DAY, 2024-02-29, 2024-02-29, 2023-02-28",
			"2019/2021, RANGE, 2019-01-01, 2021-12-31, 2016/2018",
			"2023-11/YTD, YTD, 2023-01-01, 2023-11-30, 2022-11/YTD", "2023/, RANGE, 2023-01-01, , " })
	void knowsItsDaysAndWhatItIsComparedWith(String text, PeriodKind kind, LocalDate first, LocalDate last,
			String before) {
		Period period = Period.parse(text);
		assertThat(period.kind()).isEqualTo(kind);
		assertThat(period.startsOn()).isEqualTo(first);
		assertThat(period.endsOn()).isEqualTo(last);
		Period previous = period.previousComparable();
		assertThat((previous != null) ? previous.text() : null).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "23", "2023H3", "2023Q5", "2023-13", "2023-02-30", "2021/2019", "2023/YTD/", "年" })
	void refusesWhatIsNoPeriod(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Period.parse(text));
	}

	@ParameterizedTest
	@CsvSource({ "2023, 2022", "2023H1, 2022H2", "2023Q1, 2022Q4", "2023-01, 2022-12", "2023-01-01, 2022-12-31" })
	void knowsTheUnitJustBefore(String text, String before) {
		assertThat(Span.parse(text).previous()).hasToString(before);
	}

	@Test
	void theYearToDateEndsWithItsUnit() {
		assertThat(Span.parse("2023-11").yearToDate()).hasToString("2023-11/YTD");
		assertThat(Span.parse("2023-11/YTD").endsOn()).isEqualTo(LocalDate.of(2023, 11, 30));
	}

	@Test
	void aCumulativeYearIsNotAYear() {
		Period cumulative = Period.of(PeriodKind.CUMULATIVE, Span.parse("2023"));
		assertThat(cumulative).isNotEqualTo(Period.parse("2023"));
		assertThat(Period.parse("2023").contains(cumulative)).isFalse();
		assertThat(cumulative.previousComparable()).isEqualTo(Period.of(PeriodKind.CUMULATIVE, Span.parse("2022")));
	}

	@Test
	void aPlanIsComparedWithNothing() {
		assertThat(Period.of(PeriodKind.PLAN, Span.parse("2024")).previousComparable()).isNull();
	}

	@Test
	void refusesAQuarterThatIsAYear() {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Period.of(PeriodKind.QUARTER, Span.parse("2023")));
	}

	@Property
	void textGivesBackAnEqualSpan(@ForAll("spans") Span span) {
		assertThat(Span.parse(span.toString())).isEqualTo(span);
	}

	@Property
	void theOrderIsTotal(@ForAll("spans") Span one, @ForAll("spans") Span other, @ForAll("spans") Span third) {
		assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
		if (one.compareTo(other) <= 0 && other.compareTo(third) <= 0) {
			assertThat(one).isLessThanOrEqualTo(third);
		}
	}

	@Property
	void containmentIsByDays(@ForAll("spans") Span outer, @ForAll("spans") Span inner) {
		boolean byDays = !inner.startsOn().isBefore(outer.startsOn()) && !inner.endsOn().isAfter(outer.endsOn());
		assertThat(outer.contains(inner)).isEqualTo(byDays);
	}

	@Property
	void theUnitBeforeEndsTheDayBefore(@ForAll("spans") Span span) {
		Span before = span.previous();
		if (before != null) {
			assertThat(before.endsOn()).isEqualTo(span.startsOn().minusDays(1));
		}
	}

	@Provide
	Arbitrary<Span> spans() {
		Arbitrary<LocalDate> days = Arbitraries.longs()
			.between(LocalDate.of(1990, 1, 1).toEpochDay(), LocalDate.of(2039, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
		return days
			.flatMap((day) -> Arbitraries.of(String.valueOf(day.getYear()),
					day.getYear() + "H" + ((day.getMonthValue() + 5) / 6),
					day.getYear() + "Q" + ((day.getMonthValue() + 2) / 3), day.toString().substring(0, 7),
					day.toString(), day.toString().substring(0, 7) + "/YTD", day.getYear() + "/" + (day.getYear() + 3)))
			.map(Span::parse);
	}

}
