package cn.xieshou.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.core.convert.ConversionException;

import cn.xieshou.register.FormField;
import cn.xieshou.register.FormRecords;
import cn.xieshou.register.Registers;
import cn.xieshou.values.OriginalText;
import cn.xieshou.values.Period;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Stated;
import cn.xieshou.values.grammar.Unreadable;

/** One form being read, with all that is found wrong in it (读表过程). */
final class FormReading {

	/** What the grammar of values reads. */
	private static final Set<FormField.Kind> READINGS = Set.of(FormField.Kind.QUANTITY, FormField.Kind.PERCENT,
			FormField.Kind.PERIOD);

	private final FormReader reader;

	private final String type;

	private final FormReader.Channel channel;

	/** Finds the record of a type that is called so. */
	private final BiFunction<String, String, Optional<UUID>> records;

	private final Function<String, Optional<UUID>> places;

	private final Predicate<RegionCode> regions;

	/** Whether it was read before, so that what it says is not doubted again. */
	private final boolean kept;

	private final List<FormProblem> problems = new ArrayList<>();

	private final Set<String> unreadable = new HashSet<>();

	FormReading(FormReader reader, String type, FormReader.Channel channel, Set<UUID> kept, NameLookup names) {
		this.reader = reader;
		this.type = type;
		this.channel = channel;
		this.records = (named,
				called) -> Registers.uuid(called).filter(kept::contains).or(() -> names.record(named, called));
		this.places = names::place;
		this.regions = names::isRegion;
		this.kept = false;
	}

	/** Of what was read before and is kept. */
	FormReading(FormReader reader, String type) {
		this.reader = reader;
		this.type = type;
		this.channel = FormReader.Channel.JSON;
		this.records = (named, id) -> Registers.uuid(id);
		this.places = Registers::uuid;
		this.regions = (code) -> true;
		this.kept = true;
	}

	/**
	 * The form that some JSON says.
	 * @throws FormRejected with all that is wrong
	 */
	<F extends Record> F form(Class<F> formType, JsonNode form, boolean complete) {
		F read = formType.cast(record(formType, form, ""));
		if (read != null) {
			validate(read, complete);
		}
		if (read == null || !this.problems.isEmpty()) {
			throw new FormRejected(this.problems);
		}
		return read;
	}

	private @Nullable Object record(Class<?> recordType, JsonNode node, String path) {
		if (!node.isObject()) {
			problem(path, "form.object");
			return null;
		}
		List<FormField> fields = FormField.of(recordType);
		Set<String> names = new HashSet<>();
		@Nullable Object[] arguments = new @Nullable Object[fields.size()];
		for (int i = 0; i < arguments.length; i++) {
			FormField field = fields.get(i);
			names.add(field.name());
			arguments[i] = value(field, node.path(field.name()), path + field.name());
		}
		node.propertyNames()
			.stream()
			.filter((name) -> !names.contains(name))
			.forEach((name) -> say(path + name, "form.unknownField", name));
		spans(fields, arguments);
		return FormRecords.make(recordType, arguments);
	}

	/**
	 * Leaves the stretch of each period in its field. What a text says beyond it,
	 * 截至2024年10月底, goes to the field of kinds right after it, unless that says one
	 * itself.
	 */
	private static void spans(List<FormField> fields, @Nullable Object[] values) {
		for (int i = 0; i < values.length; i++) {
			if (values[i] instanceof Period period) {
				values[i] = period.span();
				boolean open = i + 1 < values.length && fields.get(i + 1).type() == PeriodKind.class
						&& values[i + 1] == null;
				if (open && !period.kind().isCalendar()) {
					values[i + 1] = period.kind();
				}
			}
		}
	}

	private @Nullable Object value(FormField field, JsonNode node, String path) {
		boolean blank = node.isMissingNode() || node.isNull() || (node.isString() && node.stringValue().isBlank());
		return switch (field.kind()) {
			case TEXTS, REGIONS, REFERENCES -> blank ? List.of() : list(field, node, path);
			case CHOICES -> blank ? List.of() : inOrder(field, list(field, node, path));
			case GROUPS -> blank ? List.of() : groups(field, node, path);
			default -> blank ? null : single(field, node, path);
		};
	}

	private List<Object> list(FormField field, JsonNode node, String path) {
		List<Object> values = new ArrayList<>();
		List<JsonNode> elements = NameLookup.elements(node);
		if (!node.isArray() && !node.isString()) {
			problem(path, "form.list");
		}
		else if (elements.size() > field.mostElements()) {
			tooMany(path, field.mostElements());
		}
		else {
			elements.forEach((element) -> add(values, single(field, element, path)));
		}
		return values;
	}

	/** Chosen constants, each once, in the order in which they are offered. */
	private static List<Object> inOrder(FormField field, List<Object> chosen) {
		return Arrays.stream(field.type().getEnumConstants()).filter(chosen::contains).map(Object.class::cast).toList();
	}

	private List<Object> groups(FormField field, JsonNode node, String path) {
		List<Object> values = new ArrayList<>();
		if (!node.isArray()) {
			problem(path, "form.list");
			return values;
		}
		if (node.size() > field.mostElements()) {
			tooMany(path, field.mostElements());
			return values;
		}
		int index = 0;
		for (JsonNode element : node) {
			add(values, record(field.type(), element, path + "[" + index + "]."));
			index++;
		}
		return values;
	}

	private static void add(List<Object> values, @Nullable Object value) {
		if (value != null) {
			values.add(value);
		}
	}

