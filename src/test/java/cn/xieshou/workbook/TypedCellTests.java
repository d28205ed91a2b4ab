package cn.xieshou.workbook;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;
import cn.xieshou.workbook.Finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;

/** Single cells as people type them: amounts, days, lists, marks, choices. */
class TypedCellTests {

	private static final SheetField STAGE = new SheetField("stage", "stage", "阶段", SheetField.Kind.CHOICE, null,
			List.of(), false, false, List.of(), List.of(),
			List.of(new SheetField.Choice("签约", List.of("Signed", "已签协议")),
					new SheetField.Choice("开工", List.of("Started", "动工"))));

	private static CellReading amount(String written, String unit) {
		return new AmountCells(Unit.of(unit), false).read(Cell.text(written));
	}

	private static CellReading date(String written) {
		return new DateCells(2023).read(Cell.text(written));
	}

	private static void refused(CellReading reading, Code code) {
		assertThat(reading.text()).isNull();
		assertThat(reading.findings()).extracting(Finding::code).contains(code);
	}

	@ParameterizedTest
	@CsvSource({ "30, 30万元", "１２．５, 12.5万元", "'1,200', 1200万元", "' 30 ', 30万元", "30万元, 30万元", "1.2亿, 1.2亿元",
			"5000元, 5000元", "约30, 约30万元", "约30万元, 约30万元", "超2亿元, 超2亿元" })
	void anAmountKeepsItsNumberItsWordAndTheUnitThatIsWrittenInItsCell(String written, String read) {
		assertThat(amount(written, "万元").text()).isEqualTo(read);
	}

	@Test
	void aUnitInTheCellAndAnApproximationAreNotedAndTaken() {
		assertThat(amount("30", "万元").findings()).isEmpty();
		assertThat(amount("2亿元", "万元").findings()).extracting(Finding::code).containsExactly(Code.UNIT_IN_CELL);
		assertThat(amount("约30", "万元").findings()).extracting(Finding::code).containsExactly(Code.APPROXIMATE);
		assertThat(amount("约30", "万元").isError()).isFalse();
	}

	@Test
	void aRemarkBehindAnAmountIsKeptApart() {
		CellReading read = amount("30（暂估）", "万元");
		assertThat(read.text()).isEqualTo("30万元");
		assertThat(read.remark()).isEqualTo("暂估");
	}

	@ParameterizedTest
	@CsvSource({ "30亩, WRONG_UNIT", "50%, WRONG_UNIT", "若干, NOT_A_NUMBER", "'1,00', MISPLACED_COMMA" })
	void whatIsNoAmountOfTheColumnIsAnErrorAndNeverGuessed(String written, Code code) {
		CellReading read = amount(written, "万元");
		refused(read, code);
		assertThat(read.isError()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "—", "-", "/", "不适用", "未报", "待定", "N/A", "……" })
	void aMarkOfAGapIsNoZero(String written) {
		CellReading read = amount(written, "万元");
		refused(read, Code.EMPTY_MARK);
		assertThat(read.isError()).isFalse();
	}

	@Test
	void noneOfAThingThatIsCountedIsZeroOnlyIfSomebodyTakesIt() {
		CellReading read = amount("无", "家");
		assertThat(read.findings()).allMatch(Finding::isAsked);
		assertThat(read.findings()).extracting(Finding::proposal).containsExactly("0家");
		assertThat(read.findings()).extracting(Finding::severity).containsExactly(Severity.WARNING);
		refused(amount("无", "万元"), Code.EMPTY_MARK);
	}

