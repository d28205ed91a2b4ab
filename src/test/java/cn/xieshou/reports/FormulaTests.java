package cn.xieshou.reports;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A computed column is never more certain than what it is computed from. */
class FormulaTests {

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "1/2, 30万平方米, 40万平方米, 75%", "1/2, 超30家, 40家, ≥75%", "1/2, 约30家, 40家, 约75%", "1/2, 30家, 40人, -",
					"1/2, 30家, 0家, -", "1/2, -, 40家, -", "1/2-1, 12亿元, 10亿元, 20%", "1+2, 1亿元, 5000万元, 1.5亿元",
					"1-2, 10家, 12家, -2家", "1+2, 超1亿元, 5000万元, ≥1.5亿元", "1+2, 1亿元, 5家, -" })
	void keepsBoundsAndLeavesNothingWhereAPartIsMissing(String formula, String one, String two, String expected) {
		Map<Integer, Quantity> cells = new java.util.HashMap<>();
		put(cells, 1, one);
		put(cells, 2, two);
		Quantity computed = Formula.parse(formula).of(cells::get);
		if (expected == null) {
			assertThat(computed).isNull();
		}
		else {
			assertThat(computed).isNotNull();
			Quantity right = Quantity.parseAny(expected, null);
			assertThat(computed.base()).isEqualByComparingTo(right.base());
			assertThat(computed.comparator()).isEqualTo(right.comparator());
			assertThat(computed.unit()).isEqualTo(right.unit());
		}
	}

	private static void put(Map<Integer, Quantity> cells, int number, String text) {
		if (text != null) {
			cells.put(number, Quantity.parseAny(text, null));
		}
	}

	@Test
	void saysWhatItIsARateOf() {
		assertThat(Formula.parse("11/10").denominator()).isEqualTo(10);
		assertThat(Formula.parse("3+4-5").columns()).containsExactly(3, 4, 5);
		assertThat(Formula.parse("3+4-5").denominator()).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "1", "1*2", "1/2/3", "1+", "a/b", "1/2+3" })
	void refusesWhatIsNone(String text) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Formula.parse(text));
	}

}
