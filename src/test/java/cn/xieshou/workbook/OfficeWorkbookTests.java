package cn.xieshou.workbook;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables as offices hand them on, made up after the reader was written. */
class OfficeWorkbookTests {

	private static List<String> read(String type, String merged, String table) {
		return ReadLines.of(new Sheets().sheet("表", merged, table).read(), type, new Context("越秀区—遂溪县", null, null));
	}

	@Test
	void theMonthAndTheYearToItStandBeside() {
		assertThat(read("indicator-values", "A1:G1", """
				遂溪县2026年帮扶协作月报（9月）
				序号|指标|计量单位|本月|本年累计|上年同期累计|增幅
				1|协作项目数|个|2|26|24|↑8.3%
				2|帮扶车间数|个|—|12|12|持平
				""")).containsExactly("D3 {indicator=协作项目数, period=2026-09, unit=个, value=2个}",
				"E3 {indicator=协作项目数, period=2026-09/YTD, unit=个, value=26个}",
				"D4 {indicator=帮扶车间数, period=2026-09, unit=个}",
				"E4 {indicator=帮扶车间数, period=2026-09/YTD, unit=个, value=12个}");
		assertThat(read("indicator-values", "A1:D1", """
				2026年第三季度主要指标
				指标|单位|本季度|累计完成
				协作项目数|个|5|26
				""")).containsExactly("C3 {indicator=协作项目数, period=2026Q3, unit=个, value=5个}",
				"D3 {indicator=协作项目数, period=2026-09/YTD, unit=个, value=26个}");
	}

	@Test
	void ofWhichMonthNobodySaysIsNotMadeUp() {
		assertThat(read("indicator-values", "A1:D1", """
				2026年帮扶协作月报
				指标|单位|本月|本年累计
				协作项目数|个|2|26
				""")).containsExactly("C3 {indicator=协作项目数, unit=个, value=2个}",
				"D3 {indicator=协作项目数, unit=个, value=26个}");
	}

	@Test
	void theYearBeforeBesideThePlanAndTheMonthsOfThisYear() {
		assertThat(read("indicator-values", "A1:F1 A2:A3 B2:B3 C2:C3 D2:F2", """
				2026年前三季度主要指标完成情况表
				指标名称|单位|2025年实绩|2026年||
				|||年度目标|1-9月完成|完成率
				共建产业园区数|个|3|4|３|%0.75
				园区到位投资|亿元|2.56|4|约3.2|%0.8
				""")).containsExactly("C4 {indicator=共建产业园区数, period=2025, unit=个, value=3个}",
				"E4 {indicator=共建产业园区数, period=2026-09/YTD, unit=个, value=3个}",
				"C5 {indicator=园区到位投资, period=2025, unit=亿元, value=2.56亿元}",
				"E5 {indicator=园区到位投资, period=2026-09/YTD, unit=亿元, value=约3.2亿元}");
	}

	@Test
	void aGroupMergedOverNumberAndNameIsNoRecord() {
		assertThat(read("projects", "A1:E1 A3:B3 A6:B6", """
				项目实施情况表
				序号|项目名称|总投资（万元）|协作资金（万元）|受益人数
				一、产业类||300|200|约80
				1|甲中心|100|80|约50
				2|乙工厂|200|120|30
				二、就业类||50|40|20
				4|丙车间|50|40|20
				5|丁培训点||||
				"""))
			.contains("4 {name=甲中心, plannedInvestment=100万元, 协作资金=80万元, 受益人数=约50人}",
					"7 {name=丙车间, plannedInvestment=50万元, 协作资金=40万元, 受益人数=20人}", "8 {name=丁培训点}")
			.noneMatch((line) -> line.startsWith("6 ") || line.contains("totalDiffers"));
	}

	@Test
	void whatIsWrittenInWordsIsCounted() {
		assertThat(read("trainings", "A1:E1", """
				2026年培训开展情况
				班次名称|培训时间|培训人数|其中脱贫劳动力|经费（万元）
				粤菜师傅|2026年5月10日至15日|四十五|脱贫12人|1.8万
				果树种植|2026年6月（上旬）|三十余|/|2
				""")).containsExactly(
				"3 {cost=1.8万元, formerlyPoor=12人, held=2026-05-10/2026-05-15, name=粤菜师傅, participants=45人}",
				"4 {cost=2万元, held=2026-06, name=果树种植, participants=30余人}");
	}

	@Test
	void theMonthMayBeTheNameOfTheSheet() {
		String table = """
				指标名称|计量单位|完成数|累计数
				协作项目数|个|%s
				""";
		Workbook months = new Sheets().sheet("2026年9月", "", table.formatted("2|26"))
			.sheet("2026年10月", "", table.formatted("1|27"))
			.read();
		assertThat(ReadLines.of(months, "indicator-values", new Context("越秀区—遂溪县", null, null))).containsExactly(
				"C2 {indicator=协作项目数, period=2026-09, unit=个, value=2个}",
				"D2 {indicator=协作项目数, period=2026-09/YTD, unit=个, value=26个}",
				"C2 {indicator=协作项目数, period=2026-10, unit=个, value=1个}",
				"D2 {indicator=协作项目数, period=2026-10/YTD, unit=个, value=27个}");
	}

	@Test
	void aGrowthIsNoValueAndASumUntilNowIsNoIndicator() {
		assertThat(read("indicator-values", "A1:D1 A2:A3 B2:C2", """
				消费协作完成情况（2026年1-10月）
				县区|采购和帮助销售额（万元）||供应基地数（个）
				|本年累计|增长%|截至目前
				遂溪县|5600|12|3
				""")).containsExactly("B4 {indicator=采购和帮助销售额, period=2026-10/YTD, region=440823, value=5600万元}",
				"D4 {indicator=供应基地数, period=2026-10/YTD, region=440823, value=3个}");
	}

	@Test
	void theDirectionStandsInTheTitle() {
		assertThat(read("enclaves", "A1:F1 A2:A3 B2:B3 C2:D2 E2:E3 F2:F3", """
				反向飞地建设情况表
				飞地名称|飞入地|入驻企业数（家）||租期|启用时间
				||累计|现有||
				遂溪科创中心|越秀区|18|15|2025年1月1日-2029年12月31日|2025.6.18揭牌
				""")).containsExactly("4 {direction=反向飞地, leaseFrom=2025-01-01, leaseUntil=2029-12-31, name=遂溪科创中心, "
				+ "region=440104, remark=揭牌, 启用时间=2025-06-18, 现有企业=15家, 累计入驻企业=18家}");
	}

	@Test
	void timesAsTheyAreSaid() {
		assertThat(read("products", "A1:C1", """
				消费帮扶产品销售情况表（2026年三季度）
				产品名称|销售金额（万元）|时间
				火龙果|980|7-9月
				对虾|超500|去年8月
				糖蔗|1，256.8|今年第二季度
				""")).contains("3 {name=火龙果, period=2026Q3, sales=980万元}", "4 {name=对虾, period=2025-08, sales=超500万元}",
				"5 {name=糖蔗, period=2026Q2, sales=1256.8万元}");
	}

	@Test
	void theSameFundInTwoYearsIsNoDuplicate() {
		assertThat(read("funds", "A1:C1", """
				帮扶协作资金到位情况（单位：万元）
				年度|资金名称|金额
				2024|省级统筹协作资金|3500
				2025年|省级统筹协作资金|3800
				""")).containsExactly("3 {amount=3500万元, name=省级统筹协作资金, period=2024}",
				"4 {amount=3800万元, name=省级统筹协作资金, period=2025}");
	}

}
