package cn.xieshou.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.FormerNames;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Finding;
import cn.xieshou.workbook.RecordNames;
import cn.xieshou.workbook.RowReading;
import cn.xieshou.workbook.SheetField;

/** Turns what rows say into forms, as JSON (行转表单). */
final class RowForms {

	/** {@code stages[SIGNED].on} or {@code tenants[].name}. */
	private static final Pattern IN_GROUP = Pattern.compile("(\\w+)\\[(\\w*)]\\.(\\w+)");

	private static final Pattern LISTED = Pattern.compile("(\\S+) (\\S+)");

	private static final JsonNodeFactory JSON = new JsonMapper().getNodeFactory();

	private final FieldCatalogue fields;

	private final ImportContext context;

	private final Labels labels;

	/** What records of the type are called. */
	private final String type;

	private final Map<String, FormField> form = new HashMap<>();

	/** Where values go, by the fields of the catalogue. */
	private final Map<String, Optional<Target>> targets = new HashMap<>();

	/** The constants of fields that are chosen from, by their words. */
	private final Map<FormField, Map<String, String>> constants = new HashMap<>();

	RowForms(Register<?, ?> register, FieldCatalogue fields, ImportContext context, Labels labels) {
		this.fields = fields;
		this.context = context;
		this.labels = labels;
		this.type = labels.text(register.code(), Locale.CHINESE);
		FormField.of(register.formType()).forEach((field) -> this.form.put(field.name(), field));
	}

	/**
	 * Where a value goes.
	 *
	 * @param field the field of the form
	 * @param constant for a part of a group, the kind of the element, empty if as many as
	 * are listed; otherwise {@code null}
	 * @param part the part of the group
	 */
	private record Target(FormField field, @Nullable String constant, @Nullable FormField part) {

	}

	/**
	 * The form that a row fills in.
	 * @param pairing where it belongs if it does not say so, {@code null} if not known
	 */
	ObjectNode of(RowReading row, @Nullable String pairing) {
		return of(row.values(), isForecast(row), pairing);
	}

	/**
	 * The form that values fill in.
	 * @param forecast whether they speak of what is to come
	 */
	ObjectNode of(Map<String, Object> values, boolean forecast, @Nullable String pairing) {
		ObjectNode form = JSON.objectNode();
		values.forEach((id, value) -> this.targets.computeIfAbsent(id, this::target)
			.ifPresent((target) -> put(form, target, value)));
		this.context.fields().forEach((name, text) -> missing(form, name, text));
		missing(form, "pairing", pairing);
		missing(form, "period", this.context.period());
		FormField basis = this.form.get("basis");
		if (basis != null && basis.kind() == FormField.Kind.CHOICE) {
			missing(form, "basis", forecast ? "FORECAST" : "ACTUAL");
		}
		if (this.form.containsKey("name") && !form.has("name")) {
			missing(form, "name", named(values));
		}
		return form;
	}

	static boolean isForecast(RowReading row) {
		return row.problems().stream().anyMatch((problem) -> problem.finding().code() == Finding.Code.FORECAST);
	}

	/** What a row without a name is called: its two sides, or what tells it apart. */
	private @Nullable String named(Map<String, Object> values) {
		Object assisting = values.get("assisting");
		Object assisted = values.get("assisted");
		return (assisting != null && assisted != null) ? text(assisting) + "—" + text(assisted)
				: RecordNames.of(this.fields, values, this.type);
	}

	private void missing(ObjectNode form, String name, @Nullable String text) {
		FormField field = this.form.get(name);
		if (text != null && field != null && !form.has(name)) {
			put(form, new Target(field, null, null), text);
		}
	}

	private Optional<Target> target(String id) {
		SheetField field = this.fields.find(id);
		String key = (field != null) ? field.key() : this.form.containsKey(id) ? id : null;
		if (key == null) {
			return Optional.empty();
		}
		String name = key.replaceFirst("[:+].*", "");
		Matcher inGroup = IN_GROUP.matcher(name);
		if (!inGroup.matches()) {
			return Optional.ofNullable(this.form.get(name)).map((one) -> new Target(one, null, null));
		}
		FormField group = this.form.get(inGroup.group(1));
		FormField part = (group != null) ? part(group, inGroup.group(3)) : null;
		return (part != null) ? Optional.of(new Target(Objects.requireNonNull(group), inGroup.group(2), part))
				: Optional.empty();
	}

