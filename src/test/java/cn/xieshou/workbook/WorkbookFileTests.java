package cn.xieshou.workbook;

import cn.xieshou.ForeignEntities;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import cn.xieshou.values.TestTexts;
import cn.xieshou.workbook.WorkbookRefused.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Which files are read, and what is said of those that are not. */
class WorkbookFileTests {

	private static final Path HONEST = Path.of("src/test/resources/workbooks/06-linkages-section-rows.xlsx");

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE" })
	void aTextIsReadInEveryUsualEncodingWithEverySeparator(String encoding) {
		for (String separator : new String[] { ",", "\t", ";" }) {
			String text = String.join(separator, "日期", "凭证号", "摘要") + "\r\n"
					+ String.join(separator, "2023-01-12", "=\"000101\"", "\"塘㙍镇\n李𬀩\"") + "\r\n";
			String mark = encoding.startsWith("UTF-16") ? "\ufeff" : "";
			Grid sheet = Sheets.csv(mark + text, Charset.forName(encoding)).sheets().get(0);
			assertThat(sheet.cell(2, 2).text()).isEqualTo("000101");
			assertThat(sheet.cell(2, 3).text()).isEqualTo("塘㙍镇\n李𬀩");
			assertThat(sheet.rows()).isEqualTo(2);
		}
	}

	@Test
	void aByteOrderMarkIsNoPartOfTheFirstHead() {
		assertThat(Sheets.csv("\ufeff日期,摘要\n1,2\n", StandardCharsets.UTF_8).sheets().get(0).cell(1, 1).text())
			.isEqualTo("日期");
	}

	@Test
	void eachFileThatIsNotReadHasItsOwnSentence() throws IOException {
		byte[] honest = Files.readAllBytes(HONEST);
		byte[] old = new byte[2048];
		old[0] = (byte) 0xD0;
		old[1] = (byte) 0xCF;
		byte[] sealed = Arrays.copyOf(old, 4096);
		byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
		System.arraycopy(name, 0, sealed, 1024, name.length);
		refused(Reason.OLD_EXCEL, old, "台账.xls");
		refused(Reason.ENCRYPTED, sealed, "台账.xlsx");
		refused(Reason.MACROS, zip("xl/workbook.xml", "<a/>", "xl/vbaProject.bin", "x"), "台账.xlsm");
		refused(Reason.BROKEN, Arrays.copyOf(honest, honest.length / 2), "台账.xlsx");
		refused(Reason.BROKEN, "台账".getBytes(StandardCharsets.UTF_8), "台账.xlsx");
		refused(Reason.BROKEN, zip("xl/workbook.xml", "<workbook><sheets><sheet name='a' id='r1'/>"), "台账.xlsx");
		refused(Reason.RENAMED, honest, "台账.csv");
		refused(Reason.RENAMED, "名称,金额\n甲,1\n".getBytes(StandardCharsets.UTF_8), "台账.xlsx");
		refused(Reason.NO_ENDING, "名称,金额\n甲,1\n".getBytes(StandardCharsets.UTF_8), "台账");
		refused(Reason.TOO_WIDE, ",1".repeat(20_000).getBytes(StandardCharsets.UTF_8), "台账.csv");
		refused(Reason.OPEN_QUOTE, "名称,金额,备注\n甲,1,a\n\"乙,2,b\n丙,3,c\n".getBytes(StandardCharsets.UTF_8), "台账.csv");
		refused(Reason.OPEN_QUOTE, "名称,金额,备注\n甲,1,a\n\"乙,2,b\n丙,3,c\n丁,4,\"d\n".getBytes(StandardCharsets.UTF_8),
				"台账.csv");
		refused(Reason.RENAMED, "<html><table></table></html>".getBytes(StandardCharsets.UTF_8), "台账.xls");
		refused(Reason.OTHER_FORMAT, "%PDF-1.7 ".getBytes(StandardCharsets.UTF_8), "台账.xlsx");
		refused(Reason.OTHER_FORMAT, zip("台账.csv", "甲,乙"), "台账.xlsx");
		refused(Reason.DOCUMENT, zip("word/document.xml", "<a/>"), "台账.xlsx");
		refused(Reason.DOCUMENT, zip("ppt/presentation.xml", "<a/>"), "台账.xlsx");
		refused(Reason.MACROS, zip("xl/workbook.xml", "<a/>", "xl/vbaProject.bin", "x"), "台账.xlsx");
		refused(Reason.PICTURES, zip("xl/workbook.xml", "<workbook/>", "xl/media/image1.png", "x"), "台账.xlsx");
		refused(Reason.EMPTY, new byte[0], "台账.xlsx");
		refused(Reason.EMPTY, ",,,\n,,,\n".getBytes(StandardCharsets.UTF_8), "台账.csv");
	}

	@Test
	void aPartThatUnpacksToFarMoreThanItsSizeIsNotOpened() throws IOException {
		refused(Reason.BOMB, zip("xl/workbook.xml", "<workbook>" + " ".repeat(40 << 20) + "</workbook>"), "台账.xlsx");
	}

	/** What a reader that follows them would put into every cell. */
	@Test
	void entitiesOfAWorkbooksPartsAreNotFollowed(@TempDir Path directory) throws IOException {
		Path secret = Files.writeString(directory.resolve("secret"), "SECRET-OF-THE-MACHINE");
		byte[] file = ForeignEntities.in(Files.readAllBytes(HONEST), secret);
		try {
			assertThat(texts(Workbook.read(new ByteArrayInputStream(file), "台账.xlsx"))).doesNotContain("SECRET");
		}
		catch (WorkbookRefused ex) {
			assertThat(ex.reason()).isEqualTo(Reason.BROKEN);
		}
		assertThat(texts(Workbook.read(HONEST, "台账.xlsx"))).as("the cells are read otherwise").contains("学校");
	}

	private static String texts(Workbook workbook) {
		StringBuilder texts = new StringBuilder();
		for (Grid sheet : workbook.sheets()) {
			for (int row = 1; row <= sheet.rows(); row++) {
				for (int column = 1; column <= sheet.columns(); column++) {
					texts.append(sheet.cell(row, column).text()).append('\n');
				}
			}
		}
		return texts.toString();
	}

	private static byte[] zip(String... parts) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry(parts[i]));
				zip.write(parts[i + 1].getBytes(StandardCharsets.UTF_8));
			}
		}
		return out.toByteArray();
	}

	private static void refused(Reason reason, byte[] file, String name) {
		WorkbookRefused refused = catchThrowableOfType(WorkbookRefused.class,
				() -> Workbook.read(new ByteArrayInputStream(file), name));
		assertThat(refused).as("%s %s", reason, name).isNotNull();
		assertThat(refused.reason()).as(name).isEqualTo(reason);
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
		try {
			assertThat(TestTexts.labels().text(refused)).contains("请").doesNotContain("workbook.refused", "{0}");
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	@Test
	void everyFindingHasASentenceAndARemedyInBothLanguages() {
		for (Finding.Code code : Finding.Code.values()) {
			for (Locale locale : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
				LocaleContextHolder.setLocale(locale);
				try {
					for (String part : new String[] { "found", "remedy" }) {
						Finding finding = Finding.of(code, "戊", "甲", "乙", "丙", "丁");
						var said = part.equals("found") ? finding.message() : finding.remedy();
						String key = java.util.Objects.requireNonNull(said.getCodes())[0];
						assertThat(TestTexts.labels().text(key, "甲", "乙", "丙", "丁")).isNotEqualTo(key)
							.doesNotContain("{");
					}
				}
				finally {
					LocaleContextHolder.resetLocaleContext();
				}
			}
		}
	}

}
