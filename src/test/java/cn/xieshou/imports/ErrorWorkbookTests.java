package cn.xieshou.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.context.i18n.LocaleContextHolder;

import cn.xieshou.values.Refusal;
import cn.xieshou.values.TestTexts;
import cn.xieshou.workbook.Finding.Severity;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.Workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** The rows that do not go in come back as they were sent, with what to do about them. */
class ErrorWorkbookTests {

	private static final String SENT = "说明,,\n名称,金额,备注\n甲,三万,=1+1\n乙,5,\n丙,-,@某\n";

	private final ImportRows rows = mock(ImportRows.class);

	private final ImportStore store = mock(ImportStore.class);

	private final OpenWorkbooks workbooks = mock(OpenWorkbooks.class);

	private final ImportBatch batch = new ImportBatch(new UUID(0, 1), new UUID(0, 2), "", "honours", "表.csv", "", 1,
			new ImportContext(null, null, null, null, null, null, Map.of()), null, ImportState.READ, null, 0, null,
			null, null, java.time.Instant.EPOCH);

	@BeforeEach
	void speakChinese() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@AfterEach
	void speakAsBefore() {
		LocaleContextHolder.resetLocaleContext();
	}

	private static RowProblem problem(@Nullable String cell, Severity severity, String message) {
		return new RowProblem(cell, null, "code", severity, message, "请改", message + "-en", "Mend it", null);
	}

	private static ImportRow bad(int number, int row, RowProblem... problems) {
		return new ImportRow(number, null, row, null, RowKind.DATA, false, Map.of(), null, List.of(problems), null,
				null);
	}

	/** What comes back, row by row. */
	private List<List<String>> written(ImportRow... bad) throws IOException {
		Workbook sent = Workbook.read(new ByteArrayInputStream(SENT.getBytes(StandardCharsets.UTF_8)), "表.csv");
		LayoutView.Sheet sheet = new LayoutView.Sheet(null, List.of(2), Map.of(), Map.of(), List.of(), Map.of(),
				List.of(), 3, List.of(), null, null, null);
		given(this.store.layout(this.batch.id()))
			.willReturn(Optional.of(new LayoutView(List.of(sheet), List.of(), List.of())));
		given(this.rows.after(eq(this.batch.id()), anyInt(), eq(ImportRows.Choice.BAD), anyInt()))
			.willAnswer((call) -> Arrays.stream(bad)
				.filter((row) -> row.number() > call.<Integer>getArgument(1))
				.limit(1)
				.toList());
		given(this.workbooks.use(eq(this.batch), anyInt(), any()))
			.willAnswer((call) -> call.<Function<Workbook, Object>>getArgument(2).apply(sent));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ErrorWorkbook(this.rows, this.store, this.workbooks, TestTexts.labels()).write(this.batch, out);
		Grid grid = Workbook.read(new ByteArrayInputStream(out.toByteArray()), "错误清单.xlsx").sheets().get(0);
		List<List<String>> lines = new ArrayList<>();
		for (int row = 1; row <= grid.rows(); row++) {
			List<String> cells = new ArrayList<>();
			for (int column = 1; column <= grid.columns(); column++) {
				cells.add(grid.cell(row, column).text());
			}
			lines.add(cells);
		}
		if (bad.length == 0) {
			return lines;
		}
		assertThat(lines.get(0)).as("what stands above the table").startsWith("说明");
		return lines.subList(1, lines.size());
	}

	@Test
	void whatStandsOverAGroupComesBackAboveItsRowsOnce() throws IOException {
		given(this.rows.after(eq(this.batch.id()), eq(0), eq(ImportRows.Choice.OVER), anyInt())).willReturn(List
			.of(new ImportRow(1, null, 3, null, RowKind.SECTION, false, Map.of(), null, List.of(), null, null)));
		assertThat(
				written(bad(2, 4, problem("B4", Severity.ERROR, "空")), bad(3, 5, problem("B5", Severity.ERROR, "空"))))
			.extracting((line) -> line.get(0))
			.containsExactly("名称", "甲", "乙", "丙");
	}

