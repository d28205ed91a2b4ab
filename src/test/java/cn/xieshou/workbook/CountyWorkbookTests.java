package cn.xieshou.workbook;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tables as teams in counties make them, read without a correction: what they say is
 * taken, what is not sure is asked.
 */
class CountyWorkbookTests {

	private static final Context ALL = new Context("广州—湛江", null, null);

	private static final Context OF_2024 = new Context("广州—湛江", "2024", null);

	@Test
	void indicatorsAcrossUnderThreeHeadRowsWithUnitsInThem() {
		assertThat(ReadLines.of(new Sheets().sheet("5月", "A1:H1 A3:A5 B3:B5 C3:E3 F3:G3 H3:H5", """
				2024年5月东西部协作工作情况统计表
				填报单位：湛江市||||||单位：人、万元、家|
				序号|县（市、区）|劳务协作|||消费帮扶||备注
				||新增转移就业|其中：脱贫人口|培训人次|采购金额|采购单位数|
				||（人）|（人）|（人次）|（万元）|（家）|
				1|遂溪县|120|30|２００|35.6|4|
				2|徐闻县|98|12|—|（3.2）|/|退货冲减
				3|廉江市|1,020|330|150|0.12亿元|12|
				合计||1238|372|350|1232.4|16|
				""").read(), "indicator-values", ALL)).hasSize(16)
			.contains("E6 {indicator=培训人次, period=2024-05, region=440823, value=200人次}",
					"E7 {indicator=培训人次, period=2024-05, region=440825, remark=退货冲减}",
					"C8 {indicator=新增转移就业, period=2024-05, region=440881, value=1020人}",
					"F8 {indicator=采购金额, period=2024-05, region=440881, value=0.12亿元}", "F7 negative warning");
	}

	@Test
	void countiesAcrossAndIndicatorsDown() {
		List<String> read = ReadLines.of(new Sheets().sheet("汇总", "A1:G1", """
				2024年一季度对口协作指标完成情况表
				序号|指标名称|计量单位|遂溪县|徐闻县|廉江市|合计
				1|新增转移就业人数|人|120|98|1020|1238
				2|  其中：脱贫人口|人|30|112|330|472
				3|消费帮扶金额|万元|35.6|（3.2）|0.12亿元|1232.4
				4|招商引资项目数|个|1|无|3|5
				""").read(), "indicator-values", ALL);
		assertThat(read).contains("D3 {indicator=新增转移就业人数, period=2024Q1, region=440823, unit=人, value=120人}",
				"E3 {indicator=新增转移就业人数, period=2024Q1, region=440825, unit=人, value=98人}",
				"F5 {indicator=消费帮扶金额, period=2024Q1, region=440881, unit=万元, value=0.12亿元}", "E4 partOverWhole error",
				"E5 negative warning", "E6 emptyMark warning", "G6 totalDiffers warning");
		assertThat(read).hasSize(16);
	}

	@Test
	void countiesAcrossWithTargetsOrMonthsBelow() {
		assertThat(ReadLines.of(new Sheets().sheet("汇总", "A1:H1 A2:A3 B2:B3 C2:D2 E2:F2 G2:H2", """
				2024年对口协作指标完成情况表
				指标|单位|遂溪县||徐闻县||合计|
				||目标|完成|目标|完成|目标|完成
				新增转移就业人数|人|120|98|100|102|220|200
				消费帮扶金额|万元|35|30|40|44.5|75|74.5
				""").read(), "indicator-values", ALL)).containsExactly(
				"D4 {indicator=新增转移就业人数, period=2024, region=440823, unit=人, value=98人}",
				"F4 {indicator=新增转移就业人数, period=2024, region=440825, unit=人, value=102人}",
				"D5 {indicator=消费帮扶金额, period=2024, region=440823, unit=万元, value=30万元}",
				"F5 {indicator=消费帮扶金额, period=2024, region=440825, unit=万元, value=44.5万元}");
		assertThat(ReadLines.of(new Sheets().sheet("汇总", "A1:F1 A2:A3 B2:B3 C2:D2 E2:F2", """
				2024年对口协作指标完成情况表
				指标|单位|遂溪县||徐闻县|
				||1月|2月|1月|2月
				新增转移就业人数|人|120|98|100|102
				""").read(), "indicator-values", ALL)).containsExactly(
				"C4 {indicator=新增转移就业人数, period=2024-01, region=440823, unit=人, value=120人}",
				"D4 {indicator=新增转移就业人数, period=2024-02, region=440823, unit=人, value=98人}",
				"E4 {indicator=新增转移就业人数, period=2024-01, region=440825, unit=人, value=100人}",
				"F4 {indicator=新增转移就业人数, period=2024-02, region=440825, unit=人, value=102人}");
	}

	@Test
	void pairingsDownWithPlannedAndDoneAmounts() {
		assertThat(ReadLines.of(new Sheets().sheet("表", "A1:F1 A2:A3 B2:C2 D2:E2 F2:F3", """
				2024年结对关系工作进展（截至2024年9月）
				结对关系|党政互访||资金拨付（万元）||说明
				|批次（次）|人次|计划|实际|
				越秀区—遂溪县|3|45|3000|2800|
				天河区—徐闻县|2|30|2600|0.26亿元|
				合 计|5|75|5600|5400|
				""").read(), "indicator-values", ALL)).hasSize(6)
			.contains("B4 {indicator=党政互访/批次, pairing=越秀区—遂溪县, period=2024-09, value=3次}",
					"E4 {indicator=资金拨付, pairing=越秀区—遂溪县, period=2024-09, value=2800万元}",
					"E5 {indicator=资金拨付, pairing=天河区—徐闻县, period=2024-09, value=0.26亿元}");
	}

