package cn.xieshou.form;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.core.convert.ConversionException;
import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.References;
import cn.xieshou.register.RegionCodes;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;

/**
 * Reads forms, whatever hand they come from: JSON of the API and of filings, or the texts
 * of a page or a sheet row. Says all that is wrong at once, each fault at its field.
 */
@Component
public class FormReader {

	/** Further problems of one form are not said. */
	private static final int MOST_PROBLEMS = 100;

	private final JsonMapper json;

	private final ValueReader values;

	private final RegionCodes regions;

	private final Validator validator;

	private final References references;

	private final Labels labels;

	FormReader(JsonMapper json, ValueReader values, RegionCodes regions, Validator validator, References references,
			Labels labels) {
		this.json = json;
		this.values = values;
		this.regions = regions;
		this.validator = validator;
		this.references = references;
		this.labels = labels;
	}

	/** Which hand a form comes from. */
	public enum Channel {

		/** Amounts of the ledger in 元. */
		JSON,

		/** Amounts of the ledger in 万元, every value as its text. */
		TEXT

	}

	/**
	 * Reads a complete form, which may name what its writer may name.
	 * @param kept further records that it may name by their ids, because the record that
	 * it changes names them already
	 * @throws FormRejected with all that is wrong
	 */
	public <F extends Record & RegisterForm> F read(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept) {
		return read(register, form, channel, kept, lookUp(register, List.of(form)));
	}

	/** The same for one of many forms. */
	public <F extends Record & RegisterForm> F read(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept, NameLookup names) {
		return read(register, form, new Reading(register.code(), channel, kept, names), true);
	}

	/**
	 * Reads a complete form that may name any record, for what is brought in or posted.
	 * @throws FormRejected with all that is wrong
	 */
	public <F extends Record & RegisterForm> F readIgnoringScope(Register<?, F> register, JsonNode form,
			Channel channel) {
		return read(register, form, channel, Set.of(), lookUpIgnoringScope(register, List.of(form)));
	}

	/**
	 * Reads a complete form as it was kept in a filing: it names records by their ids.
	 * Whether what it names is still there is not asked.
	 * @throws FormRejected with all that is wrong
	 */
	public <F extends Record & RegisterForm> F readKept(Register<?, F> register, JsonNode form) {
		return read(register, form, new Reading(register.code()), true);
	}

	/**
	 * Reads a form that may still lack something, and may name what its writer may name.
	 * @param kept further records that it may name by their ids, because the record that
	 * it changes names them already
	 * @throws FormRejected if a given value cannot be read
	 */
	public <F extends Record & RegisterForm> F draft(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept) {
		return draft(register, form, channel, kept, lookUp(register, List.of(form)));
	}

	/** The same for one of many forms. */
	public <F extends Record & RegisterForm> F draft(Register<?, F> register, JsonNode form, Channel channel,
			Set<UUID> kept, NameLookup names) {
		return read(register, form, new Reading(register.code(), channel, kept, names), false);
	}

	/** What some forms name, as far as their writer may name it. */
	public NameLookup lookUp(Register<?, ?> register, Collection<? extends JsonNode> forms) {
		return new NameLookup(this.references::findNameable, this.references::findIgnoringScope, this.regions)
			.add(register, forms);
	}

	/**
	 * What some forms name, whatever it is, for what is brought in or posted.
	 */
	public NameLookup lookUpIgnoringScope(Register<?, ?> register, Collection<? extends JsonNode> forms) {
		return new NameLookup(this.references::findIgnoringScope, this.references::findIgnoringScope, this.regions)
			.add(register, forms);
	}

	private static <F extends Record & RegisterForm> F read(Register<?, F> register, JsonNode form, Reading reading,
			boolean complete) {
		F read = register.formType().cast(reading.record(register.formType(), form, ""));
		if (read != null) {
			reading.validate(read, complete);
		}
		if (read == null || !reading.problems.isEmpty()) {
			throw new FormRejected(reading.problems);
		}
		return read;
	}

