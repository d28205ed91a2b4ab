package cn.xieshou.register;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.form.FormReader;
import cn.xieshou.values.Labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** What holds for every register, present and future. */
@DatabaseTest
class RegisterContractTests {

	@Autowired
	Collection<Register<?, ?>> registers;

	@Autowired
	MessageSource messages;

	@Autowired
	Labels labels;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void everyFieldAndColumnHasALabelInBothLanguages() {
		assertThat(this.registers).isNotEmpty().allSatisfy((register) -> {
			hasLabel(register.code());
			FormField.of(register.formType()).forEach((field) -> {
				hasFieldLabel(register, field.name());
				field.parts().forEach((part) -> hasFieldLabel(register, field.name() + "." + part.name()));
				if (field.type().isEnum()) {
					Arrays.stream(field.type().getEnumConstants())
						.forEach((constant) -> hasLabel(Labels.key((Enum<?>) constant)));
				}
			});
			register.columns().forEach((column) -> hasFieldLabel(register, column.key()));
		});
	}

	/** Its own label, or the one that all types share. */
	private void hasFieldLabel(Register<?, ?> register, String path) {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			LocaleContextHolder.setLocale(locale);
			assertThat(this.labels.field(register.code(), path)).as(locale.toString())
				.isNotEqualTo(register.code() + "." + path);
		}
		LocaleContextHolder.resetLocaleContext();
	}

	private void hasLabel(String key) {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			assertThatCode(() -> this.messages.getMessage(key, null, locale)).as(key + " " + locale)
				.doesNotThrowAnyException();
		}
	}

	@Test
	void everyTableHasAHistoryWithAllItsColumns() {
		assertThat(this.registers).allSatisfy((register) -> assertThat(columns(register.table() + "_history"))
			.containsExactlyInAnyOrderElementsOf(java.util.stream.Stream
				.concat(columns(register.table()).stream(), java.util.stream.Stream.of("superseded_at"))
				.toList()));
	}

	private List<String> columns(String table) {
		return this.jdbc.queryForList("select column_name from information_schema.columns where table_name = ?"
				+ " and table_schema = current_schema() order by ordinal_position", String.class, table);
	}

	@Test
	void everyRegisterCanBeListedAndRead() {
		for (Register<?, ?> register : this.registers) {
			JsonNode list = this.demo.get("official", "/" + register.code() + "?size=3");
			assertThat(list.get("items").isArray()).as(register.code()).isTrue();
			for (JsonNode item : list.get("items")) {
				assertThat(item.has("id") && item.has("version") && item.has("ref")).isTrue();
				JsonNode one = this.demo.get("official", "/" + register.code() + "/" + item.get("id").stringValue());
				assertThat(one.get("name")).isEqualTo(item.get("name"));
			}
		}
	}

	@Test
	void everyTypeHasAnImportTemplateWithAColumnForEachFieldOfARow() throws Exception {
		for (Register<?, ?> register : this.registers) {
			byte[] file = this.mvc.get()
				.uri("/api/v1/imports/templates/" + register.code() + ".xlsx")
				.with(this.demo.as("team-suixi"))
				.exchange()
				.getResponse()
				.getContentAsByteArray();
			try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
				long fields = FormField.of(register.formType())
					.stream()
					.filter((field) -> field.kind() != FormField.Kind.GROUPS && !field.name().equals("figures"))
					.count();
				assertThat(workbook.getFirstSheet().read().get(0).getCellCount()).as(register.code())
					.isEqualTo((int) fields);
			}
		}
	}

	@Test
	void everySchemaNamesTheFieldsOfTheForm() {
		assertThat(this.registers).allSatisfy((register) -> {
			JsonNode schema = this.demo.get("official", "/" + register.code() + "/schema");
			assertThat(schema.get("properties").propertyNames())
				.containsExactlyElementsOf(FormField.of(register.formType()).stream().map(FormField::name).toList());
		});
	}

	@Test
	void noRegisterTakesAnEmptyForm() {
		assertThat(this.registers).allSatisfy((register) -> {
			var answer = this.demo.post("team-suixi", "/filings", "{\"type\":\"" + register.code() + "\",\"form\":{}}")
				.exchange()
				.getResponse()
				.getStatus();
			assertThat(answer).as(register.code()).isIn(201, 403, 422);
		});
	}

	@Test
	void whatIsExportedReadsBackTheSame() {
		for (Register<?, ?> register : this.registers) {
			JsonNode list = this.demo.get("official", "/" + register.code() + "?size=20");
			for (JsonNode item : list.get("items")) {
				roundTrip(register, item.get("id").stringValue());
			}
		}
	}

	@Autowired
	Records records;

	@Autowired
	FormReader forms;

	private <E extends RegisterEntry, F extends Record & RegisterForm> void roundTrip(Register<E, F> register,
			String id) {
		JsonNode stored = this.demo.get("official", "/" + register.code() + "/" + id);
		var form = (tools.jackson.databind.node.ObjectNode) stored.deepCopy();
		List<String> fields = FormField.of(register.formType()).stream().map(FormField::name).toList();
		form.propertyNames().stream().toList().forEach((name) -> {
			if (!fields.contains(name)) {
				form.remove(name);
			}
		});
		F read = this.forms.readIgnoringScope(register, form, FormReader.Channel.JSON);
		assertThat(this.forms.readIgnoringScope(register, this.forms.write(read), FormReader.Channel.JSON))
			.isEqualTo(read);
	}

}