	@Test
	void yearsAcrossTheLastNotWholeUnderACornerOfTwoWays() {
		assertThat(ReadLines.of(new Sheets().sheet("历年", "A1:G1 C2:G2 A2:A3 B2:B3", """
				遂溪县历年协作指标
				指标\\年度|单位|年度||||
				||2021|2022年|2023年度|2024年（1-6月）|2025年（计划）
				财政帮扶资金|万元|3000|3200|0.35亿元|1800|4000
				帮扶车间|个|3|5|8|一|9
				""").read(), "indicator-values", ALL)).containsExactly(
				"C4 {indicator=财政帮扶资金, period=2021, unit=万元, value=3000万元}",
				"D4 {indicator=财政帮扶资金, period=2022, unit=万元, value=3200万元}",
				"E4 {indicator=财政帮扶资金, period=2023, unit=万元, value=0.35亿元}",
				"F4 {indicator=财政帮扶资金, period=2024-06/YTD, unit=万元, value=1800万元}",
				"C5 {indicator=帮扶车间, period=2021, unit=个, value=3个}",
				"D5 {indicator=帮扶车间, period=2022, unit=个, value=5个}",
				"E5 {indicator=帮扶车间, period=2023, unit=个, value=8个}", "F5 {indicator=帮扶车间, period=2024-06/YTD, unit=个}",
				"F5 emptyMark warning");
	}

	@Test
	void oneSheetForEachCountyWithUnitsBehindTheIndicators() {
		assertThat(ReadLines.of(new Sheets().sheet("遂溪县", "A1:E1", """
				遂溪县2024年上半年指标
				指标|单位|年度目标|1-6月完成|完成率
				转移就业|人|500|320|64%
				消费帮扶|亿元|1.2|0.8|66.7%
				""").sheet("徐闻县", "A1:D1 A2:A3 B2:D2", """
				徐闻县2024年上半年指标
				项目|完成情况||
				|年度任务|1-6月累计|完成率
				转移就业（人）|400|300|75%
				消费帮扶（万元）|8000|3000|37.5%
				""").read(), "indicator-values", ALL)).containsExactly(
				"D3 {indicator=转移就业, period=2024-06/YTD, region=440823, unit=人, value=320人}",
				"D4 {indicator=消费帮扶, period=2024-06/YTD, region=440823, unit=亿元, value=0.8亿元}",
				"C4 {indicator=转移就业, period=2024-06/YTD, region=440825, value=300人}",
				"C5 {indicator=消费帮扶, period=2024-06/YTD, region=440825, value=3000万元}");
	}

	@Test
	void monthsDownInSeveralSpellings() {
		assertThat(ReadLines.of(new Sheets().sheet("Sheet1", "A1:E1", """
				遂溪县2024年各月指标
				月份|培训人次（人次）|消费帮扶额（万元）|完成率（%）|备注
				1月|120|３０.5|25|
				２月|80|28|%0.23|
				三月|95|31|31%|
				一季度小计|295|89.5||
				4月份|100|未报||
				""").read(), "indicator-values", new Context("越秀区—遂溪县", null, null))).containsExactly(
				"B3 {indicator=培训人次, period=2024-01, value=120人次}",
				"C3 {indicator=消费帮扶额, period=2024-01, value=30.5万元}", "B4 {indicator=培训人次, period=2024-02, value=80人次}",
				"C4 {indicator=消费帮扶额, period=2024-02, value=28万元}", "B5 {indicator=培训人次, period=2024-03, value=95人次}",
				"C5 {indicator=消费帮扶额, period=2024-03, value=31万元}", "B7 {indicator=培训人次, period=2024-04, value=100人次}",
				"C7 {indicator=消费帮扶额, period=2024-04}");
	}

	@Test
	void workforceWithWhereItWent() {
		assertThat(ReadLines.of(new Sheets().sheet("就业", "A1:H1 A2:A4 B2:B4 C2:H2 C3:C4 D3:D4 E3:H3", """
				2024年6月脱贫人口务工就业情况统计表（单位：人）
				序号|县区|务工就业|||||
				||总人数|其中脱贫劳动力|去向|||
				||||到广东就业|到其他省份|省内就近|公益性岗位
				1|遂溪县|1200|800|700|200|300|50
				2|徐闻县|９００|６０0|500人|100|300|40
				总　计||2100|1400|1200|300|600|90
				""").read(), "employments", OF_2024)).containsExactly(
				"5 {elsewhere=200人, formerlyPoor=800人, helpingSide=700人, inProvince=300人, publicPosts=50人, region=440823, total=1200人}",
				"6 {elsewhere=100人, formerlyPoor=600人, helpingSide=500人, inProvince=300人, publicPosts=40人, region=440825, total=900人}");
	}

	@Test
	void quartersDownOfIndicatorsThatNoFieldIsCalledLike() {
		assertThat(ReadLines.of(new Sheets().sheet("表", "A1:D1", """
				2024年遂溪县分季度情况
				季度|培训人次（人次）|消费帮扶（万元）|招商项目（个）
				第一季度|100|20|1
				二季度|120|30|2
				第3季度|90|25|一
				四季度|||
				""").read(), "indicator-values", new Context("越秀区—遂溪县", null, null))).hasSize(10)
			.contains("B3 {indicator=培训人次, period=2024Q1, value=100人次}",
					"C4 {indicator=消费帮扶, period=2024Q2, value=30万元}", "D5 {indicator=招商项目, period=2024Q3}",
					"D5 emptyMark warning");
	}

}