	@Test
	void theHeadOfATableBelowComesBackAboveItsRows() throws IOException {
		given(this.rows.after(eq(this.batch.id()), eq(0), eq(ImportRows.Choice.OVER), anyInt())).willReturn(List.of(
				new ImportRow(1, null, 2, null, RowKind.HEAD, false, Map.of(), null, List.of(), null, null),
				new ImportRow(2, null, 4, null, RowKind.HEAD_REPEATED, false, Map.of(), null, List.of(), null, null)));
		assertThat(
				written(bad(3, 3, problem("B3", Severity.ERROR, "空")), bad(4, 5, problem("B5", Severity.ERROR, "空"))))
			.extracting((line) -> line.get(0))
			.containsExactly("名称", "甲", "乙", "丙");
	}

	@Test
	void onlyBadRowsComeBackUnderTheirHeadWithTheirRowAndTheRemedy() throws IOException {
		List<List<String>> lines = written(bad(1, 3, problem("B3", Severity.ERROR, "读不出数")));
		assertThat(lines).hasSize(2);
		assertThat(lines.get(0)).containsExactly("名称", "金额", "备注", "原行号", "问题与改法");
		assertThat(lines.get(1)).startsWith("甲", "三万").endsWith("3", "B3 读不出数。请改");
	}

	@Test
	void allThatIsSaidOfARowStandsTogetherAndOnce() throws IOException {
		List<List<String>> lines = written(
				bad(1, 3, problem("B3", Severity.ERROR, "读不出数"), problem("B3", Severity.ERROR, "读不出数")),
				bad(2, 3, problem(null, Severity.WARNING, "重复")));
		assertThat(lines).hasSize(2);
		assertThat(lines.get(1).get(4).lines()).containsExactly("B3 读不出数。请改", "重复。请改");
	}

	@Test
	void rowsComeBackInTheOrderOfTheFileHoweverManyThereAre() throws IOException {
		List<List<String>> lines = written(bad(1, 5, problem("B5", Severity.ERROR, "空")),
				bad(2, 3, problem("B3", Severity.ERROR, "读不出数")));
		assertThat(lines).extracting((line) -> line.get(0)).containsExactly("名称", "甲", "丙");
	}

	@Test
	void whatLooksLikeAFormulaComesBackAsText() throws IOException {
		List<List<String>> lines = written(bad(1, 3, problem("B3", Severity.ERROR, "甲")),
				bad(2, 5, problem("B5", Severity.ERROR, "乙")));
		assertThat(lines.get(1).get(2)).isEqualTo("=1+1");
		assertThat(lines.get(2).get(2)).isEqualTo("@某");
		assertThat(lines.get(2).get(1)).as("a sign alone").isEqualTo("-");
	}

	@Test
	void itSpeaksTheLanguageOfItsReader() throws IOException {
		LocaleContextHolder.setLocale(Locale.ENGLISH);
		List<List<String>> lines = written(bad(1, 3, problem("B3", Severity.ERROR, "甲")));
		assertThat(lines.get(0)).endsWith("Row in the file", "What is wrong, and the remedy");
		assertThat(lines.get(1)).endsWith("3", "B3 甲-en. Mend it");
	}

	@Test
	void anImportWithoutErrorsSaysSo() throws IOException {
		assertThat(written()).containsExactly(List.of("没有有错误的行。"));
	}

	@Test
	void anImportThatIsNotReadYetHasNoErrorsToGive() {
		given(this.store.layout(this.batch.id())).willReturn(Optional.empty());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> new ErrorWorkbook(this.rows, this.store, this.workbooks, TestTexts.labels())
				.write(this.batch, new ByteArrayOutputStream()))
			.withMessage("imports.stillWorking");
	}

}
