package cn.xieshou.filing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

import cn.xieshou.register.FieldKind;
import cn.xieshou.register.FormField;
import cn.xieshou.register.FormProblem;
import cn.xieshou.register.FormWords;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.web.Link;
import cn.xieshou.web.Option;

/**
 * The form of any record type on a page (填报表单): reads what a page sends into the JSON
 * that all channels share, and lays out the fields to be filled in.
 */
@Component
class EntryForm {

	/** What the names of form fields begin with on the page. */
	static final String PREFIX = "form.";

	private final FormWords words;

	private final Labels labels;

	private final JsonMapper json;

	EntryForm(FormWords words, Labels labels, JsonMapper json) {
		this.words = words;
		this.labels = labels;
		this.json = json;
	}

	/**
	 * A field as the page shows it.
	 *
	 * @param name its name on the page
	 * @param label what it is called
	 * @param hint a word on how to fill it in
	 * @param kind what is entered
	 * @param required whether it must be filled in
	 * @param values what is entered, one entry where one value is entered
	 * @param options what can be chosen
	 * @param units the units that can be chosen
	 * @param lookup where records are looked up
	 * @param maxLength the longest text
	 * @param errors what is wrong with it
	 * @param rows for groups, the fields of each
	 */
	record Field(String name, String label, @Nullable String hint, FormField.Kind kind, boolean required,
			List<Value> values, List<Option> options, String units, @Nullable String lookup,
			@Nullable Integer maxLength, List<String> errors, List<Row> rows) {

		public String id() {
			return this.name.replaceAll("[^A-Za-z0-9]+", "-");
		}

		/** The one value, empty if there is none. */
		public String value() {
			return this.values.isEmpty() ? "" : this.values.get(0).text();
		}

		/** What the one value is called. */
		public String shown() {
			return this.values.isEmpty() ? "" : this.values.get(0).shown();
		}

		public boolean holds(String option) {
			return this.values.stream().anyMatch((value) -> value.text().equals(option));
		}

		/** All texts, one a line. */
		public String lines() {
			return String.join("\n", this.values.stream().map(Value::text).toList());
		}

		public boolean wrong() {
			return !this.errors.isEmpty();
		}

	}

	/** One value and what it is called. */
	record Value(String text, String shown) {

	}

	/** The fields of one group. */
	record Row(int index, List<Field> fields) {

	}

	/** Fields under one heading. */
	record Section(String label, List<Field> fields) {

	}

	/** What a page has sent, as JSON; what was left empty is left out. */
	ObjectNode read(Register<?, ?> register, MultiValueMap<String, String> parameters) {
		return read(FormField.of(register.formType()), PREFIX, parameters);
	}

	private ObjectNode read(List<FormField> fields, String prefix, Map<String, List<String>> parameters) {
		ObjectNode form = this.json.createObjectNode();
		for (FormField field : fields) {
			String name = prefix + field.name();
			List<String> given = parameters.getOrDefault(name, List.of())
				.stream()
				.map(String::strip)
				.filter((value) -> !value.isEmpty())
				.toList();
			switch (field.kind()) {
				case GROUPS -> groups(field, name, parameters, form);
				case TEXTS -> {
					List<String> texts = given.stream()
						.flatMap(String::lines)
						.map(String::strip)
						.filter((text) -> !text.isEmpty())
						.toList();
					put(form, field, texts);
				}
				case CHOICES, REGIONS, REFERENCES -> put(form, field, given);
				default -> given.stream().findFirst().ifPresent((value) -> form.put(field.name(), value));
			}
		}
		return form;
	}

	private static void put(ObjectNode form, FormField field, List<String> texts) {
		if (!texts.isEmpty()) {
			ArrayNode array = form.putArray(field.name());
			texts.forEach(array::add);
		}
	}

	private void groups(FormField field, String name, Map<String, List<String>> parameters, ObjectNode form) {
		int last = parameters.keySet()
			.stream()
			.filter((parameter) -> parameter.startsWith(name + "["))
			.mapToInt((parameter) -> index(parameter, name))
			.max()
			.orElse(-1);
		ArrayNode groups = this.json.createArrayNode();
		for (int i = 0; i <= last; i++) {
			String prefix = name + "[" + i + "]";
			ObjectNode group = read(field.parts(), prefix + ".", parameters);
			if (!group.isEmpty() && !parameters.containsKey(prefix + ".drop")) {
				groups.add(group);
			}
		}
		if (!groups.isEmpty()) {
			form.set(field.name(), groups);
		}
	}

	private static int index(String parameter, String name) {
		String digits = parameter.substring(name.length() + 1, parameter.indexOf(']', name.length()));
		return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
	}

	/**
	 * Lays out a form.
	 * @param form what is filled in so far
	 * @param problems what is wrong with it
	 * @param more the field of groups or references that gets one row more than usual
	 */
	List<Section> sections(Register<?, ?> register, ObjectNode form, List<FormProblem> problems, String more) {
		FormWords.Names names = this.words.names(register, List.of(form));
		List<Section> sections = new ArrayList<>();
		String label = this.labels.text("list.fields");
		List<Field> fields = new ArrayList<>();
		for (FormField field : FormField.of(register.formType())) {
			if (field.section() != null && !fields.isEmpty()) {
				sections.add(new Section(label, fields));
				fields = new ArrayList<>();
				label = this.labels.text(register.code() + ".section." + field.section());
			}
			if (!field.name().equals("figures")) {
				fields.add(field(register.code(), field, field.name(), form, names, problems, more));
			}
		}
		sections.add(new Section(label, fields));
		return sections;
	}