	private @Nullable Object single(FormField field, JsonNode node, String path) {
		try {
			if (node.isString() && !isAcceptable(field, node.stringValue(), path)) {
				return null;
			}
			if (field.refersTo() != null) {
				return node.isString() ? reference(field.refersTo(), node.stringValue(), path)
						: unreadable(field, path);
			}
			return checked(field, this.reader.values.read(field, node, this.channel), path);
		}
		catch (JacksonException | ConversionException | IllegalArgumentException ex) {
			Unreadable why = READINGS.contains(field.kind()) ? why(ex) : null;
			return (why != null) ? unreadable(path, why) : unreadable(field, path);
		}
	}

	/** What the grammar of values says of a text, {@code null} if it was not asked. */
	private static @Nullable Unreadable why(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof Unreadable unreadable) {
				return unreadable;
			}
		}
		return null;
	}

	/** Under the code and in the sentence of the reading. */
	private @Nullable Object unreadable(String path, Unreadable why) {
		String code = why.reason().code();
		this.unreadable.add(path);
		String sentence = this.reader.labels.text("reading." + code + (why.about().isEmpty() ? "" : ".about"),
				why.about());
		if (this.problems.size() < FormReader.MOST_PROBLEMS) {
			this.problems.add(new FormProblem(path, code,
					this.reader.labels.text("form.reading", label(path.replaceFirst("\\.text$", "")), sentence)));
		}
		return null;
	}

	/** The value itself, {@code null} if there is no such thing or amount. */
	private @Nullable Object checked(FormField field, @Nullable Object value, String path) {
		if (value instanceof RegionCode code && !field.ownCode() && !this.regions.test(code)) {
			problem(path, "form.unknownRegion", code.code());
			return null;
		}
		if (value instanceof Quantity quantity && !field.units().isEmpty() && quantity.value().signum() < 0) {
			problem(path, "form.PositiveOrZero");
			return null;
		}
		if (value instanceof Quantity quantity && !field.measures(quantity.unit())) {
			problem(path, "form.otherDimension", quantity.unit(), String.join("、", field.units()));
			return null;
		}
		if (value instanceof Quantity quantity && quantity.isFinerThanFen()) {
			problem(path, "form.tooFine");
			return null;
		}
		if (!this.kept && value instanceof Quantity quantity && OriginalText.contradicts(quantity)) {
			return unreadable(path + ".text",
					new Unreadable(Unreadable.Reason.CONTRADICTED, String.valueOf(quantity.text())));
		}
		if (value instanceof Quantity quantity && !field.statement()) {
			if (quantity.comparator().isStatement()) {
				problem(path, "form.rangeNotAllowed");
				return null;
			}
			return quantity.written(null);
		}
		return (value instanceof Quantity quantity && field.statement()) ? new Stated(quantity) : value;
	}

	private @Nullable Object unreadable(FormField field, String path) {
		problem(path, "form.unreadable." + field.kind());
		return null;
	}

	/** Says what is wrong with a text as a text, whatever it is to be read as. */
	private boolean isAcceptable(FormField field, String text, String path) {
		if (text.length() > field.longestText()) {
			tooMany(path, field.longestText());
			return false;
		}
		OptionalInt forbidden = (field.kind() == FormField.Kind.LONG_TEXT) ? PlainText.firstForbidden(text)
				: PlainText.firstForbiddenInLine(text);
		if (forbidden.isPresent()) {
			problem(path, "form.hiddenCharacter", forbidden.getAsInt());
			return false;
		}
		if (!PlainText.isVisible(text)) {
			problem(path, "form.invisible");
			return false;
		}
		return true;
	}

	private @Nullable UUID reference(String refersTo, String called, String path) {
		Optional<UUID> id = path.equals(NameLookup.PLACE) ? this.places.apply(called.strip())
				: this.records.apply(refersTo, called.strip());
		if (id.isEmpty()) {
			problem(path, "form.unknownRecord", this.reader.labels.text(refersTo), called);
		}
		return id.orElse(null);
	}

	/**
	 * Says which constraints are broken; of a form that is not complete, only those that
	 * a number breaks by being nothing or less.
	 */
	private void validate(Record form, boolean complete) {
		for (ConstraintViolation<?> violation : this.reader.validator.validate(form)) {
			String path = violation.getPropertyPath().toString();
			String constraint = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
			if (this.unreadable.contains(path) || (!complete && !isNothingOrLess(violation.getInvalidValue()))) {
				continue;
			}
			Map<String, Object> attributes = new HashMap<>(violation.getConstraintDescriptor().getAttributes());
			this.problems.add(new FormProblem(path, constraint,
					this.reader.labels.text("form." + constraint, label(path), attributes.getOrDefault("max", ""),
							attributes.getOrDefault("min", ""), attributes.getOrDefault("value", ""))));
		}
	}

	private static boolean isNothingOrLess(@Nullable Object value) {
		return value instanceof Number number && number.doubleValue() <= 0;
	}

	/** In the words, and under the code, of the constraint itself. */
	private void tooMany(String path, int most) {
		if (this.unreadable.add(path)) {
			this.problems.add(new FormProblem(path, "Size", this.reader.labels.text("form.Size", label(path), most)));
		}
	}

	/** Says a problem of a field that there is, by its label. */
	private void problem(String path, String key, Object... arguments) {
		this.unreadable.add(path);
		say(path, key, Stream.concat(Stream.of(label(path)), Arrays.stream(arguments)).toArray());
	}

	private void say(String path, String key, Object... arguments) {
		if (this.problems.size() >= FormReader.MOST_PROBLEMS) {
			return;
		}
		FormProblem problem = new FormProblem(path, key, this.reader.labels.text(key, arguments));
		if (!this.problems.contains(problem)) {
			this.problems.add(problem);
		}
	}

	/** The label of a field, without the position of its group. */
	private String label(String path) {
		return this.reader.labels.field(this.type, path.replaceAll("\\[\\d+\\]", ""));
	}

}
