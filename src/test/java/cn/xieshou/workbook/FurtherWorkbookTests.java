package cn.xieshou.workbook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Further tables of the kinds that offices send, each with something that misled a
 * reader.
 */
class FurtherWorkbookTests {

	private static final Context SUIXI = new Context("越秀区—遂溪县", null, null);

	/** Rows with their values, then findings that are no notes. */
	private static List<String> read(Workbook workbook, String type) {
		FieldCatalogue fields = ExpectedReading.catalogue(type);
		List<String> lines = new ArrayList<>();
		List<String> found = new ArrayList<>();
		Readings readings = new Readings(Layouts.propose(workbook, fields, SUIXI, null), fields, SUIXI);
		readings.problems().forEach((problem) -> add(problem, found));
		readings.forEach((row) -> {
			if (row.kind() == RowKind.DATA) {
				lines.add(((row.cell() != null) ? row.cell() : row.row()) + " " + new TreeMap<>(row.values()));
			}
			row.problems().forEach((problem) -> add(problem, found));
		});
		lines.addAll(found);
		return lines;
	}

	private static void add(Problem problem, List<String> found) {
		if (problem.finding().severity() != Finding.Severity.NOTE) {
			found.add(problem.cell() + " " + problem.finding().code().code());
		}
	}

	@Test
	void aNameAloneInFrontIsARecordAndSaid() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|开工时间
				辰一
				辰二
				辰三|1|2024.3
				辰四
				辰五|2|2024.4
				辰六产业园区
				""").read(), "projects")).containsExactly("2 {name=辰一}", "3 {name=辰二}",
				"4 {name=辰三, plannedInvestment=1万元, stages[STARTED].on=2024-03}", "5 {name=辰四}",
				"6 {name=辰五, plannedInvestment=2万元, stages[STARTED].on=2024-04}", "7 {name=辰六产业园区}", "A2 loneName",
				"A3 loneName", "A5 loneName", "A7 loneName");
	}

	@Test
	void aUnitBetweenRowsIsThatOfTheRowsBelowAndSaid() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（亿元）|开工时间
				卯一|1|2024.3
				单位：亿元
				卯二|2|2024.4
				（以下单位为万元）
				卯三|4000|2024.5
				""").read(), "projects"))
			.contains("A6 headChanged", "6 {name=卯三, plannedInvestment=4000万元, stages[STARTED].on=2024-05}")
			.doesNotContain("A2 headChanged", "A4 headChanged");
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资|开工时间
				单位：亿元
				卯一|1|2024.3
				卯二|2|2024.4
				单位：万元
				卯三|4000|2024.5
				""").read(), "projects")).contains("3 {name=卯一, plannedInvestment=1亿元, stages[STARTED].on=2024-03}",
				"A6 headChanged");
	}

	@Test
	void aUnitInAColumnOfItsOwnIsThatOfItsRow() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资|单位|用地（亩）
				甲|1.2|亿元|30
				乙|4000|万元|20
				丙|7|县农业局|10
				""").read(), "projects")).contains("2 {land=30亩, name=甲, plannedInvestment=1.2亿元}",
				"3 {land=20亩, name=乙, plannedInvestment=4000万元}");
	}

	@Test
	void aUnitBetweenRowsOfPeriodsIsThatOfThoseBelowToo() {
		assertThat(read(new Sheets().sheet("表", "", """
				遂溪县2024年帮扶资金
				单位：万元
				指标名称|1月|2月
				帮扶资金支出|1|2
				单位：亿元
				帮扶资金到位|3|4
				""").read(), "indicator-values")).contains("B6 headChanged", "C6 headChanged")
			.doesNotContain("B4 headChanged");
	}

	@Test
	void aGroupWithItsSumIsNoRecordWhateverStandsBelowIt() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|开工时间
				三、其他|50
				甲|20|2024.3
				乙|30|2024.4
				合计|1000
				""").read(), "projects").toString()).doesNotContain("name=其他", "name=三");
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|开工时间
				一、产业帮扶|1000
				（一）种植|600
				甲|600|2024.3
				（二）养殖|400
				丙|400|2024.4
				""").read(), "projects").toString()).doesNotContain("产业帮扶", "种植", "养殖");
	}

	@Test
	void unitsOfTheTableBesideAreItsOwn() {
		assertThat(read(new Sheets().sheet("表", "", """
				单位：万元
				项目名称|总投资|开工时间||物资|单位|数额
				甲|100|2024.3||大米|元|5
				乙|110|2024.4||面粉|元|6
				单位：元||||白糖|元|7
				丙|120|2024.5
				""").read(), "projects")).contains("3 {name=甲, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"A6 headChanged");
	}

	@Test
	void aUnitBelowTheHeadLeavesColumnsTheirOwn() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|到位资金（元）
				单位：万元
				甲|100|5000
				""").read(), "projects").toString()).contains("plannedInvestment=100万元").doesNotContain("headChanged");
	}

	@Test
	void aPartOfARowIsNoRecordUnsaid() {
		assertThat(read(new Sheets().sheet("表", "", """
				序号|项目名称|总投资（万元）
				1|甲|100
				|其中：一期|60
				2|乙|7
				""").read(), "projects")).contains("B3 partRow");
	}

	@Test
	void headsOfPeriodsAreReadByTheOneGrammar() {
		assertThat(read(new Sheets().sheet("表", "", """
				遂溪县2024年帮扶协作主要指标
				指标名称|计量单位|一季度|上半年|前三季度|全年|3月末
				联席会议次数|次|1|2|3|4|5
				""").read(), "indicator-values").stream().filter((line) -> line.contains("period=")))
			.anyMatch((line) -> line.contains("period=2024-09/YTD"))
			.anyMatch((line) -> line.contains("period=2024,"))
			.anyMatch((line) -> line.contains("period=2024-03-31"));
		assertThat(read(new Sheets().sheet("表", "A1:A2 B1:B2 C1:D1", """
				指标名称|计量单位|2024年||2023年
				||目标|完成|完成
				联席会议次数|次|6|8|7
				""").read(), "indicator-values").toString()).contains("period=2024", "period=2023", "8次", "7次");
	}

	@Test
	void anotherTableBesideWithoutAHeadInCommonIsNotReadIntoTheFirst() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目情况||||企业情况||
				项目名称|总投资（万元）|开工时间||企业名称|投资额（万元）|企业数
				甲一|100|2024.3||乙公司|7|1
				甲二|110|2024.4||丙公司|8|2
				|||| 丁公司|9|3
				""").read(), "projects")).containsExactly(
				"3 {name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"4 {name=甲二, plannedInvestment=110万元, stages[STARTED].on=2024-04}", "E2 secondTable");
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）||县区|企业数
				甲一|100||遂溪县|3
				甲二|110||徐闻县|4
				""").read(), "projects")).containsExactly("2 {name=甲一, plannedInvestment=100万元}",
				"3 {name=甲二, plannedInvestment=110万元}", "D1 secondTable");
	}

	@Test
	void aBlankColumnWithinATableDoesNotPartIt() {
		assertThat(read(new Sheets().sheet("表", "", """
				|项目名称|总投资（万元）||到位资金（万元）|开工时间|备注
				|甲一|100||50|2024.3|
				|甲二|110||60|2024.4|已投用
				""").read(), "projects")).containsExactly(
				"2 {inPlace=50万元, name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"3 {inPlace=60万元, name=甲二, plannedInvestment=110万元, remark=已投用, stages[STARTED].on=2024-04}");
	}

	@Test
	void anotherTableBelowIsNotReadIntoTheFirst() {
		List<String> read = read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|到位资金（万元）|开工时间
				甲一|100|50|2024.3
				甲二|110|60|2024.4
				甲三|120|70|2024.5

				附：园区企业用工情况
				企业名称|员工人数|本地员工|签约日期
				乙公司|7|5|2024.6
				丙公司|8|6|2024.7
				""").read(), "projects");
		assertThat(read).contains("2 {inPlace=50万元, name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}");
		assertThat(read.stream().filter((line) -> line.contains("headChanged"))).hasSize(2);
	}

	@Test
	void aNumberedNameWithAnAmountIsARecordAndAGroupWithItsSumIsNot() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|开工时间|备注
				一、遂溪片区|300||
				甲一|100|2024.3|
				甲二|200|2024.4|
				二、乙电厂|200||
				（三）丙气厂|300||
				丁|50|2024.5|
				""").read(), "projects"))
			.contains("3 {name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
					"5 {name=二、乙电厂, plannedInvestment=200万元}", "6 {name=（三）丙气厂, plannedInvestment=300万元}",
					"7 {name=丁, plannedInvestment=50万元, stages[STARTED].on=2024-05}")
			.noneMatch((line) -> line.contains("遂溪片区"));
	}

	@Test
	void theTotalUnderAWideHeadIsWhatThatHeadSays() {
		assertThat(read(new Sheets().sheet("表", "A2:A3 B2:D2 E2:E3", """
				2024年招商项目
				项目名称|总投资（万元）|||开工时间
				|合计|固定资产投资|其他|
				甲一|100|60|40|2024.3
				甲二|200|150|50|2024.4
				""").read(), "projects"))
			.anyMatch((line) -> line.startsWith("4 ") && line.contains("plannedInvestment=100万元"))
			.anyMatch((line) -> line.startsWith("5 ") && line.contains("plannedInvestment=200万元"));
	}

	@Test
	void negativeAmountsOfAccountsAreRefusedWhateverTheirSign() {
		List<String> read = read(new Sheets().sheet("表", "", """
				项目名称|总投资（万元）|到位资金（万元）
				甲一|（50）|20
				甲二|100|△30
				甲三|80|20-
				甲四|60|30
				""").read(), "projects");
		assertThat(read).contains("B2 negative", "C3 negative", "C4 negative");
		assertThat(read).noneMatch((line) -> line.contains("=50万元") || line.contains("inPlace=20万元, name=甲三"));
	}

	@Test
	void countyBlocksWithSubtotalsInFrontAndNamesMergedDown() {
		assertThat(read(new Sheets().sheet("表", "A3:A5 A6:A7", """
				产业协作项目进展表（单位：万元）
				县区|项目名称|总投资|到位资金|开工时间
				遂溪县|小计|300|80|
				|甲一|100|50|2024年3月
				|甲二|200|30|24.4.5
				徐闻县|乙一|3200万|1.2亿|3月5日
				|乙二|80|20|2024.05
				备注：资金截至月底。
				""").read(), "projects"))
			.contains("4 {inPlace=50万元, name=甲一, plannedInvestment=100万元, region=440823, stages[STARTED].on=2024-03}",
					"7 {inPlace=20万元, name=乙二, plannedInvestment=80万元, region=440825, stages[STARTED].on=2024-05}")
			.anyMatch((line) -> line.startsWith("6 ") && line.contains("plannedInvestment=3200万元")
					&& line.contains("inPlace=1.2亿元"));
	}

	@Test
	void unitsByGroupsOfColumns() {
		assertThat(read(new Sheets().sheet("表", "A1:A3 B1:C1 D1:E1", """
				项目名称|投资（亿元）||资金（万元）|
				|总投资|固定资产投资|到位资金|已支付资金
				||||
				甲一|1.2|0.8|500|300
				甲二|2|1|600|400
				""").read(), "projects"))
			.anyMatch((line) -> line.contains("plannedInvestment=1.2亿元") && line.contains("inPlace=500万元"));
	}

	@Test
	void monthsAcrossWithTheYearInTheTitle() {
		assertThat(read(new Sheets().sheet("表", "A1:E1", """
				2024年一季度就业帮扶情况
				指标|单位|1月|2月|3月
				帮助农村劳动力就业|人|120|１３０|1,140
				举办招聘会|场|1|无|—
				""").read(), "indicator-values")).contains(
				"C3 {indicator=帮助农村劳动力就业, period=2024-01, unit=人, value=120人}",
				"D3 {indicator=帮助农村劳动力就业, period=2024-02, unit=人, value=130人}",
				"E3 {indicator=帮助农村劳动力就业, period=2024-03, unit=人, value=1140人}",
				"D4 {indicator=举办招聘会, period=2024-02, unit=场, value=0场}", "D4 emptyMark",
				"E4 {indicator=举办招聘会, period=2024-03, unit=场}");
	}

	@Test
	void sharesKeptAsNumbersAndTextNumbers() {
		assertThat(read(new Sheets().sheet("表", "", """
				||||
				|项目名称|总投资（万元）|形象进度|开工时间
				|甲一|'100|0.35|2024-3
				|甲二|'2,000|0.8|2024-4
				|甲三|300.5|1|2024-5
				""").read(), "projects"))
			.contains("3 {name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03, 形象进度=35%}")
			.anyMatch((line) -> line.startsWith("4 ") && line.contains("2000万元") && line.contains("形象进度=80%"));
	}

	@Test
	void aHiddenRowIsReadAndSaidToBe() {
		assertThat(Finding.of(Finding.Code.HIDDEN_ROW, null, "9").code().code()).isEqualTo("hidden");
	}

	@Test
	void aColumnOfNumbersIsNoNameAndAMonthIsATime() {
		assertThat(read(new Sheets().sheet("表", "", """
				项目名称|投资|总投资（万元）|开工年月
				甲一|7|100|2024-03
				甲二|8|200|2024-04
				""").read(), "projects")).contains("2 {name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024-03}",
				"3 {name=甲二, plannedInvestment=200万元, stages[STARTED].on=2024-04}");
	}

	@Test
	void aTableOnItsSideAndACardAreSaidToBeAndNotRead() {
		FieldCatalogue fields = ExpectedReading.catalogue("projects");
		for (String table : new String[] { """
				项目名称|甲一|甲二|甲三
				总投资（万元）|100|200|300
				开工时间|2024.3|2024.4|2024.5
				到位资金（万元）|50|60|70
				备注|||已投用
				""", """
				项目登记卡|||
				项目名称|甲一|总投资（万元）|100
				开工时间|2024.3|到位资金（万元）|50
				投资方|乙公司|投产时间|2024.5
				备注|无|签约时间|2023.5
				""" }) {
			Layout layout = Layouts.propose(new Sheets().sheet("表", "", table).read(), fields, SUIXI, null);
			assertThat(layout.sheets()).isEmpty();
			assertThat(layout.others()).extracting(Layout.OtherSheet::why).containsExactly(Layout.Why.TRANSPOSED);
		}
	}

	@Test
	void remarksKeepTheirLines() {
		assertThat(
				read(Sheets.csv("项目名称,总投资（万元）,备注\n甲一,100,\"第一行\n第二行\"\n甲二,200,\n", StandardCharsets.UTF_8), "projects"))
			.contains("2 {name=甲一, plannedInvestment=100万元, remark=第一行\n第二行}");
	}

	@Test
	void thePeriodOfAllRowsStandsInTheHead() {
		assertThat(read(new Sheets().sheet("表", "A1:D1 A2:D2 A3:A4 B3:C3 D3:D4", """
				遂溪县就业情况
				统计时间：截至2024年10月底
				名称|就业人数||公益性岗位
				|合计|脱贫劳动力|
				遂溪县|1250|230|45
				徐闻县|800|100|无
				""").read(), "employments")).allSatisfy((line) -> {
			if (line.startsWith("5 ")) {
				assertThat(line).contains("period=2024-10").contains("=1250人");
			}
		}).contains("D6 emptyMark");
	}

}
