package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.i18n.LocaleContextHolder;

import cn.xieshou.imports.ReadSentences.Sentence;
import cn.xieshou.values.TestTexts;
import cn.xieshou.workbook.CellRange;
import cn.xieshou.workbook.ColumnGuess.Certainty;
import cn.xieshou.workbook.ColumnGuess.Ignored;
import cn.xieshou.workbook.Finding.Severity;
import cn.xieshou.workbook.Layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** How a sheet was read is said in sentences, and what a person is to look at asks. */
class ReadSentencesTests {

	private static final UUID BATCH = new UUID(0, 1);

	private final ImportRows rows = mock(ImportRows.class);

	private ImportRows.Kinds kinds = new ImportRows.Kinds(0, 0, 0);

	private final List<ImportRows.Findings> findings = new ArrayList<>();

	private final List<LayoutView.Column> found = new ArrayList<>();

	private final Map<String, String> columns = new LinkedHashMap<>();

	private List<LayoutView.OtherSheet> others = List.of();

	private List<CellRange> merged = List.of();

	private @Nullable Integer filled;

	@BeforeEach
	void speakChinese() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@AfterEach
	void speakAsBefore() {
		LocaleContextHolder.resetLocaleContext();
	}

	private List<Sentence> said() {
		LayoutView.Sheet sheet = new LayoutView.Sheet("表", List.of(3, 4), this.columns, Map.of(), List.of(), Map.of(),
				this.found, 1, List.of(), null, this.merged, this.filled);
		given(this.rows.kinds(BATCH, "表")).willReturn(this.kinds);
		given(this.rows.findings(BATCH, "表")).willReturn(this.findings);
		return new ReadSentences(this.rows, TestTexts.labels()).of(BATCH,
				new LayoutView(List.of(sheet), this.others,
						List.of(new LayoutView.Field("name", "名称", true), new LayoutView.Field("inPlace", "到位资金", true),
								new LayoutView.Field("plannedInvestment", "总投资", true))),
				sheet);
	}

	private Sentence sentence(String part) {
		return said().stream().filter((one) -> one.text().contains(part)).findFirst().orElseThrow();
	}

	private void column(String letters, String field, Certainty certainty, String... alternatives) {
		this.columns.put(letters, field);
		this.found.add(new LayoutView.Column(letters, "金额" + letters, certainty, null, List.of(alternatives), null,
				null, null, false));
	}

	private void unit(String letters, String unit, String from, @Nullable Ignored ignored) {
		this.found.add(new LayoutView.Column(letters, "金额" + letters,
				(ignored != null) ? Certainty.IGNORED : Certainty.MATCHES, ignored, List.of(), unit, from, null,
				false));
	}

	private void found(String code, Severity severity, long count) {
		this.findings.add(new ImportRows.Findings(code, count,
				new RowProblem("C7", null, code, severity, "所见" + code, null, "Found " + code, null, null)));
	}

	@Test
	void aSheetWithNothingDoubtfulSaysOnlyWhereItsHeadIs() {
		assertThat(said()).containsExactly(new Sentence(false, "表头 2 行：第 3、4 行", null, null));
	}

	@Test
	void mergedCellsOfTheHeadAreSaidAndThoseBelowItAreNot() {
		this.merged = List.of(new CellRange(3, 1, 4, 1), new CellRange(3, 2, 3, 5), new CellRange(9, 1, 12, 1));
		assertThat(said().get(0).evidence()).isEqualTo("合并的 2 处已拆开");
	}

	@Test
	void aColumnThatMayBeTwoThingsAsksWithBothAndLeadsThere() {
		column("C", "inPlace", Certainty.AMBIGUOUS, "plannedInvestment");
		assertThat(said().get(0)).isEqualTo(new Sentence(true, "C 列“金额C”请选", "可能是 到位资金、总投资", "#field-C"));
	}

	@Test
	void aColumnThatIsOnlyLikelyAsksToBeChecked() {
		column("C", "inPlace", Certainty.CHECK);
		assertThat(said().get(0)).isEqualTo(new Sentence(true, "C 列“金额C”请确认", "按“到位资金”读", "#field-C"));
	}

	@Test
	void sixColumnsAreNamedAndTheRestIsCounted() {
		for (char letter = 'A'; letter <= 'H'; letter++) {
			column(String.valueOf(letter), "inPlace", Certainty.CHECK);
		}
		List<Sentence> asking = said().stream().filter(Sentence::asks).toList();
		assertThat(asking).hasSize(7);
		assertThat(asking.get(5).href()).isEqualTo("#field-F");
		assertThat(asking.get(6)).isEqualTo(new Sentence(true, "还有 2 列请确认", null, "#field-G"));
	}

