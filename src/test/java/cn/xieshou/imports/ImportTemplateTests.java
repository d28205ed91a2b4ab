package cn.xieshou.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.PostedForms;
import cn.xieshou.form.FormReader;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Labels;
import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.Grid;
import cn.xieshou.workbook.Problem;
import cn.xieshou.workbook.Readings;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.RowReading;
import cn.xieshou.workbook.Workbook;

import static org.assertj.core.api.Assertions.assertThat;

/** Templates, filled in as people do and sent back. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTemplateTests {

	private static final String CONTEXT = "{\"pairing\":\"越秀区—遂溪县\"}";

	private static final int HEAD = 0;

	private static final int HINT = 1;

	private static final int EXAMPLE = 2;

	@Autowired
	Collection<Register<?, ?>> registers;

	@Autowired
	ImportTemplate template;

	@Autowired
	ImportLayouts layouts;

	@Autowired
	FormReader forms;

	@Autowired
	Labels labels;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	@Qualifier("mvcConversionService")
	ConversionService conversion;

	@BeforeEach
	void speakChinese() {
		LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
	}

	@AfterEach
	void speakAsBefore() {
		LocaleContextHolder.resetLocaleContext();
	}

	Collection<Register<?, ?>> types() {
		return this.registers;
	}

	/** A template with its rows, to be changed and written again. */
	private static final class Sheet {

		private final List<List<Object>> rows = new ArrayList<>();

		private final List<List<Object>> about = new ArrayList<>();

		Sheet(byte[] template) {
			Workbook read = workbook(template);
			texts(read.sheets().get(0), this.rows);
			texts(read.sheets().get(1), this.about);
		}

		private static void texts(Grid grid, List<List<Object>> into) {
			for (int row = 1; row <= grid.rows(); row++) {
				List<Object> cells = new ArrayList<>();
				for (int column = 1; column <= grid.columns(); column++) {
					cells.add(grid.cell(row, column).text());
				}
				into.add(cells);
			}
		}

		byte[] write() {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(out, "Test", null)) {
				write(this.rows, workbook.newWorksheet("填报"));
				write(this.about, workbook.newWorksheet("填写说明"));
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			return out.toByteArray();
		}

		private static void write(List<List<Object>> rows, Worksheet sheet) {
			for (int row = 0; row < rows.size(); row++) {
				for (int column = 0; column < rows.get(row).size(); column++) {
					if (rows.get(row).get(column) instanceof BigDecimal number) {
						sheet.value(row, column, number);
						sheet.style(row, column).format("0.######%").set();
					}
					else if (!rows.get(row).get(column).equals("")) {
						sheet.value(row, column, rows.get(row).get(column).toString());
					}
				}
			}
		}

	}

	private static Workbook workbook(byte[] file) {
		try {
			return Workbook.read(new ByteArrayInputStream(file), "模板.xlsx");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private Sheet template(Register<?, ?> register) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.template.write(register, out);
		return new Sheet(out.toByteArray());
	}

	private Register<?, ?> register(String code) {
		return this.registers.stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow();
	}

	private ImportLayouts.LaidOut laidOut(Register<?, ?> register, Workbook workbook) {
		ImportBatch batch = new ImportBatch(UUID.randomUUID(), UUID.randomUUID(), "", register.code(), "模板.xlsx", "", 1,
				new ImportContext(null, null, null, null, null, null, Map.of()), null, ImportState.READING, null, 0,
				null, null, null, java.time.Instant.EPOCH);
		return this.layouts.layOut(workbook, register, batch, "");
	}

	private static List<RowReading> rows(ImportLayouts.LaidOut laid) {
		return new Readings(laid.layout(), laid.fields(), laid.context()).all();
	}

	/** What a form says in columns is read out of them, in whatever order they stand. */
	@ParameterizedTest
	@MethodSource("types")
	void aTemplateFilledInSaysWhatTheFormSays(Register<?, ?> register) throws IOException {
		List<ObjectNode> posted = PostedForms.of(register, this.jdbc, this.demo);
		for (boolean moved : new boolean[] { false, true }) {
			goesRound(register, posted, moved);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void goesRound(Register<E, F> register,
			List<ObjectNode> posted, boolean moved) throws IOException {
		Sheet sheet = template(register);
		List<FormField> fields = ImportTemplate.fields(register);
		List<F> said = posted.stream()
			.map((form) -> this.forms.readIgnoringScope(register, form, FormReader.Channel.JSON))
			.toList();
		said.forEach((form) -> sheet.rows
			.add(fields.stream().map((field) -> written(field, FormField.value(form, field.name()))).toList()));
		if (moved) {
			sheet.rows.replaceAll((row) -> {
				List<Object> other = new ArrayList<>(row);
				Collections.reverse(other);
				return other;
			});
		}
		ImportLayouts.LaidOut laid = laidOut(register, workbook(sheet.write()));
		assertThat(laid.outdated()).isNull();
		assertThat(laid.view().sheets()).hasSize(1);
		assertThat(laid.view().sheets().get(0).isOpen()).isFalse();
		List<RowReading> data = rows(laid).stream().filter((row) -> row.kind() == RowKind.DATA).toList();
		assertThat(data).as(register.code()).hasSize(said.size());
		for (int i = 0; i < data.size(); i++) {
			assertThat(data.get(i).problems().stream().filter(Problem::isError)).as(register.code()).isEmpty();
			ObjectNode form = laid.forms().of(data.get(i), null);
			for (FormField field : FormField.of(register.formType())) {
				JsonNode rest = posted.get(i).get(field.name());
				if (!fields.contains(field) && rest != null) {
					form.set(field.name(), rest);
				}
			}
			assertThat(this.forms.readIgnoringScope(register, form, FormReader.Channel.JSON)).as(register.code())
				.isEqualTo(said.get(i));
		}
	}

	/** A value as people write it into a cell. */
	private Object written(FormField field, @Nullable Object value) {
		if (value instanceof List<?> several) {
			return several.stream().map((one) -> word(field, one)).collect(Collectors.joining("；"));
		}
		if (value == null) {
			return "";
		}
		return (field.kind() == FormField.Kind.PERCENT)
				? new BigDecimal(String.valueOf(word(field, value)).replace("%", "")).movePointLeft(2)
				: word(field, value);
	}

	private String word(FormField field, Object value) {
		return (value instanceof Enum<?> constant) ? this.labels.of(constant) : (value instanceof Boolean yes)
				? (yes ? "是" : "否") : String.valueOf(this.conversion.convert(value, String.class));
	}

	/** Sorted, copied below, parted from its hint: an example is none of one's rows. */
	@ParameterizedTest
	@MethodSource("types")
	void hintsAndExamplesAreNoRowsWhereverTheyStand(Register<?, ?> register) throws IOException {
		for (Locale language : new Locale[] { Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH }) {
			LocaleContextHolder.setLocale(language);
			Sheet sheet = template(register);
			LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
			sheet.rows.add(sheet.rows.get(EXAMPLE));
			sheet.rows.add(new ArrayList<>());
			sheet.rows.add(sheet.rows.get(HINT));
			sheet.rows.add(sheet.rows.get(EXAMPLE));
			sheet.rows.remove(EXAMPLE);
			assertThat(rows(laidOut(register, workbook(sheet.write())))).as(register.code())
				.noneMatch((row) -> row.kind() == RowKind.DATA);
		}
	}

	@Test
	void anExampleThatIsHalfOverwrittenIsSaidAndNotImported() throws IOException {
		Register<?, ?> register = register("honours");
		for (int row : new int[] { HINT, EXAMPLE }) {
			Sheet sheet = template(register);
			int name = sheet.rows.get(HEAD).indexOf("名称 *");
			sheet.rows.get(row).set(name, "某荣誉");
			List<RowReading> data = rows(laidOut(register, workbook(sheet.write()))).stream()
				.filter((one) -> one.kind() == RowKind.DATA)
				.toList();
			assertThat(data).hasSize(1);
			assertThat(data.get(0).isGood()).isFalse();
			assertThat(data.get(0).problems())
				.allMatch((problem) -> problem.finding().code() == Finding.Code.TEMPLATE_TEXT)
				.hasSize(sheet.rows.get(HEAD).size() - 1);
		}
	}

	@Test
	void anotherVersionIsReadAndSaidWithTheFieldsThatItDoesNotAsk() throws IOException {
		Register<?, ?> register = register("honours");
		Sheet sheet = template(register);
		sheet.about.get(0).set(2, "00000000");
		sheet.about.removeIf((row) -> row.contains("giver"));
		String label = this.labels.field("honours", "giver");
		int giver = sheet.rows.get(HEAD).indexOf(label);
		sheet.rows.forEach((row) -> row.remove(giver));
		String mark = UUID.randomUUID().toString().substring(0, 8);
		Map<String, Object> row = new HashMap<>(Map.of("名称 *", mark, "级别", "国家级", "级别 *", "国家级"));
		sheet.rows.add(sheet.rows.get(HEAD).stream().map((head) -> row.getOrDefault(head.toString(), "")).toList());
		JsonNode batch = new Imports(this.mvc, this.demo).read("team-suixi", "honours", "旧模板.xlsx", sheet.write(),
				CONTEXT);
		assertThat(batch.get("accepted").intValue()).as(batch.toString()).isOne();
		assertThat(batch.get("rejected").intValue()).isZero();
		String rows = this.demo.get("team-suixi", "/imports/" + batch.get("id").stringValue() + "/rows").toString();
		assertThat(rows).contains("templateVersion", "00000000", ImportTemplate.version(register), label);
	}

	@Test
	void theTemplateOfAnotherTypeIsRefused() throws IOException {
		MockHttpServletResponse refused = new Imports(this.mvc, this.demo).send("team-suixi", "honours", "模板.xlsx",
				template(register("projects")).write(), CONTEXT);
		assertThat(refused.getStatus()).as(Demo.text(refused)).isEqualTo(422);
		assertThat(Imports.json(refused).at("/errors/0/field").stringValue()).isEqualTo("type");
	}

}
