package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Link;
import cn.xieshou.register.FieldKind;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * The form of any record type as its page shows it (填报表单): the fields to be filled in.
 */
@Component
class EntryForm {

	private static final String PREFIX = EntryReader.PREFIX;

	/** The index of the row that pages copy when a row is added. */
	private static final int BLANK = 999;

	private final Registers registers;

	private final RecordNames names;

	private final FieldControls controls;

	private final Labels labels;

	private final JsonMapper json;

	EntryForm(Registers registers, RecordNames names, FieldControls controls, Labels labels, JsonMapper json) {
		this.registers = registers;
		this.names = names;
		this.controls = controls;
		this.labels = labels;
		this.json = json;
	}

	/** A name and a value that a page sends. */
	record Input(String name, String value) {

	}

	/**
	 * Fields under one heading.
	 *
	 * @param folded whether they are asked after others
	 */
	record Section(String label, boolean folded, List<EntryField> fields) {

		/** How many of them are filled in. */
		public long filled() {
			return this.fields.stream().filter(EntryField::filled).count();
		}

		/** Whether something is wrong with them or said to them. */
		boolean asks(Predicate<String> saidTo) {
			return this.fields.stream().anyMatch((field) -> field.wrongWithin() || saidTo.test(field.name()));
		}

	}

	/**
	 * Lays out a form.
	 * @param form what is filled in so far
	 * @param problems what is wrong with it
	 * @param more the field of groups or references that gets one row more than usual
	 */
	List<Section> sections(Register<?, ?> register, ObjectNode form, List<FormProblem> problems, String more) {
		RecordNames.Names names = this.names.of(register, List.of(form));
		Set<String> first = FormLayout.first(register);
		boolean folds = !first.isEmpty();
		List<EntryField> ahead = new ArrayList<>();
		List<Section> sections = new ArrayList<>();
		String label = this.labels.text(folds ? "entryForm.rest" : "list.fields");
		List<EntryField> fields = new ArrayList<>();
		for (FormField field : FormField.of(register.formType())) {
			if (field.section() != null) {
				close(sections, label, folds, fields);
				fields = new ArrayList<>();
				label = this.labels.text(register.code() + ".section." + field.section());
			}
			if (!field.carried()) {
				boolean begun = field.kind() == FormField.Kind.GROUPS && first.contains(field.name())
						&& form.path(field.name()).isEmpty();
				EntryField shown = field(register.code(), field, field.name(), form, names, problems,
						begun ? field.name() : more);
				(first.contains(field.name()) ? ahead : fields).add(shown);
			}
		}
		close(sections, label, folds, fields);
		if (folds) {
			sections.add(0, new Section(this.labels.text("entryForm.first", ahead.size()), false, ahead));
		}
		return sections;
	}

	private static void close(List<Section> sections, String label, boolean folded, List<EntryField> fields) {
		if (!fields.isEmpty()) {
			sections.add(new Section(label, folded, fields));
		}
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

	private static void inputs(EntryField field, List<Input> inputs) {
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

	private EntryField field(String type, FormField field, String path, JsonNode form, RecordNames.Names names,
			List<FormProblem> problems, String more) {
		JsonNode given = form.path(field.name());
		String labelPath = path.replaceAll("\\[\\d+\\]", "");
		List<EntryField.Value> values = new ArrayList<>();
		(given.isArray() && field.kind() != FormField.Kind.GROUPS ? given : this.json.createArrayNode())
			.forEach((one) -> values.add(this.controls.value(field, one, names)));
		if (!given.isArray() && !given.isMissingNode() && !given.isNull()) {
			values.add(this.controls.value(field, given, names));
		}
		List<EntryField.Row> rows = new ArrayList<>();
		if (field.kind() == FormField.Kind.GROUPS) {
			given.forEach((group) -> rows.add(row(type, field, path, rows.size(), group, names, problems)));
			if (more.equals(path)) {
				rows.add(row(type, field, path, rows.size(), this.json.createObjectNode(), names, problems));
			}
		}
		if (field.names() != null && field.isSeveral()) {
			values.add(new EntryField.Value("", ""));
			if (more.equals(path)) {
				values.add(new EntryField.Value("", ""));
			}
		}
		EntryField.Row blank = (field.kind() == FormField.Kind.GROUPS)
				? row(type, field, path, BLANK, this.json.createObjectNode(), names, List.of()) : null;
		return new EntryField(PREFIX + path, this.labels.field(type, labelPath),
				this.controls.hint(type, labelPath, field), field.kind(), field.required(), values,
				this.controls.options(field), String.join(" ", FieldControls.units(field)), FieldControls.lookup(field),
				field.maxLength(),
				problems.stream().filter((problem) -> path.equals(problem.field())).map(FormProblem::message).toList(),
				rows, blank);
	}

	private EntryField.Row row(String type, FormField field, String path, int index, JsonNode group,
			RecordNames.Names names, List<FormProblem> problems) {
		String prefix = path + "[" + index + "].";
		return new EntryField.Row(index,
				field.parts()
					.stream()
					.map((part) -> field(type, part, prefix + part.name(), group, names, problems, ""))
					.toList());
	}

}
