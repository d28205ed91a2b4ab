package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.LinkedMultiValueMap;

import cn.xieshou.workbook.A1;
import cn.xieshou.workbook.CellRange;
import cn.xieshou.workbook.ColumnGuess.Certainty;
import cn.xieshou.workbook.ColumnGuess.Ignored;
import cn.xieshou.workbook.Layout;
import cn.xieshou.workbook.RowKind;

import static org.assertj.core.api.Assertions.assertThat;

/** A sheet is drawn as it looks, and each column and row with what it is taken for. */
class SheetPictureTests {

	private static LayoutView.Shown shown(int row, RowKind kind, String... cells) {
		Map<String, String> texts = new LinkedHashMap<>();
		for (int i = 0; i < cells.length; i++) {
			if (!cells[i].isEmpty()) {
				texts.put(A1.letters(i + 1), cells[i]);
			}
		}
		return new LayoutView.Shown(row, kind, false, texts);
	}

	private static LayoutView.Column column(String letters, Certainty certainty, @Nullable Ignored ignored,
			String... alternatives) {
		return new LayoutView.Column(letters, "表头" + letters, certainty, ignored, List.of(alternatives), null, null,
				null, false);
	}

	private static SheetPicture picture(List<LayoutView.Shown> shown, List<CellRange> merged,
			Map<String, String> columns, LayoutView.Column... found) {
		List<Integer> head = shown.stream()
			.filter((row) -> row.kind() == RowKind.HEAD)
			.map(LayoutView.Shown::row)
			.toList();
		return SheetPicture.of(new LayoutView.Sheet("表", head, columns, Map.of(), List.of(), Map.of(), List.of(found),
				1, shown, null, merged, null), new LinkedMultiValueMap<>());
	}

	@Test
	void whatIsNotDrawnIsSaidAndCanStillBeChosen() {
		LayoutView.Column[] found = new LayoutView.Column[203];
		Map<String, String> columns = new HashMap<>();
		for (int i = 1; i <= found.length; i++) {
			boolean open = i == 202;
			found[i - 1] = new LayoutView.Column(A1.letters(i), "栏" + i, open ? Certainty.AMBIGUOUS : Certainty.MATCHES,
					null, open ? List.of("inPlace") : List.of(), null, null, null, false);
			columns.put(A1.letters(i), "f" + i);
		}
		SheetPicture picture = picture(List.of(), List.of(), columns, found);
		assertThat(picture.columns()).hasSize(200);
		assertThat(picture.beyond()).extracting(SheetPicture.Column::letters).containsExactly("GS", "GT", "GU");
		assertThat(picture.askingBeyond()).singleElement().satisfies((column) -> {
			assertThat(column.letters()).isEqualTo("GT");
			assertThat(column.value()).isEmpty();
			assertThat(column.first()).containsExactly("f202", "inPlace");
		});
		assertThat(picture.heads()).isEqualTo(203);
		assertThat(picture.asking()).isEqualTo(1);
	}

	@Test
	void anEmptySheetHasNeitherColumnsNorRows() {
		SheetPicture picture = SheetPicture.of(new LayoutView.OtherSheet("Sheet2", Layout.Why.EMPTY, 0, List.of()));
		assertThat(picture.columns()).isEmpty();
		assertThat(picture.lines()).isEmpty();
		assertThat(picture.read()).isFalse();
		assertThat(picture.why()).isEqualTo("imports.Why.EMPTY");
		assertThat(picture.heads()).isZero();
	}

	@Test
	void aSheetOfOneCellIsOneColumnAndOneRow() {
		SheetPicture picture = SheetPicture.of(new LayoutView.OtherSheet("说明", Layout.Why.INSTRUCTIONS, 1,
				List.of(shown(1, RowKind.SKIPPED, "请按月填报"))));
		assertThat(picture.columns()).extracting(SheetPicture.Column::letters).containsExactly("A");
		assertThat(picture.lines()).hasSize(1);
		assertThat(picture.lines().get(0).cells()).containsExactly(new SheetPicture.Look("请按月填报", 1, 1, false));
	}

