package cn.xieshou.workbook;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tables of further shapes and types, read without a correction. */
class OtherWorkbookTests {

	private static final Context ZHANJIANG = new Context("广州—湛江", null, null);

	/** Rows with their values, then findings that are no notes. */
	private static List<String> read(Workbook workbook, String type, Context context) {
		FieldCatalogue fields = ExpectedReading.catalogue(type);
		List<String> lines = new ArrayList<>();
		List<String> found = new ArrayList<>();
		new Readings(Layouts.propose(workbook, fields, context, null), fields, context).forEach((row) -> {
			if (row.kind() == RowKind.DATA) {
				lines.add(((row.cell() != null) ? row.cell() : row.row()) + " " + new TreeMap<>(row.values()));
			}
			row.problems()
				.stream()
				.filter((problem) -> problem.finding().severity() != Finding.Severity.NOTE)
				.forEach((problem) -> found.add(problem.cell() + " " + problem.finding().code().code()));
		});
		lines.addAll(found);
		return lines;
	}

	@Test
	void workshopsWithColumnNumbersSubtotalsAndUnitsInCells() {
		Workbook workbook = new Sheets()
			.sheet("车间", "A1:J1 F3:G3 A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 H3:H4 I3:I4 J3:J4 B6:B7", """
					就业帮扶车间台账（截至2023年12月）
					填报单位：遂溪县人社局|||||||||单位：人、万元
					序号|县（市、区）|车间名称|车间类型|认定时间|吸纳就业||援建资金|运行状态|备注
					|||||合计|其中：脱贫劳动力|||
					甲|乙|1|2|3|4|5|6|7|8
					1|遂溪县|城月服装车间|厂房|2021年6月|45|12|30.5|运行|
					2||界炮编织车间|居家|2022.3|28人|30|约8|停用|
					|小计||||73|42|38.5||
					3|徐闻|曲界菠萝车间|种养|@2023-02-01|60|22|120000元|正常|
					|合计||3个|||133|64|50.5||
					填表人：张某|||审核人：李某||||||
					""")
			.read();
		assertThat(read(workbook, "facilities", ZHANJIANG)).containsExactly(
				"6 {category=厂房, formerlyPoor=12人, investment=30.5万元, kind=就业帮扶车间, name=城月服装车间, opened=2021-06, region=440823, state=运行, workers=45人}",
				"7 {category=居家, formerlyPoor=30人, investment=约8万元, kind=就业帮扶车间, name=界炮编织车间, opened=2022-03, region=440823, state=停用, workers=28人}",
				"9 {category=种养, formerlyPoor=22人, investment=120000元, kind=就业帮扶车间, name=曲界菠萝车间, opened=2023-02-01, region=440825, state=运行, workers=60人}",
				"G7 partOverWhole", "G10 totalDiffers", "H10 totalDiffers");
	}

	@Test
	void countiesDownAndIndicatorsAcross() {
		Workbook workbook = new Sheets().sheet("11月", "A1:H1 B3:C3 A3:A4 D3:D4 E3:E4 F3:G3", """
				湛江市2023年11月劳务协作月报表
				填报单位：市人社局||||||
				县（市、区）|帮助农村劳动力就业（人）||招聘会（场）|培训（人次）|稳岗补贴|
				|合计|其中：脱贫|||本月（万元）|累计（万元）
				遂溪县|120|34|3|200|12.5|120.5
				廉江市|98|101|2|约150|8|88
				合计|218|135|5|350|20.5|208.5
				注：累计为1-11月。
				""").read();
		assertThat(read(workbook, "indicator-values", ZHANJIANG))
			.contains("B5 {indicator=帮助农村劳动力就业, period=2023-11, region=440823, value=120人}",
					"F5 {indicator=稳岗补贴, period=2023-11, region=440823, value=12.5万元}",
					"G5 {indicator=稳岗补贴, period=2023-11/YTD, region=440823, value=120.5万元}",
					"E6 {indicator=培训, period=2023-11, region=440881, value=约150人次}", "C6 partOverWhole")
			.hasSize(13);
	}