	/**
	 * Refuses a form that lacks a field which it must have from the start.
	 * @throws FormRejected if the type's form asks for that field
	 */
	public void requireField(Register<?, ?> register, String name) {
		if (FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals(name) && field.required())) {
			String label = this.labels.field(register.code(), name);
			throw new FormRejected(List.of(new FormProblem(name, "NotNull", this.labels.text("form.NotNull", label))));
		}
	}

	/**
	 * Makes sure that the writer of a form may file at the pairing that it names as its
	 * place, before anything else is said about the form.
	 * @throws cn.xieshou.access.PlaceDenied if they may not, or there is no such pairing
	 */
	public void requirePlace(Register<?, ?> register, JsonNode form) {
		requirePlace(register, form, lookUp(register, List.of(form)));
	}

	/** The same for one of many forms. */
	public void requirePlace(Register<?, ?> register, JsonNode form, NameLookup names) {
		JsonNode place = form.path(NameLookup.PLACE);
		boolean named = place.isString() && PlainText.isVisible(place.stringValue())
				&& PlainText.firstForbiddenInLine(place.stringValue()).isEmpty();
		if (named && FormField.of(register.formType())
			.stream()
			.anyMatch((field) -> field.name().equals(NameLookup.PLACE))) {
			this.references.requirePlace(names.place(place.stringValue().strip()));
		}
	}

	/**
	 * Refuses what breaks its own limits, however it was built.
	 * @throws FormRejected with all that is wrong
	 */
	public void requireValid(Record said) {
		List<FormProblem> problems = this.validator.validate(said).stream().map((violation) -> {
			String path = violation.getPropertyPath().toString();
			String rule = violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
			Object most = violation.getConstraintDescriptor().getAttributes().getOrDefault("max", "");
			return new FormProblem(path, rule, this.labels.text("form." + rule, path, most));
		}).limit(MOST_PROBLEMS).toList();
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
	}

	/** The JSON of a form, without what it leaves out. */
	public ObjectNode write(Record form) {
		ObjectNode node = this.json.valueToTree(form);
		node.properties()
			.stream()
			.filter((property) -> property.getValue().isNull()
					|| property.getValue().isEmpty() && property.getValue().isArray())
			.map(Map.Entry::getKey)
			.toList()
			.forEach(node::remove);
		return node;
	}

	/** One form being read. */
	private final class Reading {

		private final String type;

		private final Channel channel;

		/** Finds the record of a type that is called so. */
		private final BiFunction<String, String, Optional<UUID>> records;

		private final Function<String, Optional<UUID>> places;

		private final Predicate<RegionCode> regions;

		private final List<FormProblem> problems = new ArrayList<>();

		private final Set<String> unreadable = new HashSet<>();

		Reading(String type, Channel channel, Set<UUID> kept, NameLookup names) {
			this.type = type;
			this.channel = channel;
			this.records = (named,
					called) -> Registers.uuid(called).filter(kept::contains).or(() -> names.record(named, called));
			this.places = names::place;
			this.regions = names::isRegion;
		}

		/** Of what was read before and is kept. */
		Reading(String type) {
			this.type = type;
			this.channel = Channel.JSON;
			this.records = (named, id) -> Registers.uuid(id);
			this.places = Registers::uuid;
			this.regions = (code) -> true;
		}

		@Nullable Object record(Class<?> recordType, JsonNode node, String path) {
			if (!node.isObject()) {
				problem(path, "form.object");
				return null;
			}
			List<FormField> fields = FormField.of(recordType);
			Set<String> names = new HashSet<>();
			Object[] arguments = new Object[fields.size()];
			for (int i = 0; i < arguments.length; i++) {
				FormField field = fields.get(i);
				names.add(field.name());
				arguments[i] = value(field, node.path(field.name()), path + field.name());
			}
			node.propertyNames()
				.stream()
				.filter((name) -> !names.contains(name))
				.forEach((name) -> problem(path + name, "form.unknownField"));
			return construct(recordType, arguments);
		}

		private Object construct(Class<?> recordType, Object[] arguments) {
			Class<?>[] types = Arrays.stream(recordType.getRecordComponents())
				.map(RecordComponent::getType)
				.toArray(Class<?>[]::new);
			try {
				Constructor<?> constructor = recordType.getDeclaredConstructor(types);
				constructor.setAccessible(true);
				return constructor.newInstance(arguments);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(ex);
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
			return Arrays.stream(field.type().getEnumConstants())
				.filter(chosen::contains)
				.map(Object.class::cast)
				.toList();
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
				return checked(field, FormReader.this.values.read(field, node, this.channel), path);
			}
			catch (JacksonException | ConversionException | IllegalArgumentException ex) {
				return unreadable(field, path);
			}
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
			return value;
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
				problem(path, "form.unknownRecord", FormReader.this.labels.text(refersTo), called);
			}
			return id.orElse(null);
		}

		/**
		 * Says which constraints are broken; of a form that is not complete, only those
		 * that a number breaks by being nothing or less.
		 */
		void validate(Record form, boolean complete) {
			for (ConstraintViolation<?> violation : FormReader.this.validator.validate(form)) {
				String path = violation.getPropertyPath().toString();
				String constraint = violation.getConstraintDescriptor()
					.getAnnotation()
					.annotationType()
					.getSimpleName();
				if (this.unreadable.contains(path) || (!complete && !isNothingOrLess(violation.getInvalidValue()))) {
					continue;
				}
				Map<String, Object> attributes = new HashMap<>(violation.getConstraintDescriptor().getAttributes());
				this.problems.add(new FormProblem(path, constraint,
						FormReader.this.labels.text("form." + constraint, label(path),
								attributes.getOrDefault("max", ""), attributes.getOrDefault("min", ""),
								attributes.getOrDefault("value", ""))));
			}
		}

		private static boolean isNothingOrLess(@Nullable Object value) {
			return value instanceof Number number && number.doubleValue() <= 0;
		}

		/** In the words, and under the code, of the constraint itself. */
		private void tooMany(String path, int most) {
			if (this.unreadable.add(path)) {
				this.problems
					.add(new FormProblem(path, "Size", FormReader.this.labels.text("form.Size", label(path), most)));
			}
		}

		private void problem(String path, String key, Object... arguments) {
			if (this.problems.size() >= MOST_PROBLEMS) {
				return;
			}
			this.unreadable.add(path);
			Object[] all = new Object[arguments.length + 1];
			all[0] = label(path);
			System.arraycopy(arguments, 0, all, 1, arguments.length);
			FormProblem problem = new FormProblem(path, key, FormReader.this.labels.text(key, all));
			if (!this.problems.contains(problem)) {
				this.problems.add(problem);
			}
		}

		/** The label of a field, without the position of its group. */
		private String label(String path) {
			return FormReader.this.labels.field(this.type, path.replaceAll("\\[\\d+\\]", ""));
		}

	}

}