	@Test
	void aHeadThatIsMergedAcrossIsOneCellOverItsColumns() {
		SheetPicture picture = picture(
				List.of(shown(1, RowKind.HEAD, "名称", "投资", "", "备注"), shown(2, RowKind.HEAD, "", "计划", "到位", "")),
				List.of(new CellRange(1, 1, 2, 1), new CellRange(1, 2, 1, 3), new CellRange(1, 4, 2, 4)), Map.of());
		assertThat(picture.lines().get(0).cells()).containsExactly(new SheetPicture.Look("名称", 2, 1, false),
				new SheetPicture.Look("投资", 1, 2, false), new SheetPicture.Look("备注", 2, 1, false));
		assertThat(picture.lines().get(1).cells()).extracting(SheetPicture.Look::text).containsExactly("计划", "到位");
	}

	@Test
	void aMergedCellGoesOnlyOverRowsThatAreShownBelowIt() {
		SheetPicture picture = picture(
				List.of(shown(1, RowKind.HEAD, "县", "数"), shown(2, RowKind.DATA, "遂溪", "1"),
						shown(3, RowKind.DATA, "", "2"), shown(9, RowKind.TOTAL, "合计", "3")),
				List.of(new CellRange(2, 1, 9, 1)), Map.of());
		assertThat(picture.lines().get(1).cells().get(0).rows()).isEqualTo(2);
		assertThat(picture.lines().get(2).cells()).extracting(SheetPicture.Look::text).containsExactly("2");
		assertThat(picture.lines().get(3).cells()).extracting(SheetPicture.Look::text).containsExactly("合计", "3");
	}

	@Test
	void aSheetOfVeryManyColumnsIsDrawnUpToTheTwoHundredth() {
		String[] cells = new String[250];
		java.util.Arrays.fill(cells, "1");
		SheetPicture picture = picture(
				List.of(shown(1, RowKind.TITLE, "超宽的表"), shown(2, RowKind.HEAD, cells), shown(3, RowKind.DATA, cells)),
				List.of(new CellRange(1, 1, 1, 250)), Map.of());
		assertThat(picture.columns()).hasSize(200);
		assertThat(picture.columns().get(199).letters()).isEqualTo("GR");
		assertThat(picture.lines().get(0).cells()).containsExactly(new SheetPicture.Look("超宽的表", 1, 200, false));
		assertThat(picture.lines().get(2).cells()).hasSize(200);
	}

	@Test
	void aColumnWithAHeadAndNoValuesIsDrawn() {
		SheetPicture picture = picture(List.of(shown(1, RowKind.DATA, "甲")), List.of(), Map.of("C", "remark"),
				column("C", Certainty.MATCHES, null));
		assertThat(picture.columns()).extracting(SheetPicture.Column::letters).containsExactly("A", "B", "C");
		assertThat(picture.heads()).isOne();
		assertThat(picture.lines().get(0).cells()).hasSize(3);
	}

	@Test
	void hiddenRecordsTotalsAndTitlesLookDifferent() {
		assertThat(List.of(RowKind.HEAD, RowKind.HEAD_REPEATED, RowKind.TITLE, RowKind.INFO, RowKind.TOTAL,
				RowKind.SUBTOTAL, RowKind.DATA, RowKind.NOTE, RowKind.SKIPPED))
			.extracting((kind) -> new SheetPicture.Line(1, kind, false, List.of(), null, List.of(), 0).tone())
			.containsExactly("r-head", "r-head", "r-title", "r-unit", "r-tot", "r-tot", "", "r-skip", "r-skip");
		assertThat(new SheetPicture.Line(1, RowKind.DATA, true, List.of(), null, List.of(), 0).tone())
			.isEqualTo("r-hid");
	}

	@Test
	void rowsThatAreNotShownAreCountedBeforeTheNextOne() {
		assertThat(picture(
				List.of(shown(3, RowKind.HEAD, "名称"), shown(4, RowKind.DATA, "甲"), shown(90, RowKind.TOTAL, "合计")),
				List.of(), Map.of())
			.lines()).extracting(SheetPicture.Line::passed).containsExactly(2, 0, 85);
	}