	@Test
	void parksWithThreeHeadRowsAndUnitsInARowOfTheirOwn() {
		Workbook workbook = new Sheets().sheet("共建园区", "A1:K1 F2:G2 H2:I2", """
				广州—湛江共建产业园区一览表（2024年一季度）
				序号|园区名称|类别|坐落|结对关系|土地||标准厂房||入驻企业数|主导产业|年产值
				|||||规划面积|启动区|已建|已用||
				|||||亩|亩|万平方米|万平方米|家||亿元
				一、越秀区—遂溪县||||||||||
				1|遂溪园|产业转移工业园|岭北镇|越秀区—遂溪县|1200亩|1300|5.5|5.6|12|食品加工;水产|3.2
				2|遂溪二园|农业园|江洪镇|越秀区—遂溪县|0.1万亩|—|无|无|３|1.水产;2.饲料|约0.8
				合计|2个||||2200|1300|5.5|5.6|15||4
				""").read();
		assertThat(read(workbook, "parks", ZHANJIANG)).containsExactly(
				"6 {address=岭北镇, enterprises=12家, industries=[食品加工, 水产], kind=产业转移工业园, name=遂溪园, output=3.2亿元, pairing=越秀区—遂溪县, plannedArea=1200亩, startUpArea=1300亩, workshopsBuilt=5.5万平方米, workshopsLet=5.6万平方米}",
				"7 {address=江洪镇, enterprises=3家, industries=[水产, 饲料], name=遂溪二园, output=约0.8亿元, pairing=越秀区—遂溪县, plannedArea=0.1万亩}",
				"G6 partOverWhole", "I6 partOverWhole", "C7 choiceUnknown");
	}

	@Test
	void projectsWhoseTotalIsTheSumOfItsSources() {
		Workbook workbook = new Sheets()
			.sheet("台账", "A1:L1 A5:A6 F3:H3 A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 I3:I4 J3:J4 K3:K4 L3:L4", """
					2022年东西部协作资金项目台账
					单位：万元|||||||||||
					县区|项目编号|项目名称|项目类型|建设地点|资金来源|||已支付|工程进度（%）|开工时间|是否公示
					|||||合计|协作资金|县级配套||||
					遂溪县|P001|饮水工程|公共服务|城月镇|300|200|100|150|50|2022.3.5|是
					|P002|茶园|产业|界炮镇|120|100|30|120|100|2022年4月|否
					廉江|P003|道路|基础设施|石岭镇|1,000|800|200|900|92.5|44652|Y
					廉江|P004|车间|就业|青平镇|80|80||80|100|2022-13-1|√
					合计|4个项目||||1500|1180|330|1250|||
					""")
			.read();
		assertThat(read(workbook, "projects", ZHANJIANG)).contains(
				"7 {locations[].address=石岭镇, name=道路, plannedInvestment=1000万元, ref=P003, region=440881, stages[STARTED].on=2022-04-01, 公示=是, 其他财政资金=200万元, 协作资金=800万元, 已支付=900万元, 形象进度=92.5%, 项目类别=基础设施}",
				"F6 sumDiffers", "K8 dateImpossible", "F9 totalDiffers")
			.hasSize(7);
	}

