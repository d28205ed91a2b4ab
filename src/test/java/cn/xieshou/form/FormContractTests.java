package cn.xieshou.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.convert.ConversionService;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.PostedForms;
import cn.xieshou.form.FormReader.Channel;
import cn.xieshou.imports.ImportTemplate;
import cn.xieshou.register.FormField;
import cn.xieshou.register.FormField.Kind;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Reader, schema, template and words of a form say the same, for every type. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormContractTests {

	@Autowired
	Collection<Register<?, ?>> registers;

	@Autowired
	FormReader forms;

	@Autowired
	FormSchema schema;

	@Autowired
	ImportTemplate template;

	@Autowired
	FieldTexts texts;

	@Autowired
	Labels labels;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Demo demo;

	@Autowired
	@Qualifier("mvcConversionService")
	ConversionService conversion;

	private final Map<String, List<ObjectNode>> posted = new HashMap<>();

	Stream<Register<?, ?>> types() {
		return Stream.concat(this.registers.stream(), Stream.of(new EveryKind.Described()));
	}

	private JsonNode schema(Register<?, ?> register) {
		return this.json.valueToTree(this.schema.of(register));
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> List<FormProblem> problems(
			Register<E, F> register, ObjectNode form) {
		FormRejected rejected = catchThrowableOfType(FormRejected.class,
				() -> this.forms.readIgnoringScope(register, form, Channel.JSON));
		return (rejected != null) ? rejected.problems() : List.of();
	}

	@ParameterizedTest
	@MethodSource("types")
	void whatTheSchemaCallsRequiredIsWhatAnEmptyFormLacks(Register<?, ?> register) {
		assertThat(problems(register, this.json.createObjectNode()).stream().map(FormProblem::field))
			.containsExactlyInAnyOrderElementsOf(
					schema(register).get("required").valueStream().map(JsonNode::stringValue).toList());
	}

	@ParameterizedTest
	@MethodSource("types")
	void aTextIsAsLongAsTheSchemaSaysAndNotLonger(Register<?, ?> register) {
		schema(register).get("properties").properties().forEach((property) -> {
			FormField field = field(register, property.getKey());
			if (field.kind() == Kind.TEXT || field.kind() == Kind.LONG_TEXT) {
				int most = property.getValue().path("maxLength").asInt(field.longestText());
				assertThat(sizeProblems(register, field.name(), "长".repeat(most))).as(field.name()).isZero();
				assertThat(sizeProblems(register, field.name(), "长".repeat(most + 1))).as(field.name()).isOne();
			}
		});
	}

	private static FormField field(Register<?, ?> register, String name) {
		return FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(name))
			.findAny()
			.orElseThrow();
	}

	private long sizeProblems(Register<?, ?> register, String field, String text) {
		return problems(register, this.json.createObjectNode().put(field, text)).stream()
			.filter((problem) -> problem.code().equals("Size") && field.equals(problem.field()))
			.count();
	}

	@ParameterizedTest
	@MethodSource("types")
	void everyChoiceIsReadByItsNameAndByItsLabelInBothLanguages(Register<?, ?> register) {
		for (FormField field : FormField.of(register.formType())) {
			if (field.kind() == Kind.CHOICE) {
				for (Object constant : field.type().getEnumConstants()) {
					for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
						LocaleContextHolder.setLocale(locale);
						try {
							String label = this.labels.of((Enum<?>) constant);
							assertThat(this.conversion.convert(label, field.type())).as(label).isEqualTo(constant);
						}
						finally {
							LocaleContextHolder.resetLocaleContext();
						}
					}
					ObjectNode form = this.json.createObjectNode()
						.put(field.name(), ((Enum<?>) constant).name().toLowerCase(Locale.ROOT));
					assertThat(problems(register, form)).extracting(FormProblem::field).doesNotContain(field.name());
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void everyUnitThatIsOfferedIsReadAndTheFirstIsTheUsualOne(Register<?, ?> register) {
		for (FormField field : FormField.of(register.formType())) {
			if (field.kind() == Kind.QUANTITY && !field.units().isEmpty()) {
				field.units().forEach((unit) -> {
					ObjectNode form = this.json.createObjectNode().put(field.name(), "超2" + unit);
					assertThat(problems(register, form)).extracting(FormProblem::field).doesNotContain(field.name());
				});
				ObjectNode bare = this.json.createObjectNode().put(field.name(), "2");
				assertThat(problems(register, bare)).extracting(FormProblem::field).doesNotContain(field.name());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void aFieldThatThereIsNotIsRefusedByReaderAndSchema(Register<?, ?> register) {
		ObjectNode form = this.json.createObjectNode().put("nonsense", "1");
		assertThat(problems(register, form)).anySatisfy((problem) -> {
			assertThat(problem.field()).isEqualTo("nonsense");
			assertThat(problem.code()).isEqualTo("form.unknownField");
		});
		assertThat(JsonSchemas.faults(schema(register), form)).contains("$ has nonsense");
	}

	@ParameterizedTest
	@MethodSource("types")
	void headingsOfATemplateAreDifferentAndItsHintsAreWords(Register<?, ?> register) throws Exception {
		for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
			LocaleContextHolder.setLocale(locale);
			try {
				List<Row> rows = template(register);
				assertThat(texts(rows.get(0))).as(register.code() + " " + locale)
					.doesNotHaveDuplicates()
					.allMatch((heading) -> !heading.isBlank());
				assertThat(texts(rows.get(1))).noneMatch((hint) -> hint.contains("template.") || hint.contains("{"));
			}
			finally {
				LocaleContextHolder.resetLocaleContext();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("types")
	void aTemplateMarksWhatTheSchemaCallsRequired(Register<?, ?> register) throws Exception {
		JsonNode schema = schema(register);
		List<String> required = schema.get("required")
			.valueStream()
			.map((name) -> schema.get("properties").get(name.stringValue()))
			.filter((property) -> !property.path("items").has("properties"))
			.map((property) -> property.get("title").stringValue() + " *")
			.toList();
		assertThat(texts(template(register).get(0)).stream().filter((heading) -> heading.endsWith(" *")))
			.containsExactlyInAnyOrderElementsOf(required);
	}

	private List<Row> template(Register<?, ?> register) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		this.template.write(register, out);
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
			return workbook.getFirstSheet().read();
		}
	}

	private static List<String> texts(Row row) {
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < row.getCellCount(); i++) {
			texts.add(row.getCellText(i));
		}
		return texts;
	}

	/** The forms of the first records of a type, as they are in the books. */
	private List<ObjectNode> posted(Register<?, ?> register) {
		return this.posted.computeIfAbsent(register.code(), (code) -> PostedForms.of(register, this.jdbc, this.demo));
	}

	@Test
	void whatARecordSaysConformsToItsSchema() {
		for (Register<?, ?> register : this.registers) {
			JsonNode schema = schema(register);
			posted(register).forEach((form) -> {
				assertThat(written(register, form)).as(register.code())
					.allSatisfy((one) -> assertThat(JsonSchemas.faults(schema, one)).isEmpty());
			});
		}
	}

	/** A form as the portal writes it. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> List<JsonNode> written(Register<E, F> register,
			ObjectNode form) {
		return List.of(this.forms.write(this.forms.readIgnoringScope(register, form, Channel.JSON)));
	}

	@Test
	void whatARecordSaysIsTheSameTypedAsText() {
		for (Register<?, ?> register : this.registers) {
			posted(register).forEach((form) -> typed(register, form));
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void typed(Register<E, F> register,
			ObjectNode form) {
		F read = this.forms.readIgnoringScope(register, form, Channel.JSON);
		ObjectNode typed = this.json.createObjectNode();
		for (FormField field : FormField.of(register.formType())) {
			Object value = FormField.value(read, field.name());
			if (field.kind() == Kind.GROUPS) {
				typed.set(field.name(),
						form.path(field.name()).isMissingNode() ? this.json.createArrayNode() : form.get(field.name()));
			}
			else if (value instanceof List<?> several) {
				typed.set(field.name(), this.json
					.valueToTree(several.stream().map((one) -> this.conversion.convert(one, String.class)).toList()));
			}
			else if (value != null) {
				typed.put(field.name(), this.conversion.convert(value, String.class));
			}
		}
		assertThat(this.forms.readIgnoringScope(register, typed, Channel.TEXT)).isEqualTo(read);
	}

	@Test
	void whatARecordSaysIsShownInWordsAndNotInCodes() {
		for (Register<?, ?> register : this.registers) {
			posted(register).forEach((form) -> this.texts.of(register, form).forEach((said) -> {
				assertThat(said.label()).isNotBlank();
				assertThat(said.isBlank()).as(register.code() + "." + said.field().name())
					.isEqualTo(said.text().isEmpty());
				if (said.field().kind() == Kind.CHOICE || said.field().kind() == Kind.CHOICES) {
					assertThat(said.text()).doesNotMatch(".*[A-Z]{3,}_[A-Z]+.*");
				}
				if (said.field().kind() == Kind.REFERENCE || said.field().kind() == Kind.REFERENCES) {
					assertThat(said.text()).doesNotMatch(".*[0-9a-f]{8}-[0-9a-f]{4}-.*");
				}
			}));
		}
	}

}