	@Test
	void peopleAndHouseholdsAreWhole() {
		assertThat(amount("4.5", "家").isError()).isTrue();
		assertThat(amount("4.0", "家").isError()).isFalse();
		assertThat(amount("4.5", "万元").isError()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-50", "（50）", "(50)", "△50", "▲50", "50-", "－50", "−50", "负50", "（50万元）", "(50)万元" })
	void aNegativeAmountIsNeverReadAsAPositiveOne(String written) {
		CellReading read = amount(written, "万元");
		assertThat(read.isError()).isTrue();
		assertThat(read.findings()).extracting(Finding::code).contains(Code.NEGATIVE);
		assertThat(read.text()).isEqualTo("-50万元");
		assertThat(read.findings().get(0).about()[0].toString()).contains("-50");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { ".5|0.5万元", "1.5E3|1500万元", "1,200.50|1200.50万元", "１，２００|1200万元",
			"1 200|1200万元", "+7|7万元", "7（含税）|7万元" })
	void aNumberIsReadHoweverItIsWritten(String written, String read) {
		assertThat(amount(written, "万元").text()).isEqualTo(read);
	}

	@Test
	void aTextNumberWithoutAnyUnitIsANumberInDoubtLikeANumberCell() {
		CellReading read = new AmountCells(null, false).read(Cell.text("10"));
		assertThat(read.text()).isEqualTo("10");
		assertThat(read.isError()).isFalse();
		assertThat(read.findings()).extracting(Finding::code).containsExactly(Code.UNIT_DOUBT);
	}

	@Test
	void aNegativeAmountIsAnErrorUnlessItMayCorrectAnEarlierOne() {
		assertThat(amount("-5", "万元").isError()).isTrue();
		CellReading correcting = new AmountCells(Unit.of("万元"), true).read(Cell.text("-5"));
		assertThat(correcting.isError()).isFalse();
		assertThat(correcting.findings()).extracting(Finding::code).containsExactly(Code.NEGATIVE);
	}

	@Test
	void aRangeIsProposedAndNotTaken() {
		CellReading read = amount("10-20", "万元");
		refused(read, Code.RANGE);
		assertThat(read.findings().get(0).proposal()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "2023年5月8日, 2023-05-08", "2023.5.8, 2023-05-08", "2023/05/08, 2023-05-08",
			"2023-5-8 10:30, 2023-05-08", "20230508, 2023-05-08", "２０２３年５月, 2023-05", "2023.5, 2023-05",
			"2023年5月份, 2023-05", "2023年, 2023", "二〇二三年五月, 2023-05", "二〇二三年十二月三十一日, 2023-12-31", "2023年第一季度, 2023Q1",
			"2023年四季度, 2023Q4", "2023年上半年, 2023H1", "2023年下半年, 2023H2", "5月, 2023-05", "2023年 5 月, 2023-05" })
	void aDayIsReadAsPreciselyAsItIsWritten(String written, String read) {
		assertThat(date(written).text()).isEqualTo(read);
		assertThat(date(written).isError()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "2023年3月5日至8日, 2023-03-05/2023-03-08", "2023.3.5-2023.4.6, 2023-03-05/2023-04-06",
			"2023年3月30日—4月2日, 2023-03-30/2023-04-02" })
	void daysFromAndToAreBothKept(String written, String read) {
		assertThat(date(written).text()).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "23.5, 2023-05, DATE_TWO_DIGIT_YEAR, WARNING", "45000, 2023-03-15, DATE_NUMBER, NOTE",
			"5月8日, 2023-05-08, YEAR_OF_TABLE, WARNING", "2023年5月底, 2023-05, DATE_INEXACT, NOTE" })
	void whatIsGuessedOfADayIsSaid(String written, String read, Code code, Severity severity) {
		CellReading date = date(written);
		assertThat(date.text()).isEqualTo(read);
		assertThat(date.findings()).extracting(Finding::code).containsExactly(code);
		assertThat(date.findings()).extracting(Finding::severity).containsExactly(severity);
	}

	@ParameterizedTest
	@CsvSource({ "2023-13-1, DATE_IMPOSSIBLE", "2023年2月30日, DATE_IMPOSSIBLE", "20231301, DATE_IMPOSSIBLE",
			"改日, DATE_UNREADABLE", "待定, EMPTY_MARK", "预计2024年, FORECAST", "拟2024年5月, FORECAST" })
	void whatIsNoDayThatHasBeenIsNotTaken(String written, Code code) {
		refused(date(written), code);
	}

	@Test
	void aMonthWithoutAYearIsNoDayWhereNobodySaysTheYear() {
		refused(new DateCells(null).read(Cell.text("5月")), Code.DATE_UNREADABLE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "甲村、乙村；丙村", "甲村;乙村;丙村", "甲村，乙村,丙村", "甲村\n乙村\n丙村", "1.甲村 2.乙村 3.丙村", "1、甲村\n2、乙村\n3、丙村",
			"甲村、乙村、丙村等", "甲村、乙村、丙村等3个" })
	void aListIsPartedHoweverItIsWritten(String written) {
		assertThat(WordCells.list(Cell.text(written)).list()).containsExactly("甲村", "乙村", "丙村");
	}

	@Test
	void aListIsNotPartedWithinBrackets() {
		assertThat(WordCells.list(Cell.text("甲村(东、西组)、乙村")).list()).containsExactly("甲村(东、西组)", "乙村");
		assertThat(WordCells.list(Cell.text("粤湛丰禾食品（遂溪）有限公司、乙公司")).list()).containsExactly("粤湛丰禾食品（遂溪）有限公司", "乙公司");
	}

	@ParameterizedTest
	@ValueSource(strings = { "无", "—", "3家" })
	void aListOfNothingOrOfANumberNamesNobody(String written) {
		assertThat(WordCells.list(Cell.text(written)).list()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "√", "☑", "是", "有", "Y", "yes", "１", "已公示" })
	void aTickIsYes(String written) {
		assertThat(WordCells.mark(Cell.text(written), null, "").text()).isEqualTo("是");
	}

	@ParameterizedTest
	@ValueSource(strings = { "×", "☐", "否", "无", "没有", "N", "no", "０", "未公示" })
	void aCrossIsNo(String written) {
		assertThat(WordCells.mark(Cell.text(written), null, "").text()).isEqualTo("否");
	}

	@Test
	void aMarkThatMayBeEitherIsAskedForAndAnEmptyOneSaysNothing() {
		refused(WordCells.mark(Cell.text("部分"), null, ""), Code.CHOICE_UNKNOWN);
		assertThat(WordCells.mark(Cell.text(" "), null, "")).isEqualTo(CellReading.NOTHING);
		assertThat(WordCells.mark(Cell.text("○"), null, "注：○表示已完成").text()).isEqualTo("是");
		assertThat(WordCells.mark(Cell.text("○"), null, "").text()).isEqualTo("否");
	}

	@ParameterizedTest
	@CsvSource({ "签约, 签约", "Signed, 签约", "已签协议, 签约", " 开 工 , 开工", "动工建设, 开工" })
	void aChoiceIsKnownByItsLabelsAndOtherWordsForIt(String written, String label) {
		assertThat(choice(written, Map.of()).text()).isEqualTo(label);
	}

	@ParameterizedTest
	@ValueSource(strings = { "未签约", "拟开工", "待签约", "计划开工", "签约开工", "收尾" })
	void whatIsNotYetOrTwoThingsIsNoChoice(String written) {
		refused(choice(written, Map.of()), Code.CHOICE_UNKNOWN);
	}

	@Test
	void aWordMeansWhatSomebodySaidOfIt() {
		assertThat(choice("收尾", Map.of("收尾", "开工")).text()).isEqualTo("开工");
	}

	private static CellReading choice(String written, Map<String, String> said) {
		return WordCells.choice(Cell.text(written), STAGE, said);
	}

	@ParameterizedTest
	@ValueSource(strings = { "91350100M000100Y43", "91350100m000100y43", "'91350100M000100Y43", "９１３５０１００M000100Y43",
			"91350100 M000100Y43" })
	void aCreditCodeIsKnownHoweverItIsTyped(String written) {
		assertThat(WordCells.creditCode(Cell.text(written)).text()).isEqualTo("91350100M000100Y43");
	}

	@Test
	void aCreditCodeWithAWrongSignIsRefusedAndTheRightOneProposed() {
		CellReading read = WordCells.creditCode(Cell.text("91350100M000100Y44"));
		refused(read, Code.CREDIT_CODE);
		assertThat(read.findings().get(0).proposal()).isEqualTo("91350100M000100Y43");
	}

	@Test
	void aCodeThatWasKeptAsANumberHasLostWhatIsNotGuessed() {
		refused(WordCells.code(number("1234567890123456000"), 19), Code.DIGITS_LOST);
		CellReading zero = WordCells.code(number("12"), 4);
		refused(zero, Code.ZERO_LOST);
		assertThat(zero.findings().get(0).proposal()).isEqualTo("0012");
	}

	private static Cell number(String text) {
		return new Cell(Cell.Kind.NUMBER, text, null, null);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "【示例】文字", " 【示例】12", "[Example] text", "必填；文字", "选填；整数", "required；text", "optional；number" })
	void whatTheTemplateSaysIsNoRecord(String written) {
		assertThat(TemplateCells.isLeft(Cell.text(written))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "示例村", "必填", "某【示例】项目", "required documents" })
	void whatOnlyResemblesTheTemplateIsARecord(String written) {
		assertThat(TemplateCells.isLeft(Cell.text(written))).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "12.5,, 万元, 12.5万元", "'1,200',, 万元, '1,200万元'", "约3亿元,, 万元, 约3亿元", "１２,, 亩, １２亩", "3, 万亩, 亩, 3万亩",
			"12,,, 12" })
	void aBareNumberOfATemplateIsInTheUnitOfItsColumn(String written, @Nullable String shown, @Nullable String usual,
			String typed) {
		Cell cell = new Cell(Cell.Kind.TEXT, written, shown, null);
		assertThat(TemplateCells.typed(cell, (usual != null) ? Unit.of(usual) : null)).isEqualTo(typed);
	}

	@Test
	void valuesOfATemplateArePartedBySemicolonsOnly() {
		assertThat(TemplateCells.several(Cell.text("甲、乙；丙; 丁\n戊；"))).containsExactly("甲、乙", "丙", "丁", "戊");
	}

}