	@Test
	void firmsUnderCountiesWhoseSubtotalsStandAbove() {
		Workbook workbook = new Sheets().sheet("Sheet1", "A1:L1", """
				2023年引进企业台账
				截至2023年12月31日|||||||||||金额单位：亿元
				序号|企业名称|统一社会信用代码|来源地（东部省市区）|项目名称|行业|签约日期|协议投资额|投产日期|累计实际到位投资|吸纳就业(人)|是否本年新增
				一、遂溪县|小计：2个||||||3.5||1.2|180|
				1|粤湛丰禾食品（遂溪）有限公司|91440823MA007919XM|广州|预制菜|食品|20230318|1.5|2023年11月|0.7|100|是
				2|湛江市澜岸电器科技有限公司|91440823MA01583815|佛山|小家电|家电|2023.02|2|/|5000万|80|Y
				二、廉江市|小计：1个||||||0.46||0.1|41|
				3|廉江市炊悦电器有限公司|914408810234500399|佛山|净水机|家电|2023-4-2|0.46|预计2024年|0.1|40|否
				合计|||||||3.96||1.3|220|
				""").read();
		assertThat(read(workbook, "projects", ZHANJIANG)).containsExactly(
				"5 {agreedInvestment=1.5亿元, inPlace=0.7亿元, investor=粤湛丰禾食品（遂溪）有限公司, investorOrganisations=91440823MA007919XM, jobs=100人, name=预制菜, region=440823, sector=食品, stages[PRODUCING].on=2023-11, stages[SIGNED].on=2023-03-18, 本年新增=是, 来源地=广州}",
				"6 {agreedInvestment=2亿元, inPlace=5000万元, investor=湛江市澜岸电器科技有限公司, investorOrganisations=91440823MA01583815, jobs=80人, name=小家电, region=440823, sector=家电, stages[SIGNED].on=2023-02, 本年新增=是, 来源地=佛山}",
				"8 {agreedInvestment=0.46亿元, inPlace=0.1亿元, investor=廉江市炊悦电器有限公司, investorOrganisations=914408810234500399, jobs=40人, name=净水机, region=440881, sector=家电, stages[SIGNED].on=2023-04-02, 本年新增=否, 来源地=佛山}",
				"I8 forecast", "K7 totalDiffers");
	}

	@Test
	void quartersAcrossWithOneSheetForEachCounty() {
		String head = "消费帮扶情况\n指标|单位|2023年目标|一季度|二季度|三季度|四季度|完成率\n";
		Workbook workbook = new Sheets()
			.sheet("遂溪县", "A1:H1", head
					+ "消费帮扶金额|万元|1000|120.5|230|1.2亿|约300|%1.2\n其中：采购|万元|500|60|240|80|90|%0.9\n采购企业|家|10|3|4.5|无|—|")
			.sheet("徐闻", "A1:H1", head + "消费帮扶金额|万元|1000|100|200|300|400|%1")
			.read();
		assertThat(read(workbook, "indicator-values", new Context("广州—湛江", "2023", null)))
			.contains("F3 {indicator=消费帮扶金额, period=2023Q3, region=440823, unit=万元, value=1.2亿元}",
					"G5 {indicator=采购企业, period=2023Q4, region=440823, unit=家}",
					"G3 {indicator=消费帮扶金额, period=2023Q4, region=440825, unit=万元, value=400万元}", "E4 partOverWhole",
					"E5 fraction", "F5 emptyMark")
			.hasSize(19);
	}

	@Test
	void aStatementInTextWithOneAmountAndItsDirection() {
		Workbook workbook = Sheets.csv("""
				\ufeff日期\t凭证号\t摘要\t收支\t金额（万元）\t余额
				2023/3/1\t0001\t拨入协作资金\t收入\t100\t100
				2023/3/8\t0002\t拨付项目款\t支出\t30.5\t69.5
				2023年3月9日\t0003\t"手续费,含税"\t支出\t0.01\t69.4
				合计\t\t\t\t130.51\t
				""", StandardCharsets.UTF_16LE);
		assertThat(read(workbook, "funding-entries", ZHANJIANG)).containsExactly(
				"2 {amount=100万元, documentNumber=0001, kind=拨入, movedOn=2023-03-01, name=拨入协作资金}",
				"3 {amount=30.5万元, documentNumber=0002, kind=拨出, movedOn=2023-03-08, name=拨付项目款}",
				"4 {amount=0.01万元, documentNumber=0003, kind=拨出, movedOn=2023-03-09, name=手续费,含税}",
				"F4 balanceDiffers");
	}

