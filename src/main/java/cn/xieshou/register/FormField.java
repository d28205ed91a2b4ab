package cn.xieshou.register;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.values.CreditCode;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;
import cn.xieshou.values.Unit;

/**
 * One field of a form (表单字段), read off the form record; page, template, import and schema
 * all follow it.
 *
 * @param name the component's name
 * @param kind what is entered
 * @param type the component's type, of an element for lists
 * @param required whether it must be given before submission
 * @param maxLength the longest text or list, {@code null} if unlimited
 * @param units for a quantity, the units offered, the usual one first
 * @param refersTo for a reference, the type of the record
 * @param parts for groups, the fields of one group
 * @param section the section of the page that it begins, {@code null} if it begins none
 * @param ownCode whether it is the code that the record itself is given
 * @param carried whether pages only carry it along
 * @param statement for a quantity, whether it may be a strict bound or a range
 * @param accessor reads it from a form
 */
public record FormField(String name, Kind kind, Class<?> type, boolean required, @Nullable Integer maxLength,
		List<String> units, @Nullable String refersTo, List<FormField> parts, @Nullable String section, boolean ownCode,
		boolean carried, boolean statement, Method accessor) {

	/** Read off each form record once; there are as many as there are types. */
	private static final ClassValue<List<FormField>> FIELDS = new ClassValue<>() {

		@Override
		protected List<FormField> computeValue(Class<?> form) {
			return Arrays.stream(form.getRecordComponents()).map(FormField::of).toList();
		}

	};

	/** The same by their names, as rules ask for them again and again. */
	private static final ClassValue<Map<String, FormField>> BY_NAME = new ClassValue<>() {

		@Override
		protected Map<String, FormField> computeValue(Class<?> form) {
			Map<String, FormField> byName = new HashMap<>();
			of(form).forEach((field) -> byName.putIfAbsent(field.name(), field));
			return byName;
		}

	};

	private static final int LONGEST_TEXT = 500;

	private static final int LONGEST_LONG_TEXT = 5000;

	private static final int MOST_ELEMENTS = 500;

	/** What is entered into a field. */
	public enum Kind {

		TEXT, LONG_TEXT, INTEGER, DECIMAL, MONEY, QUANTITY, PERCENT, DATE, PERIOD, CHOICE, BOOLEAN, REGION, CREDIT_CODE,
		UNIT, REFERENCE, TEXTS, CHOICES, REGIONS, REFERENCES, GROUPS

	}

	private static final Set<Kind> SEVERAL = EnumSet.of(Kind.TEXTS, Kind.CHOICES, Kind.REGIONS, Kind.REFERENCES);

	/** Whether it says how much or how many. */
	public boolean isNumber() {
		return switch (this.kind) {
			case INTEGER, DECIMAL, MONEY, QUANTITY, PERCENT -> true;
			default -> false;
		};
	}

	/** The fields of a form record, in order. */
	public static List<FormField> of(Class<?> form) {
		return FIELDS.get(form);
	}

	/**
	 * Whether values in that unit are of a dimension that the field has, which is any
	 * where it names no units.
	 */
	public boolean measures(Unit unit) {
		return this.units.isEmpty() || this.units.stream().map(Unit::of).anyMatch(unit::isComparableWith);
	}

	/**
	 * The type of the records that it names, by their ids or, as regions, by their codes;
	 * {@code null} if it names none.
	 */
	public @Nullable String names() {
		return (this.kind == Kind.REGION || this.kind == Kind.REGIONS) ? "regions" : this.refersTo;
	}

	/** Whether it holds several values, apart from groups. */
	public boolean isSeveral() {
		return SEVERAL.contains(this.kind);
	}

	/** The longest text that a value of this field is read from. */
	public int longestText() {
		return switch (this.kind) {
			case LONG_TEXT -> (this.maxLength != null) ? this.maxLength : LONGEST_LONG_TEXT;
			case TEXT -> (this.maxLength != null) ? this.maxLength : LONGEST_TEXT;
			default -> LONGEST_TEXT;
		};
	}

	/** The most values that a list in this field has. */
	public int mostElements() {
		return (this.maxLength != null) ? this.maxLength : MOST_ELEMENTS;
	}

	/** The column of the table that it is kept in where that is called otherwise. */
	Optional<String> column() {
		jakarta.persistence.Column column = this.accessor.getAnnotation(jakarta.persistence.Column.class);
		return (column != null && !column.name().isEmpty()) ? Optional.of(column.name()) : Optional.empty();
	}

	/** Whether a form says something in this field. */
	public boolean isGivenIn(Record form) {
		Object value = in(form);
		return value != null && !(value instanceof List<?> several && several.isEmpty());
	}

	/** What a form says in this field. */
	public @Nullable Object in(Record form) {
		try {
			Object value = this.accessor.invoke(form);
			return (value instanceof Stated stated) ? stated.quantity() : value;
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What a form says in the field of that name, {@code null} if it has none. */
	public static @Nullable Object value(Record form, String name) {
		FormField field = BY_NAME.get(form.getClass()).get(name);
		return (field != null) ? field.in(form) : null;
	}

	private static FormField of(RecordComponent component) {
		Method accessor = component.getAccessor();
		accessor.setAccessible(true);
		Class<?> type = component.getType();
		boolean list = List.class.isAssignableFrom(type);
		if (list) {
			Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
			type = (Class<?>) element;
		}
		Refers refers = component.getAnnotation(Refers.class);
		Kind kind = list ? listKind(type, refers) : kind(component, type, refers);
		Size size = annotation(component, Size.class);
		Units units = component.getAnnotation(Units.class);
		Section section = component.getAnnotation(Section.class);
		boolean required = annotation(component, NotNull.class) != null || annotation(component, NotBlank.class) != null
				|| annotation(component, NotEmpty.class) != null;
		return new FormField(component.getName(), kind, type, required,
				(size != null && size.max() < Integer.MAX_VALUE) ? size.max() : null,
				(units != null) ? List.of(units.value()) : List.of(), (refers != null) ? refers.value() : null,
				(kind == Kind.GROUPS) ? of(type) : List.of(), (section != null) ? section.value() : null,
				component.isAnnotationPresent(OwnCode.class), refers != null && refers.carried(), type == Stated.class,
				accessor);
	}

	/**
	 * Constraints have no record components as target; the compiler keeps them on the
	 * accessor.
	 */
	private static <A extends java.lang.annotation.Annotation> @Nullable A annotation(RecordComponent component,
			Class<A> type) {
		return component.getAccessor().getAnnotation(type);
	}

	private static Kind listKind(Class<?> element, @Nullable Refers refers) {
		if (refers != null) {
			return Kind.REFERENCES;
		}
		if (element == RegionCode.class) {
			return Kind.REGIONS;
		}
		if (element.isEnum()) {
			return Kind.CHOICES;
		}
		return element.isRecord() ? Kind.GROUPS : Kind.TEXTS;
	}

	private static Kind kind(RecordComponent component, Class<?> type, @Nullable Refers refers) {
		if (refers != null) {
			return Kind.REFERENCE;
		}
		if (type.isEnum()) {
			return Kind.CHOICE;
		}
		if (type == String.class) {
			return component.isAnnotationPresent(LongText.class) ? Kind.LONG_TEXT : Kind.TEXT;
		}
		if (type == Integer.class || type == Long.class) {
			return Kind.INTEGER;
		}
		if (type == Boolean.class) {
			return Kind.BOOLEAN;
		}
		if (type == BigDecimal.class) {
			return Kind.DECIMAL;
		}
		if (type == Money.class) {
			return Kind.MONEY;
		}
		if (type == Quantity.class || type == Stated.class) {
			return Kind.QUANTITY;
		}
		if (type == Percent.class) {
			return Kind.PERCENT;
		}
		if (type == LocalDate.class) {
			return Kind.DATE;
		}
		if (type == Span.class) {
			return Kind.PERIOD;
		}
		if (type == RegionCode.class) {
			return Kind.REGION;
		}
		if (type == CreditCode.class) {
			return Kind.CREDIT_CODE;
		}
		if (type == Unit.class) {
			return Kind.UNIT;
		}
		throw new IllegalArgumentException("No field kind for " + type + " " + component.getName()
				+ ((type == UUID.class) ? " without @Refers" : ""));
	}

}
