package cn.xieshou.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import cn.xieshou.workbook.Finding.Severity;
import cn.xieshou.workbook.RowKind;

import static org.assertj.core.api.Assertions.assertThat;

/** Rows are looked at as a grid, each value with what is said against it. */
class RowPreviewTests {

	private static RowProblem problem(@Nullable String cell, Severity severity, String code) {
		return new RowProblem(cell, null, code, severity, "有误" + code, "请改", "Wrong " + code, "Mend it", null);
	}

	private static ImportRow row(String sheet, Map<String, Object> said, RowProblem... problems) {
		return new ImportRow(1, sheet, 2, null, RowKind.DATA, false, said, null, List.of(problems), null, null);
	}

	private static LayoutView layout(Map<String, String> columns) {
		LayoutView.Sheet sheet = new LayoutView.Sheet("甲", List.of(1), columns, Map.of(), List.of(), Map.of(),
				List.of(), 1, List.of(), null, null, null);
		return new LayoutView(List.of(sheet), List.of(),
				List.of(new LayoutView.Field("name", "名称", true), new LayoutView.Field("amount:IN", "收入", true),
						new LayoutView.Field("amount:OUT", "支出", true), new LayoutView.Field("region", "地区", true),
						new LayoutView.Field("stage", "阶段", true)));
	}

	private static Map<String, String> columns(String... fields) {
		Map<String, String> columns = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i++) {
			columns.put(String.valueOf((char) ('A' + i)), fields[i]);
		}
		return columns;
	}

	private static RowPreview preview(Map<String, String> columns, ImportRow... rows) {
		return RowPreview.of(layout(columns), List.of(rows), Locale.SIMPLIFIED_CHINESE);
	}

	private static List<String> tones(RowPreview preview) {
		return preview.rows().get(0).values().stream().map(RowPreview.Value::tone).toList();
	}

	@Test
	void columnsStandInTheOrderOfTheFileUnderTheNamesOfTheirFields() {
		RowPreview preview = preview(columns("stage", "name", "region"),
				row("甲", Map.of("name", "一号", "region", "440823")), row("甲", Map.of("stage", "开工")));
		assertThat(preview.heads()).containsExactly("阶段", "名称", "地区");
		assertThat(preview.rows().get(0).values()).extracting(RowPreview.Value::text).containsExactly("", "一号", "遂溪县");
		assertThat(preview.rows().get(1).values()).extracting(RowPreview.Value::text).containsExactly("开工", "", "");
	}

	@Test
	void aColumnOfWhichNoRowSaysAnythingIsLeftOut() {
		assertThat(preview(columns("stage", "name"), row("甲", Map.of("name", "一号"))).heads()).containsExactly("名称");
	}

	@Test
	void aColumnWhoseOnlyCellCouldNotBeReadIsShownWithItsFault() {
		RowPreview preview = preview(columns("name", "stage"),
				row("甲", Map.of("name", "一号"), problem("B2", Severity.ERROR, "choiceUnknown")));
		assertThat(preview.heads()).containsExactly("名称", "阶段");
		assertThat(tones(preview)).containsExactly("", "bad");
	}

	@Test
	void receiptsAndPaymentsAreOneAmount() {
		assertThat(preview(columns("amount:IN", "amount:OUT"), row("甲", Map.of("amount", "3万元"))).heads()).hasSize(1);
	}

	@Test
	void aPairOfFieldsInAColumnIsTwoColumnsAndBothAreAtFault() {
		RowPreview preview = preview(columns("name + region"),
				row("甲", Map.of("name", "一号", "region", "440823"), problem("A2", Severity.WARNING, "doubt")));
		assertThat(preview.heads()).containsExactly("名称", "地区");
		assertThat(tones(preview)).containsExactly("warn", "warn");
	}

	@Test
	void anErrorIsShownEvenWhereADoubtIsSaidBesideIt() {
		ImportRow one = row("甲", Map.of("name", "一号"), problem("A2", Severity.WARNING, "x"),
				problem("A2", Severity.ERROR, "y"));
		ImportRow other = row("甲", Map.of("name", "一号"), problem("A2", Severity.ERROR, "y"),
				problem("A2", Severity.WARNING, "x"));
		assertThat(tones(preview(columns("name"), one))).containsExactly("bad");
		assertThat(tones(preview(columns("name"), other))).containsExactly("bad");
	}

	@Test
	void neitherNotesNorWhatIsSaidOfTheWholeRowMarksACell() {
		assertThat(tones(preview(columns("name"),
				row("甲", Map.of("name", "一号"), problem("A2", Severity.NOTE, "x"), problem(null, Severity.ERROR, "y")))))
			.containsExactly("");
	}

	@Test
	void aFaultOfAnotherSheetMarksNoCellOfThisOne() {
		assertThat(tones(preview(columns("name"), row("乙", Map.of("name", "一号"), problem("A2", Severity.ERROR, "x")))))
			.containsExactly("");
	}

	@Test
	void whatIsSaidComesWithErrorsFirstAndInTheReadersLanguage() {
		ImportRow row = row("甲", Map.of("name", "一号"), problem("A2", Severity.NOTE, "n"),
				problem("A2", Severity.WARNING, "w"), problem("A2", Severity.ERROR, "e"));
		RowPreview.Told told = preview(columns("name"), row).rows().get(0);
		assertThat(told.said()).extracting(RowPreview.Said::tone).containsExactly("bad", "warn", "info");
		assertThat(told.said()).extracting(RowPreview.Said::icon).containsExactly("error", "warning", "info");
		assertThat(told.said().get(0).text()).isEqualTo("有误e。请改");
		assertThat(told.errors()).isOne();
		assertThat(told.warnings()).isOne();
		assertThat(
				RowPreview.of(layout(columns("name")), List.of(row), Locale.ENGLISH).rows().get(0).said().get(0).text())
			.isEqualTo("Wrong e. Mend it");
	}

	@Test
	void aListIsShownInOneCell() {
		assertThat(preview(columns("name"), row("甲", Map.of("name", List.of("甲", "乙")))).rows().get(0).values())
			.extracting(RowPreview.Value::text)
			.containsExactly("甲、乙");
	}

	@Test
	void rowsWithoutALayoutAreShownUnderTheCodesOfTheirFields() {
		RowPreview preview = RowPreview.of(null, List.of(row("甲", Map.of("name", "一号"))), Locale.ENGLISH);
		assertThat(preview.heads()).containsExactly("name");
		assertThat(RowPreview.of(null, List.of(), Locale.ENGLISH).rows()).isEmpty();
	}

}
