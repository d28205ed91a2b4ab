package cn.xieshou.workbook;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists as teams in counties keep them, read without a correction. */
class CountyListTests {

	private static final Context OF_2024 = new Context("广州—湛江", "2024", null);

	private static List<String> projects(String merged, String text) {
		return ReadLines.of(new Sheets().sheet("台账", merged, text).read(), "projects", OF_2024);
	}

	@Test
	void twoTablesBelowOneAnotherInTwoUnits() {
		assertThat(projects("A1:E1 A7:E7", """
				一、在建项目（单位：万元）
				序号|项目名称|总投资|已支付|开工时间
				1|甲渠|100|50|3月15日
				2|乙渠|200|80|24年4月
				合计||300|130|

				二、计划项目（单位：亿元）
				序号|项目名称|总投资|已支付|开工时间
				1|丙园|1.2|0|45352
				2|丁园|0.8||2024年10月
				合计||2.0|0|
				备注：数据截至2024年6月底。
				""")).containsExactly("3 {name=甲渠, plannedInvestment=100万元, stages[STARTED].on=2024-03-15, 已支付=50万元}",
				"4 {name=乙渠, plannedInvestment=200万元, stages[STARTED].on=2024-04, 已支付=80万元}",
				"9 {name=丙园, plannedInvestment=1.2亿元, stages[STARTED].on=2024-03-01, 已支付=0亿元}",
				"10 {name=丁园, plannedInvestment=0.8亿元, stages[STARTED].on=2024-10}", "E3 dateInexact warning",
				"E4 dateTwoDigitYear warning", "B9 headChanged warning", "B10 headChanged warning");
	}

	@Test
	void aHeadThatComesAgainInAnotherUnitIsReadInIt() {
		assertThat(projects("", """
				项目名称|总投资（万元）|到位资金（万元）|开工时间
				甲渠|100|50|2024.3
				乙渠|200|80|2024.4
				项目名称|总投资（亿元）|到位资金（万元）|开工时间
				丙园|1.2|5000|2024.5
				单位：元|||
				戊园|3000000|20000|2024.7
				项目名称|总投资（万元）|到位资金（万元）|开工时间
				己园|300|20|2024.8
				""")).containsExactly("2 {inPlace=50万元, name=甲渠, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"3 {inPlace=80万元, name=乙渠, plannedInvestment=200万元, stages[STARTED].on=2024-04}",
				"5 {inPlace=5000万元, name=丙园, plannedInvestment=1.2亿元, stages[STARTED].on=2024-05}",
				"7 {inPlace=20000元, name=戊园, plannedInvestment=3000000元, stages[STARTED].on=2024-07}",
				"9 {inPlace=20万元, name=己园, plannedInvestment=300万元, stages[STARTED].on=2024-08}",
				"A5 headChanged warning", "A7 headChanged warning");
	}

	@Test
	void aListOfNothingButNamesAndTheNumbersBeforeThem() {
		assertThat(projects("", """
				2024年协作项目名单
				项目名称
				1、甲渠硬化工程
				2、乙村饮水工程
				3、丙园
				注：以上项目均已公示。
				""")).containsExactly("3 {name=甲渠硬化工程}", "4 {name=乙村饮水工程}", "5 {name=丙园}");
		assertThat(projects("A1:C1", """
				2024年协作项目名单
				项目名称|总投资（万元）|地点
				1.甲渠硬化工程|100|城月镇
				2.乙村饮水工程|120|界炮镇
				3.丙园|40|同上
				4.5G基站|20|〃
				""")).contains("3 {locations[].address=城月镇, name=甲渠硬化工程, plannedInvestment=100万元}",
				"6 {locations[].address=界炮镇, name=5G基站, plannedInvestment=20万元}", "C5 ditto warning",
				"C6 ditto warning");
		assertThat(projects("", """
				项目名称|总投资（万元）
				110千伏变电站|100
				5G基站|120
				3.5公里水渠|40
				""")).contains("2 {name=110千伏变电站, plannedInvestment=100万元}",
				"4 {name=3.5公里水渠, plannedInvestment=40万元}");
	}

	@Test
	void groupsWhoseNumbersStandInTheColumnOfTheRecords() {
		List<String> read = projects("A1:E1", """
				项目清单（金额单位：万元）
				编号|项目名称|总投资|协作资金|开工
				一|产业类|500|300|
				1|种植|200|100|3月
				2|养殖|300|200|4月
				二|基础设施类|300|300|
				1|道路|100|100|5.1
				2|饮水|150|200|6月中旬
				|合计|800|600|
				""");
		assertThat(read).hasSize(8)
			.contains("4 {name=种植, plannedInvestment=200万元, ref=1, stages[STARTED].on=2024-03, 协作资金=100万元}",
					"C6 totalDiffers warning", "C9 totalDiffers warning")
			.noneMatch((line) -> line.contains("name=产业类") || line.contains("name=基础设施类"));
	}