	@Test
	void monthsDownInATextOfTheOldEncoding() {
		Workbook workbook = Sheets.csv(
				"月份;县区;招聘会（场）;培训人次（人次）\n2023年1月;遂溪县;2;100\n2023年2月;遂溪县;3;\"1,200\"\n3月;遂溪县;—;50\n小计;;5;1350\n",
				Charset.forName("GB18030"));
		assertThat(read(workbook, "indicator-values", new Context("广州—湛江", "2023", null))).containsExactly(
				"C2 {indicator=招聘会, period=2023-01, region=440823, value=2场}",
				"D2 {indicator=培训人次, period=2023-01, region=440823, value=100人次}",
				"C3 {indicator=招聘会, period=2023-02, region=440823, value=3场}",
				"D3 {indicator=培训人次, period=2023-02, region=440823, value=1200人次}",
				"C4 {indicator=招聘会, period=2023-03, region=440823}",
				"D4 {indicator=培训人次, period=2023-03, region=440823, value=50人次}");
	}

	@Test
	void headsThatOnlyLookMerged() {
		Workbook workbook = new Sheets().sheet("遂溪", "", """
				遂溪县重点招商项目表
				2023年12月31日||||||||单位：亿元
				序号|项目名称|投资主体|投资额||时间|||进度|备注
				|||计划|到位|签约|动工|投产||
				1|甲|A公司|1.5|0.3|2023年1月|2023.5|2024年预计|在建|
				2|乙|B公司|20000万元|5,000万|23年3月|||签约|
				3|丙|C公司|0.8|0.9|2023/3/5|2023/2/1||停工|
				小计|3个||4.3|1.7|||||
				""").read();
		assertThat(read(workbook, "projects", ZHANJIANG)).containsExactly(
				"5 {inPlace=0.3亿元, investor=A公司, name=甲, plannedInvestment=1.5亿元, region=440823, stages[SIGNED].on=2023-01, stages[STARTED].on=2023-05}",
				"6 {inPlace=5000万元, investor=B公司, name=乙, plannedInvestment=20000万元, region=440823, stage=签约, stages[SIGNED].on=2023-03}",
				"7 {inPlace=0.9亿元, investor=C公司, name=丙, plannedInvestment=0.8亿元, region=440823, stages[SIGNED].on=2023-03-05, stages[STARTED].on=2023-02-01}",
				"H5 forecast", "I5 choiceUnknown", "F6 dateTwoDigitYear", "I7 choiceUnknown", "G7 dateOrder");
	}

	@Test
	void monthsThatAreCountedFromTheBeginningOfTheYear() {
		Workbook workbook = new Sheets().sheet("劳务", "A1:H1 A2:H2 C3:E3 A3:A4 B3:B4 A5:A6", """
				劳务协作1-6月完成情况
				单位：人  2023年1—6月累计数
				县|指标|2023年
				||4月|5月|6月
				遂溪|新增就业|10|20|30
				|招工|5|7|
				徐闻|新增就业|11|22|33
				""").read();
		assertThat(read(workbook, "indicator-values", ZHANJIANG))
			.contains("C5 {indicator=新增就业, period=2023-04/YTD, region=440823, value=10人}",
					"D6 {indicator=招工, period=2023-05/YTD, region=440823, value=7人}",
					"E7 {indicator=新增就业, period=2023-06/YTD, region=440825, value=33人}")
			.hasSize(8);
	}

	@Test
	void aCorrectionIsTakenAndKeptUnderTheHeads() {
		Workbook workbook = new Sheets().sheet("项目", "", "项目|金额一|情形\n甲项目|30|在建\n乙项目|40|开工\n丙项目|50|签约").read();
		FieldCatalogue fields = ExpectedReading.catalogue("projects");
		Mapping mapping = new Mapping(
				List.of(new Mapping.Sheet("项目", List.of(1), java.util.Map.of("A", "name", "B", "inPlace", "C", "stage"),
						java.util.Map.of("B", "万元"), List.of(4), java.util.Map.of("C", java.util.Map.of("在建", "开工")))));
		Layout layout = Layouts.propose(workbook, fields, ZHANJIANG, mapping);
		assertThat(new Readings(layout, fields, ZHANJIANG).all()
			.stream()
			.filter((row) -> row.kind() == RowKind.DATA)
			.map((row) -> row.row() + " " + new TreeMap<>(row.values())))
			.containsExactly("2 {inPlace=30万元, name=甲项目, stage=开工}", "3 {inPlace=40万元, name=乙项目, stage=开工}");
		assertThat(layout.sheets().get(0).head().normalForm()).isEqualTo("项目|金额一|情形");
	}

