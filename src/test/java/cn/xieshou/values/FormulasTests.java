package cn.xieshou.values;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** No spreadsheet takes a text for a formula. */
class FormulasTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+8613", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠A1" })
	void whatBeginsAsAFormulaGetsAnApostrophe(String text) {
		assertThat(Formulas.harmless(text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", "＝", "1-1", "湛江=遂溪", "'=1" })
	void anyOtherTextStaysAsItIs(String text) {
		assertThat(Formulas.harmless(text)).isEqualTo(text);
	}

}