	/**
	 * Where a choice decides which fields there are, the fields that not each of its
	 * constants has: by name on the page, the name of the choice and the constants.
	 */
	static Map<String, String> kinds(Register<?, ?> register) {
		Map<String, String> kinds = new HashMap<>();
		List<FormField> fields = FormField.of(register.formType());
		for (FormField choice : fields) {
			if (choice.kind() == FormField.Kind.CHOICE && FieldKind.class.isAssignableFrom(choice.type())) {
				List<Object> constants = List.of(choice.type().getEnumConstants());
				for (FormField field : fields) {
					List<Object> having = constants.stream()
						.filter((constant) -> ((FieldKind) constant).has(field.name()))
						.toList();
					if (having.size() < constants.size()) {
						kinds.put(PREFIX + field.name(),
								Stream
									.concat(Stream.of(PREFIX + choice.name()),
											having.stream().map((constant) -> ((Enum<?>) constant).name()))
									.collect(Collectors.joining(" ")));
					}
				}
			}
		}
		return kinds;
	}

	private Field field(String type, FormField field, String path, JsonNode form, FormWords.Names names,
			List<FormProblem> problems, String more) {
		JsonNode given = form.path(field.name());
		String labelPath = path.replaceAll("\\[\\d+\\]", "");
		List<Value> values = new ArrayList<>();
		(given.isArray() && field.kind() != FormField.Kind.GROUPS ? given : this.json.createArrayNode())
			.forEach((one) -> values.add(value(field, one, names)));
		if (!given.isArray() && !given.isMissingNode() && !given.isNull()) {
			values.add(value(field, given, names));
		}
		List<Row> rows = new ArrayList<>();
		if (field.kind() == FormField.Kind.GROUPS) {
			given.forEach((group) -> rows.add(row(type, field, path, rows.size(), group, names, problems)));
			if (more.equals(path)) {
				rows.add(row(type, field, path, rows.size(), this.json.createObjectNode(), names, problems));
			}
		}
		if (field.kind() == FormField.Kind.REFERENCES || field.kind() == FormField.Kind.REGIONS) {
			values.add(new Value("", ""));
			if (more.equals(path)) {
				values.add(new Value("", ""));
			}
		}
		String hint = this.labels.text(type + "." + labelPath + ".hint");
		return new Field(PREFIX + path, this.labels.field(type, labelPath),
				hint.equals(type + "." + labelPath + ".hint") ? hint(field) : hint, field.kind(), field.required(),
				values, options(field), String.join(" ", units(field)), lookup(field), field.maxLength(),
				problems.stream().filter((problem) -> path.equals(problem.field())).map(FormProblem::message).toList(),
				rows);
	}

	private Row row(String type, FormField field, String path, int index, JsonNode group, FormWords.Names names,
			List<FormProblem> problems) {
		String prefix = path + "[" + index + "].";
		return new Row(index,
				field.parts()
					.stream()
					.map((part) -> field(type, part, prefix + part.name(), group, names, problems, ""))
					.toList());
	}

	/** A value as it is typed in, with the name of the record that it stands for. */
	private Value value(FormField field, JsonNode given, FormWords.Names names) {
		String text = given.isString() ? given.stringValue() : given.toString();
		if (given.isObject() && field.type() == Quantity.class) {
			try {
				text = this.json.treeToValue(given, Quantity.class).toString();
			}
			catch (JacksonException ex) {
				text = given.toString();
			}
		}
		List<Link> shown = this.words.words(field, given, names);
		return new Value(text, shown.isEmpty() ? text : shown.get(0).text());
	}

	private @Nullable String hint(FormField field) {
		return switch (field.kind()) {
			case PERIOD -> this.labels.text("entryForm.period");
			case TEXTS -> this.labels.text("entryForm.texts");
			case MONEY -> this.labels.text("entryForm.money");
			case CREDIT_CODE -> this.labels.text("entryForm.creditCode");
			default -> null;
		};
	}

	private List<Option> options(FormField field) {
		return switch (field.kind()) {
			case CHOICE,
					CHOICES ->
				Arrays.stream(field.type().getEnumConstants())
					.map((constant) -> new Option(((Enum<?>) constant).name(), this.labels.of((Enum<?>) constant)))
					.toList();
			case UNIT -> Unit.all().stream().map((unit) -> new Option(unit.symbol(), unit.symbol())).toList();
			case BOOLEAN ->
				List.of(new Option("true", this.labels.text("yes")), new Option("false", this.labels.text("no")));
			default -> List.of();
		};
	}

	private static List<String> units(FormField field) {
		if (field.kind() != FormField.Kind.QUANTITY) {
			return List.of();
		}
		return field.units().isEmpty() ? Unit.all().stream().map(Unit::symbol).toList() : field.units();
	}

	private static @Nullable String lookup(FormField field) {
		return switch (field.kind()) {
			case REFERENCE, REFERENCES -> "/api/v1/" + field.refersTo() + "/lookup";
			case REGION, REGIONS -> "/api/v1/regions/lookup";
			default -> null;
		};
	}

}
