package cn.xieshou.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables whose shapes were made after the reader was, read without a correction. */
class UnlikeWorkbookTests {

	private static final Context ZHANJIANG = new Context("广州—湛江", "2024", null);

	/** Rows with their values, then findings that are no notes. */
	private static List<String> read(Workbook workbook, String type) {
		FieldCatalogue fields = ExpectedReading.catalogue(type);
		List<String> lines = new ArrayList<>();
		List<String> found = new ArrayList<>();
		Readings readings = new Readings(Layouts.propose(workbook, fields, ZHANJIANG, null), fields, ZHANJIANG);
		readings.problems()
			.stream()
			.filter((problem) -> problem.finding().severity() != Finding.Severity.NOTE)
			.forEach((problem) -> found.add(problem.cell() + " " + problem.finding().code().code()));
		readings.forEach((row) -> {
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
	void threeMergedHeadRowsThatGoOnOverASecondSheet() {
		String head = """
				遂溪县对口协作项目表%s
				截至2024年6月||||||||
				序号|项目名称|资金（万元）||||进度||备注
				||总投资|到位||||时间|
				||| 小计|其中：协作资金|区县自筹|形象进度（%%）|开工|
				""";
		String merged = "A1:I1 A3:A5 B3:B5 C3:F3 C4:C5 D4:F4 G3:H3 G4:G5 I3:I5";
		Workbook workbook = new Sheets().sheet("一", merged, head.formatted("") + "1|渠道硬化|200|120|100|20|60|2024.3|")
			.sheet("二", merged, head.formatted("（续表）") + "2|冷库|80|80|60|20|100|2024年1月5日|已投用\n合计||280|200|160|40|||")
			.read();
		assertThat(read(workbook, "projects")).containsExactly(
				"6 {inPlace=120万元, name=渠道硬化, plannedInvestment=200万元, stages[STARTED].on=2024-03, 区县自筹=20万元, 协作资金=100万元, 形象进度=60%}",
				"6 {inPlace=80万元, name=冷库, plannedInvestment=80万元, remark=已投用, stages[STARTED].on=2024-01-05, 区县自筹=20万元, 协作资金=60万元, 形象进度=100%}");
	}

	@Test
	void twoTablesBesideEachOther() {
		Workbook workbook = new Sheets().sheet("表", "A1:D1 F1:I1", """
				城月镇项目||||| 界炮镇项目|||
				项目名称|总投资（万元）|到位资金（万元）|开工时间||项目名称|总投资（万元）|到位资金（万元）|开工时间
				甲一|100|50|2024.1||乙一|200|150|2024.2
				甲二|110|60|2024.3||乙二|210|160|2024.4
				甲三|120|70|2024.5||||||
				""").read();
		assertThat(read(workbook, "projects")).containsExactly(
				"3 {inPlace=50万元, name=甲一, plannedInvestment=100万元, stages[STARTED].on=2024}",
				"4 {inPlace=60万元, name=甲二, plannedInvestment=110万元, stages[STARTED].on=2024-03}",
				"5 {inPlace=70万元, name=甲三, plannedInvestment=120万元, stages[STARTED].on=2024-05}", "F1 secondTable",
				"D3 dateInexact");
	}

	@Test
	void quartersAcrossUnderARowOfUnits() {
		Workbook workbook = new Sheets().sheet("季度", "A1:G1 A2:A3 C2:F2 B2:B3", """
				2024年消费帮扶季度统计
				指标|单位|2024年||||备注
				||一季度|二季度|三季度|四季度|
				消费帮扶金额|万元|120.5|230|310|405.25|
				采购企业|家|3|4|５|6|累计不重复
				招聘会|场|1|—|2|1|
				""").read();
		assertThat(read(workbook, "indicator-values"))
			.contains("C4 {indicator=消费帮扶金额, period=2024Q1, unit=万元, value=120.5万元}",
					"F4 {indicator=消费帮扶金额, period=2024Q4, unit=万元, value=405.25万元}",
					"E5 {indicator=采购企业, period=2024Q3, remark=累计不重复, unit=家, value=5家}",
					"D6 {indicator=招聘会, period=2024Q2, unit=场}")
			.hasSize(12);
	}

	@Test
	void datesInSixSpellings() {
		Workbook workbook = new Sheets().sheet("台账", "", """
				项目名称|投资方|总投资（亿元）|签约时间|开工时间
				一号|甲公司|1.2|2024-03-05|2024/3/6
				二号|乙公司|0.8|2024.3.7|2024年3月8日
				三号|丙公司|2|20240309|二〇二四年三月十日
				四号|丁公司|3|2024年3月|2024-3-11 00:00:00
				五号|戊公司|4|45362|24.3.12
				""").read();
		assertThat(read(workbook, "projects")).containsExactly(
				"2 {investor=甲公司, name=一号, plannedInvestment=1.2亿元, stages[SIGNED].on=2024-03-05, stages[STARTED].on=2024-03-06}",
				"3 {investor=乙公司, name=二号, plannedInvestment=0.8亿元, stages[SIGNED].on=2024-03-07, stages[STARTED].on=2024-03-08}",
				"4 {investor=丙公司, name=三号, plannedInvestment=2亿元, stages[SIGNED].on=2024-03-09, stages[STARTED].on=2024-03-10}",
				"5 {investor=丁公司, name=四号, plannedInvestment=3亿元, stages[SIGNED].on=2024-03, stages[STARTED].on=2024-03-11}",
				"6 {investor=戊公司, name=五号, plannedInvestment=4亿元, stages[SIGNED].on=2024-03-11, stages[STARTED].on=2024-03-12}",
				"E6 dateTwoDigitYear");
	}

	@Test
	void totalsInTheMiddle() {
		Workbook workbook = new Sheets().sheet("园区", "", """
				结对|园区名称|规划面积（亩）|入驻企业数（家）
				越秀区—遂溪县|甲园|100|3
				越秀区—遂溪县|乙园|200|4
				小 计||300|7
				合　　计||600|15
				越秀区—遂溪县|丙园|300|8
				""").read();
		assertThat(read(workbook, "parks")).containsExactly(
				"2 {enterprises=3家, name=甲园, pairing=越秀区—遂溪县, plannedArea=100亩}",
				"3 {enterprises=4家, name=乙园, pairing=越秀区—遂溪县, plannedArea=200亩}",
				"6 {enterprises=8家, name=丙园, pairing=越秀区—遂溪县, plannedArea=300亩}");
	}

	@Test
	void numbersKeptAsTextsWithBlanksAndSharesAsPercentages() {
		Workbook workbook = new Sheets().sheet("进度", "", """
				项目名称|总投资（万元）|到位资金（万元）|形象进度|开工时间
				一号渠|１ ２００|'300|%0.85|2024.1
				二号渠|1,500 |\u3000450\u3000|%1|2024.2
				三号渠|2 000.50|600.5|%0.333|2024.3
				""").read();
		assertThat(read(workbook, "projects")).containsExactly(
				"2 {inPlace=300万元, name=一号渠, plannedInvestment=1200万元, stages[STARTED].on=2024, 形象进度=85%}",
				"3 {inPlace=450万元, name=二号渠, plannedInvestment=1500万元, stages[STARTED].on=2024-02, 形象进度=100%}",
				"4 {inPlace=600.5万元, name=三号渠, plannedInvestment=2000.5万元, stages[STARTED].on=2024-03, 形象进度=33.3%}",
				"E2 dateInexact");
	}

	@Test
	void formulasAreTakenAsTheyWereSaved() throws IOException {
		String sheet = """
				<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>
				<col min="3" max="3" width="9" hidden="1"/></cols><sheetData>
				<row r="1"><c r="A1" t="inlineStr"><is><t>项目名称</t></is></c>
				<c r="B1" t="inlineStr"><is><t>总投资（万元）</t></is></c>
				<c r="C1" t="inlineStr"><is><t>内部编号</t></is></c>
				<c r="D1" t="inlineStr"><is><t>到位资金（万元）</t></is></c></row>
				<row r="2"><c r="A2" t="str"><f>"一号"&amp;"坝"</f><v>一号坝</v></c><c r="B2"><f>40*3</f><v>120</v></c>
				<c r="C2"><v>7</v></c><c r="D2"><f>B2/2</f><v>60</v></c></row>
				<row r="3"><c r="A3" t="inlineStr"><is><t>二号坝</t></is></c><c r="B3"><v>80</v></c>
				<c r="C3"><v>8</v></c><c r="D3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
				</sheetData></worksheet>
				""";
		assertThat(read(xlsx(sheet), "projects")).containsExactly("2 {inPlace=60万元, name=一号坝, plannedInvestment=120万元}",
				"3 {name=二号坝, plannedInvestment=80万元}", "D3 formulaError");
	}

	@Test
	void textsInOtherEncodingsAndWithOtherSeparators() {
		String lines = "日期;凭证号;摘要;拨入(万元);拨出(万元)\n2024-01-05;0012;\"拨入;一批\";100;\n2024-02-01;0013;\"付\n二期\";;40.5\n";
		String first = "2 {amount=100万元, documentNumber=0012, kind=拨入, movedOn=2024-01-05, name=拨入%s一批}";
		String second = "3 {amount=40.5万元, documentNumber=0013, kind=拨出, movedOn=2024-02-01, name=付二期}";
		assertThat(read(Sheets.csv(lines, Charset.forName("GB18030")), "funding-entries"))
			.containsExactly(first.formatted(";"), second);
		assertThat(read(Sheets.csv(lines.replace(';', '\t'), StandardCharsets.UTF_8), "funding-entries"))
			.containsExactly(first.formatted(""), second);
		assertThat(read(Sheets.csv(lines.replace(';', ','), StandardCharsets.UTF_16BE), "funding-entries"))
			.containsExactly(first.formatted(","), second);
	}

	private static Workbook xlsx(String sheet) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			String[] parts = { "xl/workbook.xml",
					"<workbook xmlns:r='r'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>",
					"xl/_rels/workbook.xml.rels",
					"<Relationships><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
					"xl/worksheets/sheet1.xml", sheet };
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(parts[i]));
				zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return Workbook.read(new ByteArrayInputStream(out.toByteArray()), "表.xlsx");
	}

}
