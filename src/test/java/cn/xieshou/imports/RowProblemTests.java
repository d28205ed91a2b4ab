package cn.xieshou.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import cn.xieshou.workbook.Finding.Severity;
import cn.xieshou.workbook.RowKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What is wrong with a row, and what to do about it, is said in whole sentences. */
class RowProblemTests {

	private static RowProblem problem(@Nullable String cell, Severity severity, String message, @Nullable String remedy,
			String messageEn, @Nullable String remedyEn) {
		return new RowProblem(cell, "name", "code", severity, message, remedy, messageEn, remedyEn, null);
	}

	private static ImportRow row(RowKind kind, Severity... severities) {
		return new ImportRow(1, null, 2, null, kind, false, Map.of(), null,
				java.util.Arrays.stream(severities).map((one) -> problem("A2", one, "甲", null, "A", null)).toList(),
				null, null);
	}

	@ParameterizedTest
	@CsvSource({ "读不出数, 请改为数, 读不出数。请改为数", "读不出数。, 请改为数, 读不出数。请改为数", "是哪一个？, 请选, 是哪一个？请选", "读不出数,, 读不出数" })
	void theRemedyFollowsInChineseAfterOneFullStop(String message, String remedy, String sentence) {
		assertThat(problem("A2", Severity.ERROR, message, remedy, "-", "-").sentence(Locale.SIMPLIFIED_CHINESE))
			.isEqualTo(sentence);
	}

	@ParameterizedTest
	@CsvSource({ "No number, Enter one, No number. Enter one", "No number., Enter one, No number. Enter one",
			"Which one?, Choose, Which one? Choose", "No number,, No number" })
	void theRemedyFollowsInEnglishAfterOneFullStopAndABlank(String message, String remedy, String sentence) {
		assertThat(problem("A2", Severity.ERROR, "-", "-", message, remedy).sentence(Locale.UK)).isEqualTo(sentence);
	}

	@Test
	void aReaderOfAnotherLanguageReadsChinese() {
		assertThat(problem("A2", Severity.ERROR, "读不出数", null, "No number", null).sentence(Locale.FRENCH))
			.isEqualTo("读不出数");
	}

	@ParameterizedTest
	@CsvSource({ "E25, E", "E25:P25, E", "AB12, AB", "XFD1048576, XFD" })
	void aProblemBelongsToTheColumnInWhichItBegins(String cell, String column) {
		assertThat(problem(cell, Severity.ERROR, "甲", null, "A", null).column()).isEqualTo(column);
		assertThat(problem(null, Severity.ERROR, "甲", null, "A", null).column()).isNull();
	}

	@Test
	void aProblemThatIsMovedToItsCellSaysTheSame() {
		RowProblem problem = problem(null, Severity.WARNING, "甲", "乙", "A", "B").at("C3", "region");
		assertThat(problem.cell()).isEqualTo("C3");
		assertThat(problem.field()).isEqualTo("region");
		assertThat(problem.isError()).isFalse();
		assertThat(problem.sentence(Locale.ENGLISH)).isEqualTo("A. B");
	}

	@Test
	void aRowIsAsBadAsTheWorstThatIsSaidOfIt() {
		assertThat(row(RowKind.DATA).severity()).isZero();
		assertThat(row(RowKind.DATA, Severity.NOTE).severity()).isEqualTo(1);
		assertThat(row(RowKind.DATA, Severity.WARNING, Severity.NOTE).severity()).isEqualTo(2);
		assertThat(row(RowKind.DATA, Severity.NOTE, Severity.ERROR, Severity.WARNING).severity()).isEqualTo(3);
	}

	@Test
	void onlyRecordsWithoutErrorsGoIn() {
		assertThat(row(RowKind.DATA, Severity.WARNING, Severity.NOTE).isGood()).isTrue();
		assertThat(row(RowKind.DATA, Severity.WARNING, Severity.ERROR).isGood()).isFalse();
		assertThat(row(RowKind.TOTAL).isGood()).isFalse();
		assertThat(row(RowKind.SKIPPED).isGood()).isFalse();
		assertThat(row(RowKind.DATA, Severity.ERROR).with(List.of()).isGood()).isTrue();
	}

}
