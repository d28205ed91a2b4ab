package cn.xieshou.workbook;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists whose amounts stand in a column for each month or quarter, and what stands
 * between the rows of a list: a county with its unit, a county with its sum, the head of
 * a table of something else.
 */
class PeriodColumnTests {

	private static List<String> read(String type, String merged, String table) {
		return ReadLines.of(new Sheets().sheet("表", merged, table).read(), type, new Context("广州—湛江", null, null));
	}

	@Test
	void eachMonthOfACountyIsARecord() {
		assertThat(read("employments", "A1:E1 A2:A3 B2:C2 D2:E2", """
				湛江市2025年农村劳动力转移就业月报（人）
				县区|1月||2月|
				|就业人数|其中脱贫|就业人数|其中脱贫
				遂溪县|120|10|150|15
				廉江市|80|5||
				合计|200|15|150|15
				""")).containsExactly("B4:C4 {formerlyPoor=10人, period=2025-01, region=440823, total=120人}",
				"D4:E4 {formerlyPoor=15人, period=2025-02, region=440823, total=150人}",
				"B5:C5 {formerlyPoor=5人, period=2025-01, region=440881, total=80人}");
	}

	@Test
	void monthsMayStandBelowWhatTheyMeasure() {
		assertThat(read("employments", "A1:E1 A2:A3 B2:C2 D2:E2", """
				2025年务工情况
				县区|就业人数||其中脱贫|
				|1月|2月|1月|2月
				遂溪县|10|20|1|30
				""")).contains("B4:D4 {formerlyPoor=1人, period=2025-01, region=440823, total=10人}",
				"C4:E4 {formerlyPoor=30人, period=2025-02, region=440823, total=20人}", "E4 partOverWhole error");
	}

	@Test
	void whatMonthsMeasureMayStandInTheTitle() {
		assertThat(read("employments", "A1:C1", """
				2025年务工就业人数
				县区|1月|2月
				遂溪县|10|20
				""")).contains("B3:B3 {period=2025-01, region=440823, total=10人}",
				"C3:C3 {period=2025-02, region=440823, total=20人}");
	}

	@Test
	void withoutAYearMonthsAreNoPeriodOfIt() {
		assertThat(read("employments", "A1:A2", """
				县区|1月|2月
				|就业人数|就业人数
				遂溪县|10|20
				""")).contains("B3:B3 {region=440823, total=10人}", "B1 dateUnreadable error",
				"C1 dateUnreadable error");
	}

	@Test
	void recordsWithoutAPeriodDoNotTakeTheFirstOfSeveral() {
		assertThat(read("projects", "A1:A2 B1:C1 D1:E1", """
				项目名称|2023年||2024年|
				|到位资金（万元）|用工人数|到位资金（万元）|用工人数
				甲一|10|3|20|5
				甲二|30|4|40|6
				""")).containsExactly("3 {name=甲一}", "4 {name=甲二}", "B1 periodsAcross warning");
	}

	@Test
	void aQuarterWithItsSumIsThatQuarter() {
		assertThat(read("indicator-values", "A1:G1 A2:A3 B2:B3 C2:F2 G2:G3", """
				2025年重点工作月报
				指标|单位|一季度||||上半年合计
				||1月|2月|3月|小计|
				稳岗就业|人|5|4|6|15|30
				""")).contains("C4 {indicator=稳岗就业, period=2025-01, unit=人, value=5人}",
				"F4 {indicator=稳岗就业, period=2025Q1, unit=人, value=15人}",
				"G4 {indicator=稳岗就业, period=2025H1, unit=人, value=30人}");
	}

	@Test
	void aMonthBelowOneWithItsYearIsOfThatYearOrTheNext() {
		assertThat(read("employments", "", """
				月份|务工人数（人）|赴粤就业
				2024年11月|500|300
				12月|520|310
				1月|540|320
				""")).contains("3 {helpingSide=310人, period=2024-12, total=520人}",
				"4 {helpingSide=320人, period=2025-01, total=540人}", "A3 dateInexact warning", "A4 dateInexact warning");
	}