	@Test
	void unitsAreSaidByWhereTheyStandAndOnlyAUsualOneAsks() {
		unit("C", "万元", "H2", null);
		unit("D", "万元", "H2", null);
		unit("E", "人", "head", null);
		unit("F", "亩", "usual", null);
		unit("G", "亿元", "head", Ignored.COMPUTED);
		assertThat(sentence("H2")).isEqualTo(new Sentence(false, "单位取自 H2 格：万元（C、D 列）", null, null));
		assertThat(sentence("写在表头").text()).isEqualTo("单位写在表头：人（E 列）");
		assertThat(sentence("亩（F 列）").asks()).isTrue();
		assertThat(said()).noneMatch((one) -> one.text().contains("亿元"));
	}

	@ParameterizedTest
	@CsvSource({ "mapping, 单位照选定的读：万元（C 列）", "context, 单位照上传时说的读：万元（C 列）" })
	void aUnitThatSomebodySaidIsNotDoubted(String from, String text) {
		unit("C", "万元", from, null);
		assertThat(sentence("万元")).isEqualTo(new Sentence(false, text, null, null));
	}

	@Test
	void totalsThatAgreeAreSaidAndAskNothing() {
		this.kinds = new ImportRows.Kinds(3, 0, 0);
		assertThat(sentence("合计")).isEqualTo(new Sentence(false, "小计、合计 3 行不导入，只用来核对", "与各行核对，没有发现不符", null));
	}

	@Test
	void totalsThatDifferAskWithTheFirstDifference() {
		this.kinds = new ImportRows.Kinds(3, 0, 0);
		found("totalDiffers", Severity.WARNING, 4);
		found("countDiffers", Severity.WARNING, 1);
		Sentence totals = sentence("合计");
		assertThat(totals.asks()).isTrue();
		assertThat(totals.evidence()).isEqualTo("有 5 处不符：C7 所见totalDiffers");
	}

	@Test
	void hiddenRowsAreReadAndSaid() {
		this.kinds = new ImportRows.Kinds(0, 2, 17);
		Sentence hidden = sentence("隐藏行");
		assertThat(hidden.asks()).isTrue();
		assertThat(hidden.text()).isEqualTo("隐藏行 2 行照样读");
		assertThat(hidden.evidence()).contains("第 17 行");
	}

	@Test
	void cellsThatAreFilledFromAMergedOneAreCounted() {
		this.filled = 12;
		assertThat(sentence("合并的单元格").text()).isEqualTo("合并的单元格向下补了 12 格");
		this.filled = 0;
		assertThat(said()).noneMatch((one) -> one.text().contains("向下补"));
	}

	@Test
	void conversionsAreCountedByKindAndShownByAnExampleOfTheMostFrequent() {
		found("unitInCell", Severity.NOTE, 3);
		found("approximate", Severity.NOTE, 1200);
		found("blank", Severity.NOTE, 2);
		found("hidden", Severity.NOTE, 9);
		Sentence notes = sentence("换算");
		assertThat(notes.asks()).isFalse();
		assertThat(notes.text()).isEqualTo("换算与说明 1,205 处：格内带单位 3、约数 1,200、其他 2");
		assertThat(notes.evidence()).isEqualTo("C7 所见approximate");
	}

	@Test
	void errorsAndDoubtsAreAddedUpAndAsk() {
		found("notANumber", Severity.ERROR, 2);
		found("choiceUnknown", Severity.ERROR, 1);
		found("jump", Severity.WARNING, 4);
		found("unitInCell", Severity.NOTE, 8);
		assertThat(sentence("错误")).isEqualTo(new Sentence(true, "错误 3 处、提醒 4 处，下一步逐行看", null, null));
	}

	@Test
	void sheetsThatAreNotReadAreNamedWithTheReason() {
		this.others = List.of(new LayoutView.OtherSheet("填表说明", Layout.Why.INSTRUCTIONS, 5, List.of()),
				new LayoutView.OtherSheet("Sheet3", Layout.Why.EMPTY, 0, List.of()));
		assertThat(sentence("没有读")).isEqualTo(new Sentence(false, "没有读的工作表 2 个", "填表说明（填表说明）；Sheet3（空的）", null));
	}

	@Test
	void theSameIsSaidInEnglish() {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		this.kinds = new ImportRows.Kinds(1, 0, 0);
		for (char letter = 'A'; letter <= 'G'; letter++) {
			column(String.valueOf(letter), "inPlace", Certainty.CHECK);
		}
		found("totalDiffers", Severity.WARNING, 1);
		assertThat(said()).extracting(Sentence::text)
			.contains("Column A \"金额A\": please check", "One more column is to be checked",
					"Totals and subtotals, one row, are not imported, only compared",
					"Errors: 0, doubts: 1; the next step shows them row by row")
			.noneMatch((text) -> text.contains("{"));
		assertThat(sentence("Totals").evidence()).isEqualTo("Differences: 1. C7 Found totalDiffers");
	}

}