	private void put(ObjectNode form, Target target, Object value) {
		FormField field = target.field();
		if (target.part() != null) {
			inGroup(array(form, field.name()), field, Objects.requireNonNull(target.constant()), target.part(), value);
		}
		else if (text(value).isEmpty()) {
			return;
		}
		else if (field.kind() == FormField.Kind.GROUPS) {
			listed(array(form, field.name()), field, value);
		}
		else if (field.isSeveral()) {
			ArrayNode several = array(form, field.name());
			texts(value).forEach((text) -> several.add(value(field, text)));
		}
		else {
			form.set(field.name(), value(field, text(value)));
		}
	}

	private static ArrayNode array(ObjectNode form, String name) {
		return (form.get(name) instanceof ArrayNode known) ? known : form.putArray(name);
	}

	/** A part of a group: of the one element of a kind, or of as many as are listed. */
	private void inGroup(ArrayNode elements, FormField group, String constant, FormField field, Object value) {
		String part = field.name();
		if (!constant.isEmpty()) {
			ObjectNode element = elements.addObject();
			group.parts()
				.stream()
				.filter((one) -> one.kind() == FormField.Kind.CHOICE)
				.findFirst()
				.ifPresent((kind) -> element.put(kind.name(), constant));
			element.set(part, value(field, text(value)));
			return;
		}
		int at = 0;
		for (String text : texts(value)) {
			ObjectNode element = (at < elements.size()) ? (ObjectNode) elements.get(at) : elements.addObject();
			element.set(part, value(field, text));
			at++;
		}
	}

	/** Elements that are written as a word and a day each, 揭牌 2023-05. */
	private void listed(ArrayNode elements, FormField group, Object value) {
		FormField what = group.parts()
			.stream()
			.filter((part) -> part.kind() == FormField.Kind.CHOICE)
			.findFirst()
			.orElse(null);
		FormField when = group.parts()
			.stream()
			.filter((part) -> part.kind() == FormField.Kind.PERIOD)
			.findFirst()
			.orElse(null);
		for (String text : texts(value)) {
			Matcher listed = LISTED.matcher(text);
			if (what != null && when != null && listed.matches()) {
				elements.addObject()
					.set(what.name(), value(what, listed.group(1)))
					.set(when.name(), value(when, listed.group(2)));
			}
		}
	}

	private static @Nullable FormField part(FormField group, String name) {
		return group.parts().stream().filter((part) -> part.name().equals(name)).findFirst().orElse(null);
	}

	/** A value as the API takes it. */
	private JsonNode value(FormField field, String text) {
		return switch (field.kind()) {
			case CHOICE, CHOICES -> JSON.stringNode(constant(field, text));
			case BOOLEAN -> text.equals("是") ? JSON.booleanNode(true)
					: text.equals("否") ? JSON.booleanNode(false) : JSON.stringNode(text);
			case MONEY, INTEGER, DECIMAL -> JSON.stringNode(number(field, text));
			default -> JSON.stringNode(text);
		};
	}

	private String constant(FormField field, String text) {
		Map<String, String> words = this.constants.computeIfAbsent(field, this::words);
		String constant = words.get(text);
		return (constant != null) ? constant : words.getOrDefault(text.toLowerCase(Locale.ROOT), text);
	}

	/** What constants are called in Chinese, and in English in small letters. */
	private Map<String, String> words(FormField field) {
		Map<String, String> words = new HashMap<>();
		for (Object one : Objects.requireNonNull(field.type().getEnumConstants())) {
			Enum<?> constant = (Enum<?>) one;
			words.putIfAbsent(this.labels.of(constant, Locale.CHINESE), constant.name());
			words.putIfAbsent(this.labels.of(constant, Locale.ENGLISH).toLowerCase(Locale.ROOT), constant.name());
			FormerNames.of(constant).forEach((former) -> words.putIfAbsent(former, constant.name()));
		}
		return words;
	}

	/**
	 * An exact amount without its unit, money in 元; what is none stays as it is, and is
	 * refused as a form would refuse it.
	 */
	private static String number(FormField field, String text) {
		try {
			Quantity amount = Quantity.parseAny(text, (field.kind() == FormField.Kind.MONEY) ? Unit.of("元") : null);
			if (amount.isExact()) {
				return ((field.kind() == FormField.Kind.MONEY) ? amount.in(Unit.of("元")) : amount.value())
					.toPlainString();
			}
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
		return text;
	}

	private static List<String> texts(Object value) {
		return (value instanceof List<?> several) ? several.stream().map(Object::toString).toList()
				: List.of(value.toString());
	}

	private static String text(Object value) {
		return String.join("、", texts(value)).strip();
	}

}
