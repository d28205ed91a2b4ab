package cn.xieshou.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Rows written into a workbook as they come. */
class SheetWriterTests {

	/** A result that is at a row of these cells. */
	private static ResultSet at(Object... cells) {
		return (ResultSet) Proxy.newProxyInstance(SheetWriterTests.class.getClassLoader(),
				new Class<?>[] { ResultSet.class }, (result, method, arguments) -> cells[(Integer) arguments[0] - 1]);
	}

	private static List<Row> written(List<String> headings, List<Object[]> rows) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (SheetWriter writer = new SheetWriter(out, "园区", "内部", List.of(), headings)) {
			for (Object[] row : rows) {
				writer.row(at(row));
			}
			assertThat(writer.finish()).isEqualTo(rows.size());
		}
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			assertThat(workbook.getFirstSheet().getName()).isEqualTo("园区");
			return workbook.getFirstSheet().read();
		}
	}

	private static String single(Object cell) throws Exception {
		return written(List.of("值"), List.<Object[]>of(new Object[] { cell })).get(1).getCell(0).getRawValue();
	}

	@Test
	void anEmptyListHasItsHeadings() throws Exception {
		List<Row> rows = written(List.of("名称", "面积"), List.of());
		assertThat(rows).hasSize(1);
		assertThat(rows.get(0).getCellText(0)).isEqualTo("名称");
		assertThat(rows.get(0).getCellText(1)).isEqualTo("面积");
	}

	@Test
	void rowsComeInTheirOrderWhereverABatchEnds() throws Exception {
		List<Object[]> rows = new ArrayList<>();
		for (int i = 0; i < 2001; i++) {
			rows.add(new Object[] { i, "第" + i + "行" });
		}
		List<Row> written = written(List.of("序号", "名称"), rows);
		assertThat(written).hasSize(2002);
		for (int i = 0; i < 2001; i++) {
			assertThat(written.get(i + 1).getCellText(1)).isEqualTo("第" + i + "行");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "123456789012345678.12", "0.10", "1000", "-3.5", "0.0000000001", "148221000000.00" })
	void aNumberIsWrittenWithAllItsDigits(String number) throws Exception {
		assertThat(new BigDecimal(single(new BigDecimal(number)))).isEqualByComparingTo(number);
	}

	@Test
	void aNumberWithAnExponentIsTheSameNumber() throws Exception {
		assertThat(new BigDecimal(single(new BigDecimal("1E+3")))).isEqualByComparingTo("1000");
	}

	@Test
	void numbersAreNumbersAndTextsAreTexts() throws Exception {
		Row row = written(List.of("a", "b", "c", "d", "e"),
				List.<Object[]>of(new Object[] { 1, 2L, new BigDecimal("3.5"), "4", null }))
			.get(1);
		assertThat(row.getCell(0).getType()).isEqualTo(CellType.NUMBER);
		assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
		assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
		assertThat(row.getCell(3).getType()).isEqualTo(CellType.STRING);
		assertThat(row.getCellCount()).isEqualTo(4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+86", "-1", "@SUM(A1)", "<b>&\"'", "甲\n乙", " 前后 ", "𠮷野家" })
	void aTextIsWrittenAsItIsAndNeverAsAFormula(String text) throws Exception {
		Row row = written(List.of("值"), List.<Object[]>of(new Object[] { text })).get(1);
		assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
		assertThat(row.getCellText(0)).isEqualTo(text);
	}

	@Test
	void aTextLongerThanACellTakesIsCutVisibly() throws Exception {
		String text = single("长".repeat(40_000));
		assertThat(text).hasSize(32_767).endsWith("…");
		assertThat(single("长".repeat(32_767))).hasSize(32_767).doesNotEndWith("…");
	}

	@Test
	void aCutLeavesNoHalfCharacter() throws Exception {
		String text = single("𠮷".repeat(20_000));
		assertThat(text.length()).isLessThanOrEqualTo(32_767);
		assertThat(text.codePoints().filter((code) -> Character.getType(code) == Character.SURROGATE)).isEmpty();
	}

	/** Takes nothing. */
	private static final class Broken extends OutputStream {

		@Override
		public void write(int one) throws IOException {
			throw new IOException("gone");
		}

	}

	@Test
	void whoHasGoneAwayEndsTheFileInsteadOfHangingIt() throws Exception {
		List<Object[]> rows = new ArrayList<>();
		Object[] row = new Object[20];
		Arrays.fill(row, "x".repeat(200));
		for (int i = 0; i < 20_000; i++) {
			rows.add(row);
		}
		ResultSet result = at(row);
		assertThatThrownBy(() -> {
			try (SheetWriter writer = new SheetWriter(new Broken(), "园区", "内部", List.of(),
					java.util.Collections.nCopies(20, "值"))) {
				for (int i = 0; i < rows.size(); i++) {
					writer.row(result);
				}
				writer.finish();
			}
		}).hasRootCauseMessage("gone");
	}

}
