package cn.xieshou.workbook;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables of the monthly report with what they measure in their heads or their title, with
 * several tables on a sheet, and with periods, counties and indicators over one another.
 */
class MonthlyTableTests {

	private static List<String> read(String type, String pairing, String merged, String table) {
		return ReadLines.of(new Sheets().sheet("表", merged, table).read(), type,
				new Context(pairing.isEmpty() ? null : pairing, null, null));
	}

	@Test
	void aTableBelowWithOtherPeriodsIsReadByItsOwnHead() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "", """
				遂溪县2024年帮扶协作指标（一）
				指标名称|单位|1月|2月|3月
				联席会议次数|次|1|2|3

				遂溪县2024年用工情况（二）
				指标名称|单位|一季度|二季度
				稳岗就业|人|100|120
				招聘会|场|4|5
				""")).containsExactly("C3 {indicator=联席会议次数, period=2024-01, unit=次, value=1次}",
				"D3 {indicator=联席会议次数, period=2024-02, unit=次, value=2次}",
				"E3 {indicator=联席会议次数, period=2024-03, unit=次, value=3次}",
				"C7 {indicator=稳岗就业, period=2024Q1, unit=人, value=100人}",
				"D7 {indicator=稳岗就业, period=2024Q2, unit=人, value=120人}",
				"C8 {indicator=招聘会, period=2024Q1, unit=场, value=4场}",
				"D8 {indicator=招聘会, period=2024Q2, unit=场, value=5场}");
	}

	@Test
	void theSecondOfTwoListsIsReadByItsOwnHead() {
		assertThat(read("projects", "越秀区—遂溪县", "", """
				一、在建项目
				项目名称|总投资（万元）|开工时间
				甲一|100|2024.3
				甲二|110|2024.4

				二、签约项目
				项目名称|投资方|协议投资额（亿元）|签约时间
				乙一|乙公司|1.2|2024.5
				乙二|丙公司|0.8|2024.6
				""")).containsExactly("3 {name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"4 {name=甲二, plannedInvestment=110万元, stages[STARTED].on=2024-04}",
				"8 {agreedInvestment=1.2亿元, investor=乙公司, name=乙一, stages[SIGNED].on=2024-05}",
				"9 {agreedInvestment=0.8亿元, investor=丙公司, name=乙二, stages[SIGNED].on=2024-06}");
	}

	@Test
	void theSecondOfTwoListsIsHeldBackWhereItsHeadIsNotKnownOrWhatItHasIsNotThereYet() {
		for (String second : List.of("二、签约项目\n项目名称|投资方|协议投资额（亿元）|考察次数", "二、拟引进项目\n项目名称|投资方|协议投资额（亿元）|签约时间")) {
			assertThat(read("projects", "越秀区—遂溪县", "", """
					一、在建项目
					项目名称|总投资（万元）|开工时间
					甲一|100|2024.3
					甲二|110|2024.4

					%s
					乙一|乙公司|1.2|2024.5
					乙二|丙公司|0.8|2024.6
					""".formatted(second))).contains("A8 headChanged error", "A9 headChanged error");
		}
	}

	@Test
	void theIndicatorOfMonthsAcrossStandsInTheTitleOnly() {
		assertThat(read("indicator-values", "广州—湛江", "A1:E1 A2:E2", """
				湛江市2024年农村劳动力转移就业人数
				单位：人
				县区|1月|2月|3月|合计
				遂溪县|120|130|140|390
				徐闻县|60|70|80|210
				合计|180|200|220|600
				""")).containsExactly("B4 {indicator=农村劳动力转移就业人数, period=2024-01, region=440823, value=120人}",
				"C4 {indicator=农村劳动力转移就业人数, period=2024-02, region=440823, value=130人}",
				"D4 {indicator=农村劳动力转移就业人数, period=2024-03, region=440823, value=140人}",
				"B5 {indicator=农村劳动力转移就业人数, period=2024-01, region=440825, value=60人}",
				"C5 {indicator=农村劳动力转移就业人数, period=2024-02, region=440825, value=70人}",
				"D5 {indicator=农村劳动力转移就业人数, period=2024-03, region=440825, value=80人}", "B4 indicatorOfTitle warning");
	}

	@Test
	void theIndicatorOfCountiesAcrossStandsInTheTitleOnly() {
		assertThat(read("indicator-values", "广州—湛江", "A1:D1", """
				2024年消费帮扶销售额（万元）
				月份|遂溪县|徐闻县|合计
				1月|12.5|3|15.5
				2月|13|4.5|17.5
				合计|25.5|7.5|33
				""")).containsExactly("B3 {indicator=消费帮扶销售额, period=2024-01, region=440823, value=12.5万元}",
				"C3 {indicator=消费帮扶销售额, period=2024-01, region=440825, value=3万元}",
				"B4 {indicator=消费帮扶销售额, period=2024-02, region=440823, value=13万元}",
				"C4 {indicator=消费帮扶销售额, period=2024-02, region=440825, value=4.5万元}", "B3 indicatorOfTitle warning");
	}

	@Test
	void oneColumnOfPeopleIsWhatTheTitleSays() {
		assertThat(read("indicator-values", "广州—湛江", "A1:C1", """
				2024年1—6月稳岗就业人数（人）
				序号|县区|人数
				1|遂溪县|1,200
				2|徐闻县|８００
				合计||2000
				""")).containsExactly("C3 {indicator=稳岗就业人数, period=2024-06/YTD, region=440823, value=1200人}",
				"C4 {indicator=稳岗就业人数, period=2024-06/YTD, region=440825, value=800人}", "C3 indicatorOfTitle warning");
	}

	@Test
	void visitsInBatchesAndInPeopleAreTwoIndicators() {
		assertThat(read("indicator-values", "广州—湛江", "A2:A3 B2:C2 D2:E2", """
				2024年上半年湛江市对口协作情况
				县区|党政互访||干部培训|
				|批次|人次|期数|人次
				遂溪县|3|25|2|100
				徐闻县|2|18|1|60
				合计|5|43|3|160
				""")).containsExactly("B4 {indicator=党政互访/批次, period=2024H1, region=440823, value=3批次}",
				"C4 {indicator=党政互访/人次, period=2024H1, region=440823, value=25人次}",
				"D4 {indicator=干部培训/期数, period=2024H1, region=440823, value=2}",
				"E4 {indicator=干部培训/人次, period=2024H1, region=440823, value=100人次}",
				"B5 {indicator=党政互访/批次, period=2024H1, region=440825, value=2批次}",
				"C5 {indicator=党政互访/人次, period=2024H1, region=440825, value=18人次}",
				"D5 {indicator=干部培训/期数, period=2024H1, region=440825, value=1}",
				"E5 {indicator=干部培训/人次, period=2024H1, region=440825, value=60人次}", "D4 unitDoubt warning",
				"D5 unitDoubt warning");
	}

	@Test
	void unitsInTwoRows() {
		assertThat(read("indicator-values", "广州—湛江", "A1:D1 A2:D2", """
				2024年主要指标
				单位：万元、人
				指标|计量单位|遂溪县|徐闻县
				|（单位）|万元|万元
				财政援助资金|万元|500|300
				稳岗就业|人|1200|800
				""")).containsExactly("C5 {indicator=财政援助资金, period=2024, region=440823, unit=万元, value=500万元}",
				"D5 {indicator=财政援助资金, period=2024, region=440825, unit=万元, value=300万元}",
				"C6 {indicator=稳岗就业, period=2024, region=440823, unit=人, value=1200人}",
				"D6 {indicator=稳岗就业, period=2024, region=440825, unit=人, value=800人}");
	}

	@Test
	void periodsAboveIndicators() {
		assertThat(read("indicator-values", "广州—湛江", "A1:A2 B1:C1 D1:E1", """
				县区|2023年||2024年|
				|稳岗就业（人）|消费帮扶（万元）|稳岗就业（人）|消费帮扶（万元）
				遂溪县|1200|350|1300|400
				徐闻县|800|250|900|300
				""")).containsExactly("B3 {indicator=稳岗就业, period=2023, region=440823, value=1200人}",
				"C3 {indicator=消费帮扶, period=2023, region=440823, value=350万元}",
				"D3 {indicator=稳岗就业, period=2024, region=440823, value=1300人}",
				"E3 {indicator=消费帮扶, period=2024, region=440823, value=400万元}",
				"B4 {indicator=稳岗就业, period=2023, region=440825, value=800人}",
				"C4 {indicator=消费帮扶, period=2023, region=440825, value=250万元}",
				"D4 {indicator=稳岗就业, period=2024, region=440825, value=900人}",
				"E4 {indicator=消费帮扶, period=2024, region=440825, value=300万元}");
	}

	@Test
	void indicatorsAbovePeriods() {
		assertThat(read("indicator-values", "广州—湛江", "A1:A2 B1:C1 D1:E1", """
				县区|稳岗就业（人）||消费帮扶（万元）|
				|2023年|2024年|2023年|2024年
				遂溪县|1200|1300|350|400
				徐闻县|800|900|250|300
				""")).containsExactly("B3 {indicator=稳岗就业, period=2023, region=440823, value=1200人}",
				"C3 {indicator=稳岗就业, period=2024, region=440823, value=1300人}",
				"D3 {indicator=消费帮扶, period=2023, region=440823, value=350万元}",
				"E3 {indicator=消费帮扶, period=2024, region=440823, value=400万元}",
				"B4 {indicator=稳岗就业, period=2023, region=440825, value=800人}",
				"C4 {indicator=稳岗就业, period=2024, region=440825, value=900人}",
				"D4 {indicator=消费帮扶, period=2023, region=440825, value=250万元}",
				"E4 {indicator=消费帮扶, period=2024, region=440825, value=300万元}");
	}

	@Test
	void periodsAboveCounties() {
		assertThat(read("indicator-values", "广州—湛江", "A2:A3 B2:B3 C2:D2 E2:F2", """
				2024年湛江市主要指标
				指标|单位|一季度||二季度|
				||遂溪县|徐闻县|遂溪县|徐闻县
				稳岗就业|人|1200|1300|350|400
				消费帮扶|万元|800|900|250|300
				""")).containsExactly("C4 {indicator=稳岗就业, period=2024Q1, region=440823, unit=人, value=1200人}",
				"D4 {indicator=稳岗就业, period=2024Q1, region=440825, unit=人, value=1300人}",
				"E4 {indicator=稳岗就业, period=2024Q2, region=440823, unit=人, value=350人}",
				"F4 {indicator=稳岗就业, period=2024Q2, region=440825, unit=人, value=400人}",
				"C5 {indicator=消费帮扶, period=2024Q1, region=440823, unit=万元, value=800万元}",
				"D5 {indicator=消费帮扶, period=2024Q1, region=440825, unit=万元, value=900万元}",
				"E5 {indicator=消费帮扶, period=2024Q2, region=440823, unit=万元, value=250万元}",
				"F5 {indicator=消费帮扶, period=2024Q2, region=440825, unit=万元, value=300万元}");
	}

	@Test
	void theSameHeadUnderTheTitleOfAnotherYear() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "", """
				遂溪县2023年主要指标
				指标|单位|1月|2月
				稳岗就业|人|1200|1300

				遂溪县2024年主要指标
				指标|单位|1月|2月
				稳岗就业|人|1500|1600
				""")).containsExactly("C3 {indicator=稳岗就业, period=2023-01, unit=人, value=1200人}",
				"D3 {indicator=稳岗就业, period=2023-02, unit=人, value=1300人}",
				"C7 {indicator=稳岗就业, period=2024-01, unit=人, value=1500人}",
				"D7 {indicator=稳岗就业, period=2024-02, unit=人, value=1600人}");
	}

	@Test
	void blocksOfCountiesBelowOneAnother() {
		assertThat(read("indicator-values", "广州—湛江", "", """
				2024年主要指标
				遂溪县
				指标|单位|1月|2月
				稳岗就业|人|1200|1300
				徐闻县
				指标|单位|1月|2月
				稳岗就业|人|800|900
				""")).containsExactly("C4 {indicator=稳岗就业, period=2024-01, region=440823, unit=人, value=1200人}",
				"D4 {indicator=稳岗就业, period=2024-02, region=440823, unit=人, value=1300人}",
				"C7 {indicator=稳岗就业, period=2024-01, region=440825, unit=人, value=800人}",
				"D7 {indicator=稳岗就业, period=2024-02, region=440825, unit=人, value=900人}");
	}

	@Test
	void lastYearAndGrowthBesideEachValue() {
		assertThat(read("indicator-values", "广州—湛江", "A1:A2 B1:D1 E1:G1", """
				县区|稳岗就业（人）|||消费帮扶金额（万元）||
				|2024年1-6月|上年同期|增幅|2024年1-6月|上年同期|增幅(%)
				遂溪县|1200|1000|%0.2|350|300|16.7
				徐闻县|800|900|%-0.11|250|200|25
				""")).containsExactly("B3 {indicator=稳岗就业, period=2024-06/YTD, region=440823, value=1200人}",
				"E3 {indicator=消费帮扶金额, period=2024-06/YTD, region=440823, value=350万元}",
				"B4 {indicator=稳岗就业, period=2024-06/YTD, region=440825, value=800人}",
				"E4 {indicator=消费帮扶金额, period=2024-06/YTD, region=440825, value=250万元}");
	}

	@Test
	void aHeadOnEachPageAndSignatures() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "", """
				遂溪县2024年主要指标
				指标|单位|1月|2月
				稳岗就业|人|1200|1300
				第1页 共2页|||
				遂溪县2024年主要指标
				指标|单位|1月|2月
				消费帮扶金额|万元|350.5|400
				制表：张三|||审核：李四
				""")).containsExactly("C3 {indicator=稳岗就业, period=2024-01, unit=人, value=1200人}",
				"D3 {indicator=稳岗就业, period=2024-02, unit=人, value=1300人}",
				"C7 {indicator=消费帮扶金额, period=2024-01, unit=万元, value=350.5万元}",
				"D7 {indicator=消费帮扶金额, period=2024-02, unit=万元, value=400万元}");
	}

	@Test
	void pairingsAcrossWithGroupsDown() {
		assertThat(read("indicator-values", "", "A1:E1", """
				2024年东西部协作主要指标（1-6月）
				指标|单位|越秀区—遂溪县|白云区—徐闻县|合计
				一、资金||||
				财政援助资金|万元|500|300|800
				二、劳务||||
				稳岗就业|人|1,200|９００|2100
				注：数据截至6月底
				""")).containsExactly(
				"C4 {indicator=财政援助资金, pairing=越秀区—遂溪县, period=2024-06/YTD, unit=万元, value=500万元}",
				"D4 {indicator=财政援助资金, pairing=白云区—徐闻县, period=2024-06/YTD, unit=万元, value=300万元}",
				"C6 {indicator=稳岗就业, pairing=越秀区—遂溪县, period=2024-06/YTD, unit=人, value=1200人}",
				"D6 {indicator=稳岗就业, pairing=白云区—徐闻县, period=2024-06/YTD, unit=人, value=900人}");
	}

	@Test
	void indicatorsAboveCountiesWithMonthsDown() {
		assertThat(read("indicator-values", "广州—湛江", "A2:A3 B2:C2 D2:E2", """
				2024年稳岗与消费情况
				月份|稳岗就业（人）||消费帮扶（万元）|
				|遂溪县|徐闻县|遂溪县|徐闻县
				1月|100|80|10|5
				2月|110|82|12|6
				""")).containsExactly("B4 {indicator=稳岗就业, period=2024-01, region=440823, value=100人}",
				"C4 {indicator=稳岗就业, period=2024-01, region=440825, value=80人}",
				"D4 {indicator=消费帮扶, period=2024-01, region=440823, value=10万元}",
				"E4 {indicator=消费帮扶, period=2024-01, region=440825, value=5万元}",
				"B5 {indicator=稳岗就业, period=2024-02, region=440823, value=110人}",
				"C5 {indicator=稳岗就业, period=2024-02, region=440825, value=82人}",
				"D5 {indicator=消费帮扶, period=2024-02, region=440823, value=12万元}",
				"E5 {indicator=消费帮扶, period=2024-02, region=440825, value=6万元}");
	}

	@Test
	void twoTablesEachWithItsIndicatorInItsTitle() {
		assertThat(read("indicator-values", "广州—湛江", "", """
				表1 2024年财政援助资金（万元）
				县区|1月|2月
				遂溪县|10|20
				徐闻县|5|6
				合计|15|26

				表2 2024年稳岗就业人数（人）
				县区|1月|2月
				遂溪县|100|200
				徐闻县|50|60
				合计|150|260
				""")).containsExactly("B3 {indicator=财政援助资金, period=2024-01, region=440823, value=10万元}",
				"C3 {indicator=财政援助资金, period=2024-02, region=440823, value=20万元}",
				"B4 {indicator=财政援助资金, period=2024-01, region=440825, value=5万元}",
				"C4 {indicator=财政援助资金, period=2024-02, region=440825, value=6万元}",
				"B9 {indicator=稳岗就业人数, period=2024-01, region=440823, value=100人}",
				"C9 {indicator=稳岗就业人数, period=2024-02, region=440823, value=200人}",
				"B10 {indicator=稳岗就业人数, period=2024-01, region=440825, value=50人}",
				"C10 {indicator=稳岗就业人数, period=2024-02, region=440825, value=60人}", "B3 indicatorOfTitle warning",
				"B9 indicatorOfTitle warning");
	}

	@Test
	void notesBelowTheTableAreNoRecords() {
		assertThat(read("projects", "越秀区—遂溪县", "", """
				项目名称|总投资（万元）|到位资金（万元）
				甲|1 000.00|５００
				合计|1000|500
				说明：
				1.以上为一季度；
				2.数据由财政局提供。
				""")).containsExactly("2 {inPlace=500万元, name=甲, plannedInvestment=1000万元}");
	}

	@Test
	void monthAndYearToDateEachWithItsGrowth() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "A2:A3 B2:B3 C2:D2 E2:F2", """
				遂溪县2024年6月主要指标
				指标|单位|6月||1-6月|
				||绝对值|同比(%)|绝对值|同比(%)
				稳岗就业|人|12|5|120|3
				消费帮扶金额|万元|35|-2|300|8
				""")).containsExactly("C4 {indicator=稳岗就业, period=2024-06, unit=人, value=12人}",
				"E4 {indicator=稳岗就业, period=2024-06/YTD, unit=人, value=120人}",
				"C5 {indicator=消费帮扶金额, period=2024-06, unit=万元, value=35万元}",
				"E5 {indicator=消费帮扶金额, period=2024-06/YTD, unit=万元, value=300万元}");
	}

	@Test
	void aRowOfUnitsUnderTheHeadBeginsWithTheWordUnit() {
		assertThat(read("indicator-values", "广州—湛江", "", """
				2024年6月主要指标
				县区|财政援助资金|稳岗就业|招聘会
				单位|万元|人|场
				遂溪县|500|1200|3
				徐闻县|300|800|2
				""")).containsExactly("B4 {indicator=财政援助资金, period=2024-06, region=440823, value=500万元}",
				"C4 {indicator=稳岗就业, period=2024-06, region=440823, value=1200人}",
				"D4 {indicator=招聘会, period=2024-06, region=440823, value=3场}",
				"B5 {indicator=财政援助资金, period=2024-06, region=440825, value=300万元}",
				"C5 {indicator=稳岗就业, period=2024-06, region=440825, value=800人}",
				"D5 {indicator=招聘会, period=2024-06, region=440825, value=2场}");
	}

	@Test
	void yearsMergedDownBesideMonths() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "A2:A4 A5:A6", """
				年份|月份|稳岗就业（人）|消费帮扶金额（万元）
				2023年|10月|100|10
				|11月|110|11
				|12月|120|12
				2024年|1月|130|13
				|2月|140|14
				""")).containsExactly("C2 {indicator=稳岗就业, period=2023-10, value=100人}",
				"D2 {indicator=消费帮扶金额, period=2023-10, value=10万元}", "C3 {indicator=稳岗就业, period=2023-11, value=110人}",
				"D3 {indicator=消费帮扶金额, period=2023-11, value=11万元}", "C4 {indicator=稳岗就业, period=2023-12, value=120人}",
				"D4 {indicator=消费帮扶金额, period=2023-12, value=12万元}", "C5 {indicator=稳岗就业, period=2024-01, value=130人}",
				"D5 {indicator=消费帮扶金额, period=2024-01, value=13万元}", "C6 {indicator=稳岗就业, period=2024-02, value=140人}",
				"D6 {indicator=消费帮扶金额, period=2024-02, value=14万元}");
	}

	@Test
	void countiesMergedDownAndNumbersAsTexts() {
		assertThat(read("indicator-values", "广州—湛江", "A2:A3 A4:A5", """
				县区|指标|单位|2023年|2024年1-6月
				遂溪县|稳岗就业|人|1 200|'６００
				|消费帮扶金额|万元| 350.50 |2，000.5
				徐闻县|稳岗就业|人|800|—
				|消费帮扶金额|万元|无|120（预计）
				小计|稳岗就业|人|2000|600
				注：徐闻县数据待核。
				""")).containsExactly("D2 {indicator=稳岗就业, period=2023, region=440823, unit=人, value=1200人}",
				"E2 {indicator=稳岗就业, period=2024-06/YTD, region=440823, unit=人, value=600人}",
				"D3 {indicator=消费帮扶金额, period=2023, region=440823, unit=万元, value=350.5万元}",
				"E3 {indicator=消费帮扶金额, period=2024-06/YTD, region=440823, unit=万元, value=2000.5万元}",
				"D4 {indicator=稳岗就业, period=2023, region=440825, unit=人, value=800人}",
				"E4 {indicator=稳岗就业, period=2024-06/YTD, region=440825, unit=人}",
				"D5 {indicator=消费帮扶金额, period=2023, region=440825, unit=万元}",
				"E5 {indicator=消费帮扶金额, period=2024-06/YTD, region=440825, remark=预计, unit=万元, value=120万元}");
	}

	@Test
	void titlesOfCountiesBelowOneAnother() {
		assertThat(read("indicator-values", "广州—湛江", "", """
				遂溪县2024年主要指标
				指标|单位|1月|2月
				稳岗就业|人|1500|1600

				徐闻县2024年主要指标
				指标|单位|1月|2月
				稳岗就业|人|800|900
				""")).containsExactly("C3 {indicator=稳岗就业, period=2024-01, region=440823, unit=人, value=1500人}",
				"D3 {indicator=稳岗就业, period=2024-02, region=440823, unit=人, value=1600人}",
				"C7 {indicator=稳岗就业, period=2024-01, region=440825, unit=人, value=800人}",
				"D7 {indicator=稳岗就业, period=2024-02, region=440825, unit=人, value=900人}");
	}

	@Test
	void theWholeCityIsATotalWhereItIsTheSum() {
		assertThat(read("household-counts", "广州—湛江", "", """
				湛江市监测户情况（2024年6月末）
				县（市、区）|监测户数|备注
				遂溪县|120|
				徐闻县|60|
				全市|180|
				""")).containsExactly("3 {period=2024-06, region=440823, watchedHouseholds=120户}",
				"4 {period=2024-06, region=440825, watchedHouseholds=60户}");
	}

	@Test
	void targetsAndRatesBesideWhatWasDone() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "A2:A3 B2:B3 C2:E2 F2:H2", """
				遂溪县2024年协议指标完成情况
				指标|单位|上半年|||全年||
				||目标|完成|完成率（%）|目标|完成|完成率（%）
				稳岗就业|人|100|120|120|200|230|115
				""")).containsExactly("D4 {indicator=稳岗就业, period=2024H1, unit=人, value=120人}",
				"G4 {indicator=稳岗就业, period=2024, unit=人, value=230人}");
	}

	@Test
	void aSummaryAboveAListIsNotTheListThatIsRead() {
		assertThat(read("projects", "越秀区—遂溪县", "", """
				遂溪县项目汇总
				县区|总投资（万元）|到位资金（万元）
				遂溪县|300|110

				项目清单
				项目名称|投资方|总投资（万元）|到位资金（万元）|开工时间
				甲一|甲公司|100|50|2024.3
				甲二|乙公司|200|60|2024.4
				""")).contains(
				"7 {inPlace=50万元, investor=甲公司, name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"8 {inPlace=60万元, investor=乙公司, name=甲二, plannedInvestment=200万元, stages[STARTED].on=2024-04}");
	}

	@Test
	void theMonthOfAListStandsAboveEachOfItsTables() {
		assertThat(read("employments", "广州—湛江", "", """
				2024年5月
				县区|务工人数|赴粤就业
				遂溪县|120|60
				2024年6月
				县区|务工人数|赴粤就业
				遂溪县|130|70
				""")).contains("3 {helpingSide=60人, period=2024-05, region=440823, total=120人}",
				"6 {helpingSide=70人, period=2024-06, region=440823, total=130人}");
		assertThat(read("indicator-values", "广州—湛江", "", """
				2024年各县指标
				县区|稳岗就业（人）|招聘会（场）
				1月||
				遂溪县|120|1
				徐闻县|60|2
				2月||
				遂溪县|130|1
				徐闻县|70|2
				""")).contains("B4 {indicator=稳岗就业, period=2024-01, region=440823, value=120人}",
				"C8 {indicator=招聘会, period=2024-02, region=440825, value=2场}");
	}

	@Test
	void theMonthOfEachRowStandsInAColumnBesideItsYearOrCounty() {
		assertThat(read("household-counts", "广州—湛江", "", """
				2024年监测户
				县区|月份|监测户数
				遂溪县|1月|120
				徐闻县|2月|60
				""")).contains("3 {period=2024-01, region=440823, watchedHouseholds=120户}",
				"4 {period=2024-02, region=440825, watchedHouseholds=60户}");
		assertThat(read("employments", "广州—湛江", "", """
				县区|年份|月份|务工人数
				遂溪县|2024|5|120
				遂溪县|2024|6|130
				""")).contains("2 {period=2024-05, region=440823, total=120人}",
				"3 {period=2024-06, region=440823, total=130人}");
	}

	@Test
	void yearsWrittenAsNumbersAreAHead() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "", """
				指标|单位|2021|2022|2023|2024年1-10月
				稳岗就业|人|1|2|3|4
				""")).contains("C2 {indicator=稳岗就业, period=2021, unit=人, value=1人}",
				"F2 {indicator=稳岗就业, period=2024-10/YTD, unit=人, value=4人}");
	}

	@Test
	void theYearOverAGroupIsThatOfItsMonths() {
		assertThat(read("indicator-values", "越秀区—遂溪县", "", """
				遂溪县稳岗就业情况
				指标|单位|1月|2月
				2023年|||
				稳岗就业|人|1|2
				2024年|||
				稳岗就业|人|3|4
				""").toString()).contains("period=2023-01, unit=人, value=1人", "period=2024-02, unit=人, value=4人");
	}

}