	/** As in the customary table TB-21. */
	@Test
	void trainingsWithPartsAndKindsInOtherWords() {
		Workbook workbook = new Sheets().sheet("培训", "A1:J1 G3:H3", """
				遂溪县2023年培训班情况表
				单位：人、万元|||||||||
				序号|类别|班次名称|期次|起止时间|地点|培训人数||经费|满3个月人数
				||||||合计|其中脱贫||
				1|专技|种植能手班|第一期|2023.5.8|城月镇|５６|20|3.2|
				2|劳务技能培训|电工班|第二期|2023年6月|遂溪县职校|40|45|1.5|30
				合计|||||||||
				""").read();
		assertThat(read(workbook, "trainings", ZHANJIANG)).containsExactly(
				"5 {cost=3.2万元, edition=第一期, formerlyPoor=20人, held=2023-05-08, kind=专业技术人才, name=种植能手班, participants=56人, place=城月镇}",
				"6 {cost=1.5万元, edition=第二期, formerlyPoor=45人, held=2023-06, kind=劳务技能, name=电工班, participants=40人, place=遂溪县职校, stayed=30人}",
				"H6 partOverWhole");
	}

	/** As in the customary table TB-10. */
	@Test
	void donationsWithMoneyAndGoodsBesideEachOther() {
		Workbook workbook = new Sheets().sheet("捐赠", "A1:H1 E3:G3", """
				社会帮扶捐赠台账
				单位：万元|||||||
				捐赠日期|捐赠单位|类型|受赠单位|捐赠|||定向用途
				||||资金|物资折价|合计|
				2023-04-12|某某基金会|基金会|遂溪县教育局|30|5.5|35.5|助学
				2023.9|某某公司|企业|城月镇|12||12|道路
				""").read();
		assertThat(read(workbook, "donations", ZHANJIANG)).containsExactly(
				"5 {donor=某某基金会, donorKind=社会组织, given=2023-04-12, goodsValue=5.5万元, money=30万元, purpose=助学, receiver=遂溪县教育局, 款物合计=35.5万元}",
				"6 {donor=某某公司, donorKind=企业, given=2023-09, money=12万元, purpose=道路, receiver=城月镇, 款物合计=12万元}");
	}

	@Test
	void rowsBelowAHeadInAnotherUnitAreReadInItAndSaid() {
		Workbook workbook = new Sheets().sheet("台账", "", """
				项目名称|总投资（亿元）|县区
				甲厂|3|遂溪县
				乙厂|2|遂溪县
				项目名称|总投资（万元）|县区
				丙厂|3000|遂溪县
				""").read();
		assertThat(read(workbook, "projects", ZHANJIANG))
			.contains("A5 headChanged", "5 {name=丙厂, plannedInvestment=3000万元, region=440823}")
			.doesNotContain("A2 headChanged", "A3 headChanged");
	}

	@Test
	void aRecordOfWhichOnlyTheNameIsKnownIsARecord() {
		Workbook workbook = new Sheets().sheet("台账", "A2:A4", """
				县区|项目名称|总投资（万元）|签约日期
				遂溪县|甲厂|1|2024-01
				|乙厂||
				|丙厂|3|2024-02
				廉江市|||
				""").read();
		assertThat(read(workbook, "projects", ZHANJIANG)).anyMatch((line) -> line.contains("name=乙厂"))
			.noneMatch((line) -> line.startsWith("5 "));
	}

	@Test
	void aQuoteThatNothingClosesIsRefused() {
		String text = "项目名称,总投资（万元）,备注\n甲,1,a\n\"乙,2,b\n丙,3,c\n";
		assertThatThrownBy(() -> Sheets.csv(text, StandardCharsets.UTF_8)).isInstanceOf(WorkbookRefused.class);
	}

}