	@Test
	void aRowMayBecomeWhatItCanBeWhereItStands() {
		List<SheetPicture.Line> lines = picture(
				List.of(shown(1, RowKind.TITLE, "表"), shown(2, RowKind.BLANK), shown(3, RowKind.HEAD, "名称"),
						shown(4, RowKind.DATA, "甲"), shown(5, RowKind.TOTAL, "合计"), shown(6, RowKind.SKIPPED, "乙")),
				List.of(), Map.of())
			.lines();
		assertThat(lines.get(0).choices()).containsExactly(RowKind.TITLE, RowKind.HEAD);
		assertThat(lines.get(1).choices()).isEmpty();
		assertThat(lines.get(2).choices()).containsExactly(RowKind.HEAD, RowKind.DATA, RowKind.SKIPPED);
		assertThat(lines.get(3).choices()).containsExactly(RowKind.DATA, RowKind.HEAD, RowKind.SKIPPED);
		assertThat(lines.get(4).choices()).containsExactly(RowKind.TOTAL, RowKind.HEAD, RowKind.DATA);
		assertThat(lines.get(5).choices()).containsExactly(RowKind.SKIPPED, RowKind.HEAD, RowKind.DATA);
	}

	@ParameterizedTest
	@CsvSource({ "12, true", "'1,234.5', true", "-3, true", "−3, true", "51.87%, true", "约3, false", "3万元, false",
			"2023-05, false", "'', false" })
	void onlyPlainNumbersAreSetAsNumbers(String text, boolean number) {
		assertThat(picture(List.of(shown(1, RowKind.DATA, text, "末")), List.of(), Map.of()).lines()
			.get(0)
			.cells()
			.get(0)
			.number()).isEqualTo(number);
	}

	@Test
	void aColumnThatMayBeTwoThingsAsksAndOffersThese() {
		SheetPicture picture = picture(List.of(), List.of(), Map.of("A", "plannedInvestment", "B", "name"),
				column("A", Certainty.AMBIGUOUS, null, "inPlace", "agreedInvestment"),
				column("B", Certainty.MATCHES, null));
		assertThat(picture.columns().get(0).first()).containsExactly("plannedInvestment", "inPlace",
				"agreedInvestment");
		assertThat(picture.columns().get(0).isOpen()).isTrue();
		assertThat(picture.columns().get(0).how()).isEqualTo("imports.Certainty.AMBIGUOUS");
		assertThat(picture.columns().get(1).first()).isEmpty();
		assertThat(picture.columns().get(1).isAsking()).isFalse();
	}

	@Test
	void columnsAreCountedByWhetherSomebodyMustLookAtThem() {
		SheetPicture picture = picture(List.of(shown(1, RowKind.HEAD, "一", "二", "三", "四", "五", "无表头的列")), List.of(),
				Map.of("A", "name", "B", "stage", "C", "inPlace", "D", "", "E", "region + investor"),
				column("A", Certainty.MATCHES, null), column("B", Certainty.CHECK, null),
				column("C", Certainty.AMBIGUOUS, null), column("D", Certainty.IGNORED, Ignored.SERIAL),
				column("E", Certainty.REMEMBERED, null));
		assertThat(picture.heads()).isEqualTo(5);
		assertThat(picture.asking()).isEqualTo(2);
		assertThat(picture.known()).isEqualTo(2);
		List<SheetPicture.Column> columns = new ArrayList<>(picture.columns().subList(0, 5));
		assertThat(columns).extracting(SheetPicture.Column::tone).containsExactly("yes", "ask", "ask", "no", "rem");
		assertThat(columns).extracting(SheetPicture.Column::icon)
			.containsExactly("ok", "warning", "warning", "minus", "history");
		assertThat(columns.get(3).value()).isEqualTo(MappingForm.LEFT);
		assertThat(columns.get(3).how()).isEqualTo("imports.Ignored.SERIAL");
		assertThat(columns).extracting(SheetPicture.Column::isPair).containsExactly(false, false, false, false, true);
	}

}
