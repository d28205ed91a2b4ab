package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.page.Option;
import cn.xieshou.register.FieldKind;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * The form of any record type as its page shows it (填报表单): the fields to be filled in.
 */
@Component
class EntryForm {

	private static final String PREFIX = EntryReader.PREFIX;

	/** The index of the row that pages copy when a row is added. */
	private static final int BLANK = 999;

	private final Registers registers;

	private final FieldTexts words;

	private final RecordNames names;

	private final Labels labels;

	private final JsonMapper json;

	EntryForm(Registers registers, FieldTexts words, RecordNames names, Labels labels, JsonMapper json) {
		this.registers = registers;
		this.words = words;
		this.names = names;
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
	 * @param blank for groups, the fields of one more
	 */
	record Field(String name, String label, @Nullable String hint, FormField.Kind kind, boolean required,
			List<Value> values, List<Option> options, String units, @Nullable String lookup,
			@Nullable Integer maxLength, List<String> errors, List<Row> rows, @Nullable Row blank) {

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

		/** Whether the value has lines, which a box of one line would lose. */
		public boolean multiline() {
			return value().contains("\n");
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

	/** A name and a value that a page sends. */
	record Input(String name, String value) {

	}

	/** Fields under one heading. */
	record Section(String label, List<Field> fields) {

	}

	/**
	 * Lays out a form.
	 * @param form what is filled in so far
	 * @param problems what is wrong with it
	 * @param more the field of groups or references that gets one row more than usual
	 */
	List<Section> sections(Register<?, ?> register, ObjectNode form, List<FormProblem> problems, String more) {
		RecordNames.Names names = this.words.names(register, List.of(form));
		List<Section> sections = new ArrayList<>();
		String label = this.labels.text("list.fields");
		List<Field> fields = new ArrayList<>();
		for (FormField field : FormField.of(register.formType())) {
			if (field.section() != null && !fields.isEmpty()) {
				sections.add(new Section(label, fields));
				fields = new ArrayList<>();
				label = this.labels.text(register.code() + ".section." + field.section());
			}
			if (!field.carried()) {
				fields.add(field(register.code(), field, field.name(), form, names, problems, more));
			}
		}
		sections.add(new Section(label, fields));
		return sections;
	}

	/** What the page carries along unseen: texts by the names of fields. */
	static Map<String, List<String>> carried(Register<?, ?> register, ObjectNode form) {
		Map<String, List<String>> carried = new HashMap<>();
		FormField.of(register.formType())
			.stream()
			.filter(FormField::carried)
			.forEach((field) -> carried.put(PREFIX + field.name(),
					form.path(field.name()).valueStream().map((value) -> value.asString("")).toList()));
		return carried;
	}

	/** A form as the inputs that would send it, for a page that does not show it. */
	List<Input> inputs(Entry entry) {
		List<Input> inputs = new ArrayList<>();
		sections(entry.register(), entry.form(), List.of(), "")
			.forEach((section) -> section.fields().forEach((field) -> inputs(field, inputs)));
		carried(entry.register(), entry.form())
			.forEach((name, values) -> values.forEach((value) -> inputs.add(new Input(name, value))));
		int place = 0;
		for (Draft.Cited cited : entry.evidence()) {
			String row = ((cited.file() != null) ? "evidence[" : "cited[") + place + "].";
			add(inputs, row + "place", String.valueOf(place++));
			add(inputs, row + "file", (cited.file() != null) ? cited.file().toString() : null);
			add(inputs, row + "document", cited.document());
			add(inputs, row + "line", cited.line());
			add(inputs, row + "page", (cited.page() != null) ? cited.page().toString() : null);
			add(inputs, row + "region", Citation.text(cited.region()));
			add(inputs, row + "note", cited.note());
		}
		add(inputs, "note", entry.note());
		return inputs;
	}

	private static void inputs(Field field, List<Input> inputs) {
		if (field.kind() == FormField.Kind.GROUPS) {
			field.rows().forEach((row) -> row.fields().forEach((part) -> inputs(part, inputs)));
		}
		else if (field.kind() == FormField.Kind.TEXTS) {
			add(inputs, field.name(), field.lines());
		}
		else {
			field.values().forEach((value) -> add(inputs, field.name(), value.text()));
		}
	}

	private static void add(List<Input> inputs, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			inputs.add(new Input(name, value));
		}
	}

	/** What the record is called that a form changes or voids. */
	String called(Entry entry) {
		String type = entry.register().code();
		UUID record = Objects.requireNonNull(entry.record());
		Link named = this.names.links(type, new UUID[] { record }).get(record.toString());
		return (named != null) ? named.text() : this.labels.text(type);
	}

	/** What the fields of a type are called, by their names on the page. */
	Map<String, String> labels(String type) {
		Register<?, ?> register = this.registers.require(type);
		Map<String, String> labels = new HashMap<>();
		FormField.of(register.formType())
			.forEach((field) -> labels.put(PREFIX + field.name(), this.labels.field(register.code(), field.name())));
		return labels;
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

	private Field field(String type, FormField field, String path, JsonNode form, RecordNames.Names names,
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
		Row blank = (field.kind() == FormField.Kind.GROUPS)
				? row(type, field, path, BLANK, this.json.createObjectNode(), names, List.of()) : null;
		String hint = this.labels.text(type + "." + labelPath + ".hint");
		return new Field(PREFIX + path, this.labels.field(type, labelPath),
				hint.equals(type + "." + labelPath + ".hint") ? hint(field) : hint, field.kind(), field.required(),
				values, options(field), String.join(" ", units(field)), lookup(field), field.maxLength(),
				problems.stream().filter((problem) -> path.equals(problem.field())).map(FormProblem::message).toList(),
				rows, blank);
	}

	private Row row(String type, FormField field, String path, int index, JsonNode group, RecordNames.Names names,
			List<FormProblem> problems) {
		String prefix = path + "[" + index + "].";
		return new Row(index,
				field.parts()
					.stream()
					.map((part) -> field(type, part, prefix + part.name(), group, names, problems, ""))
					.toList());
	}

	/** A value as it is typed in, with the name of the record that it stands for. */
	private Value value(FormField field, JsonNode given, RecordNames.Names names) {
		String text = given.isString() ? given.stringValue() : given.toString();
		if (field.type().isEnum() || given.isObject() && field.type() == Quantity.class) {
			text = typed(field, given, text);
		}
		return new Value(text, (lookup(field) != null) ? this.words.link(field, given, names).text() : text);
	}

	/**
	 * What the page's control has for a value: the name of a constant, a quantity in one
	 * text.
	 */
	private String typed(FormField field, JsonNode given, String otherwise) {
		try {
			Object value = this.json.treeToValue(given, field.type());
			return (value instanceof Enum<?> constant) ? constant.name() : String.valueOf(value);
		}
		catch (JacksonException ex) {
			return otherwise;
		}
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