	@Test
	void cellsMergedDownSameAsAboveAndUnitsInCells() {
		assertThat(projects("A1:I1 A4:A6 B4:B5 E4:E5 A7:A8", """
				东西部协作项目台账（2024年度）
				填报单位（盖章）：湛江市协作办||||填报日期：2024年7月1日|||单位：万元|
				县（市、区）|乡镇|项目名称|投资方|产业|总投资|到位资金|投产时间|备注
				遂溪县|城月镇|饲料厂|海洋公司|水产|1.2亿|3,000|2024年6月底|
				||冷库|同上||800|同上|预计2024.12|
				|界炮镇|屠宰场|雨润公司|肉类|2500|900|/|
				徐闻县|曲界镇|菠萝园|果业公司|水果|约3000|1,500万|2023/11/1|
				||罐头厂|"|"|60000000元|一|尚未|
				填表人：张三||||联系电话：0759-1234567||||
				""")).containsExactly(
				"4 {inPlace=3000万元, investor=海洋公司, name=饲料厂, plannedInvestment=1.2亿元, region=440823, sector=水产, stages[PRODUCING].on=2024-06}",
				"5 {investor=海洋公司, name=冷库, plannedInvestment=800万元, region=440823, sector=水产}",
				"6 {inPlace=900万元, investor=雨润公司, name=屠宰场, plannedInvestment=2500万元, region=440823, sector=肉类}",
				"7 {inPlace=1500万元, investor=果业公司, name=菠萝园, plannedInvestment=约3000万元, region=440825, sector=水果, stages[PRODUCING].on=2023-11-01}",
				"8 {investor=果业公司, name=罐头厂, plannedInvestment=60000000元, region=440825, sector=水果}",
				"D5 ditto warning", "G5 notANumber error", "H5 forecast warning", "D8 ditto warning",
				"E8 ditto warning", "G8 emptyMark warning");
	}

	@Test
	void aCurrencyInAColumnOfItsOwnIsNoYuan() {
		assertThat(projects("A1:F1", """
				招商引资项目汇总
				项目名称|投资方|投资总额|币种单位|签约时间|是否开工
				甲厂|A公司|1.2|亿元|2024年3月15日|√
				乙厂|B公司|3000|万元|2024-03|×
				丙厂|C公司|300|万美元|3/15/2024|否
				丁厂|D公司|3千|万元|4/5/2024|是
				""")).contains("3 {investor=A公司, name=甲厂, plannedInvestment=1.2亿元, stages[SIGNED].on=2024-03-15}",
				"4 {investor=B公司, name=乙厂, plannedInvestment=3000万元, stages[SIGNED].on=2024-03}",
				"5 {investor=C公司, name=丙厂, stages[SIGNED].on=2024-03-15}", "C5 wrongUnit error", "C6 unitDoubt warning",
				"E6 dateUnreadable error");
	}

	@Test
	void daysAreNoDaysOfPeople() {
		assertThat(ReadLines.of(new Sheets().sheet("培训", "A1:H1", """
				2024年干部人才培训情况表
				序号|培训班名称|培训时间|天数|培训人数|培训经费（万元）|培训地点|主办单位
				1|乡村振兴干部培训班|3月15日至3月20日|6|50|12万元|广州|市协作办
				2|教师跟岗|2024.4.1-4.30|30天|20人|3.5万|中山|教育局
				""").read(), "trainings", OF_2024)).containsExactly(
				"3 {cost=12万元, held=2024-03-15/2024-03-20, name=乡村振兴干部培训班, organiser=市协作办, participants=50人, place=广州}",
				"4 {cost=3.5万元, held=2024-04-01/2024-04-30, name=教师跟岗, organiser=教育局, participants=20人, place=中山}",
				"C3 dateInexact warning");
	}

	@Test
	void aHeadLeftWideWithoutMergingAndCountiesWrittenOnce() {
		assertThat(projects("", """
				2024年帮扶项目进展表|||||金额单位：万元
				序号|项目名称|投资情况|||进度
				||计划|到位|支付|
				1|甲|100|50|30|60%
				2|乙|200|120|80|%0.75
				""")).containsExactly("4 {inPlace=50万元, name=甲, plannedInvestment=100万元, 已支付=30万元, 形象进度=60%}",
				"5 {inPlace=120万元, name=乙, plannedInvestment=200万元, 已支付=80万元, 形象进度=75%}");
		assertThat(projects("", """
				县（市、区）|项目名称|总投资（万元）|开工时间
				遂溪县|甲|100|2024年3月
				|乙|200|2024年4月
				徐闻县|丙|100|2024-6-1
				小计|3个|400|
				""")).contains("3 {name=乙, plannedInvestment=200万元, region=440823, stages[STARTED].on=2024-04}",
				"A3 ditto warning");
	}

}
