package cn.xieshou.confirmation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** When two sides' numbers are equal, and by how much they differ. */
class ComparisonTests {

	@ParameterizedTest
	@CsvSource({ "28.8693亿元, 28.87亿元, true", "28.87亿元, 28.8693亿元, true", "28.8693亿元, 28.86亿元, false", "63家, 63家, false",
			"900万元, 0.09亿元, false", "370049人, 37.0万人, true" })
	void numbersAreEqualWithinTheCoarserRounding(String ours, String theirs, boolean rounded) {
		Comparison comparison = compare(ours, theirs);
		assertThat(comparison.rounded()).isEqualTo(rounded);
		assertThat(comparison.equal()).isEqualTo(!theirs.equals("28.86亿元"));
	}

	@ParameterizedTest
	@CsvSource({ "3个, 2.5个", "2.5个, 3个", "3家, 3.4家", "27人, 0.0027万人" })
	void whatIsCountedByOnesIsNotRounded(String ours, String theirs) {
		Comparison comparison = compare(ours, theirs);
		assertThat(comparison.rounded()).isFalse();
		assertThat(comparison.equal()).isEqualTo(theirs.endsWith("万人"));
	}

	@Test
	void theDifferenceIsInTheUnitOfTheFirstAndInPercentOfIt() {
		Comparison comparison = compare("63家", "61家");
		assertThat(comparison.equal()).isFalse();
		assertThat(comparison.by()).hasToString("2家");
		assertThat(comparison.percent()).isEqualByComparingTo("3.2");
	}

	@Test
	void anotherUnitOfTheSameKindIsTurned() {
		assertThat(compare("37.04亿元", "369100万元").by()).hasToString("0.13亿元");
	}

	@ParameterizedTest
	@CsvSource({ "超2亿元, 2亿元", "约63家, 63家", "63家, 3亿元" })
	void whatOnlyBoundsTheNumberOrMeasuresSomethingElseIsNotEqual(String ours, String theirs) {
		Comparison comparison = compare(ours, theirs);
		assertThat(comparison.equal()).isFalse();
		assertThat(comparison.by()).isNull();
	}

	@Test
	void noNumberIsNoneToCompareWith() {
		assertThat(Comparison.of(Quantity.parse("63家"), null).equal()).isFalse();
	}

	private static Comparison compare(String ours, String theirs) {
		return Comparison.of(Quantity.parse(ours), Quantity.parse(theirs));
	}

}