	@Test
	void aCountyWithItsUnitBetweenTwoPartsIsThatOfTheRowsBelow() {
		assertThat(read("projects", "A1:E1", """
				产业项目台账
				遂溪县||||单位：万元
				序号|项目名称|投资方|总投资|开工时间
				1|甲一|甲公司|5000|2024.3
				2|甲二|乙公司|800|2024.5
				|合计||5800|

				廉江市||||单位：亿元
				序号|项目名称|投资方|总投资|开工时间
				1|乙一|丙公司|1.5|2024.7
				2|乙二|丁公司|2|2024.9
				|合计||3.5|
				"""))
			.contains("4 {investor=甲公司, name=甲一, plannedInvestment=5000万元, region=440823, stages[STARTED].on=2024-03}",
					"10 {investor=丙公司, name=乙一, plannedInvestment=1.5亿元, region=440881, stages[STARTED].on=2024-07}",
					"B10 headChanged warning")
			.noneMatch((line) -> line.contains("error") || line.startsWith("8 ") || line.contains("totalDiffers"));
	}

	@Test
	void aCountyOverItsRecordsIsNoDonor() {
		assertThat(read("donations", "A1:D1", """
				2024年捐赠台账
				捐赠单位|受赠单位|捐赠时间|资金（万元）
				遂溪县|||30
				甲会|教育局|2024.3|20
				乙会|镇政府|2024.5|10
				廉江市|||6
				丙某|民政局|2024.6|5
				"""))
			.contains("4 {donor=甲会, given=2024-03, money=20万元, receiver=教育局, region=440823}",
					"7 {donor=丙某, given=2024-06, money=5万元, receiver=民政局, region=440881}", "D6 totalDiffers warning")
			.noneMatch((line) -> line.contains("donor=遂溪县") || line.contains("donor=廉江市"));
	}

	@Test
	void theHeadOfATableOfSomethingElseIsNoRecord() {
		assertThat(read("trainings", "A1:E1 A5:E5", """
				一、培训情况
				班次名称|时间|地点|参训人数|经费（元）
				甲班|2024年3月5日至9日|职校|50|30000
				乙班|2024.6.1-6.15|白坭镇|约40人|2.5万元
				二、招聘情况
				招聘会名称|时间|参会企业|提供岗位|进场人数
				春风行动|2024.2|60家|3,500|两千余人
				""")).contains("A7 headChanged error").noneMatch((line) -> line.startsWith("6 "));
	}

	@Test
	void recordsThatTablesDoNotNameAreCalledByWhatTellsThemApart() {
		FieldCatalogue fields = ExpectedReading.catalogue("employments");
		assertThat(RecordNames.of(fields, Map.of("region", "440823", "period", "2024-01"), "务工就业"))
			.isEqualTo("遂溪县 2024年1月 务工就业");
		assertThat(RecordNames.of(fields, Map.of("period", "2024-06/YTD"), "务工就业")).isEqualTo("2024年1—6月 务工就业");
		assertThat(RecordNames.of(fields, Map.of("period", "2024Q3"), "务工就业")).isEqualTo("2024年第三季度 务工就业");
		assertThat(RecordNames.of(fields, Map.of("total", "5人"), "务工就业")).isNull();
	}

	@Test
	void aListIsNotPassedOverForOneBelowThatNamesMoreFields() {
		assertThat(read("trainings", "", """
				培训班次名称|培训类别|时间|参训人数
				甲班|党政干部|2024.3|50
				乙班|党政干部|2024.4|40

				班次名称|地点|培训类别|人数|其中脱贫
				丙班|职校|党政干部|30|5
				""").toString()).contains("name=丙班").contains("2 {");
	}

	@Test
	void rowsAboveTheHeadThatLookLikeRecordsAreSaid() {
		assertThat(read("projects", "", """
				甲一|甲公司|100
				甲二|乙公司|200
				项目名称|投资方|总投资（万元）
				乙一|丙公司|300
				""")).contains("4 {investor=丙公司, name=乙一, plannedInvestment=300万元}", "A1 rowsAbove warning");
	}

	@Test
	void aDayMayBeWrittenWithAStroke() {
		assertThat(read("donations", "A1:D1", """
				2024年捐赠台账
				捐赠单位|受赠单位|捐赠时间|资金（万元）
				甲会|教育局|4/5|20
				""")).contains("3 {donor=甲会, given=2024-04-05, money=20万元, receiver=教育局}");
	}

}
