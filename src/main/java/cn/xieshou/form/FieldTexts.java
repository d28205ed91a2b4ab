package cn.xieshou.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Link;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Named;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Stated;

/**
 * What forms say, in the reader's words (表单用语): values as pages write them, other records
 * by their names.
 */
@Component
public class FieldTexts {

	private final RecordNames names;

	private final PeriodWords periods;

	private final Labels labels;

	private final ConversionService texts;

	private final JsonMapper json;

	FieldTexts(RecordNames names, PeriodWords periods, Labels labels,
			@Qualifier("mvcConversionService") ConversionService texts, JsonMapper json) {
		this.names = names;
		this.periods = periods;
		this.labels = labels;
		this.texts = texts;
		this.json = json;
	}

	/**
	 * What a field says.
	 *
	 * @param field the field
	 * @param label what it is called
	 * @param values its values, empty if it says nothing; for groups those of no part
	 * @param parts for groups, the headings of the parts
	 * @param groups for groups, the values of each group, part by part
	 */
	public record FieldText(FormField field, String label, List<Link> values, List<String> parts,
			List<List<List<Link>>> groups) {

		public boolean isBlank() {
			return this.values.isEmpty() && this.groups.isEmpty();
		}

		public boolean isNumber() {
			return this.field.isNumber();
		}

		/** All values in one text. */
		public String text() {
			return this.groups.isEmpty() ? joined(this.values)
					: this.groups.stream()
						.map((group) -> group.stream()
							.filter((part) -> !part.isEmpty())
							.map(FieldText::joined)
							.collect(Collectors.joining(" ")))
						.collect(Collectors.joining("；"));
		}

		private static String joined(List<Link> values) {
			return values.stream().map(Link::text).collect(Collectors.joining("；"));
		}

	}

	/** The names of all that some forms of a type, read or as typed, refer to. */
	public RecordNames.Names names(Register<?, ?> register, Collection<?> forms) {
		return this.names.of(register, forms);
	}

	/**
	 * What each field of a form says, in the order of the form.
	 * @param form the form, or the JSON of one as somebody typed it
	 */
	public List<FieldText> of(Register<?, ?> register, Object form) {
		return of(register, form, this.names.of(register, List.of(form)));
	}

	/** The same, with names that were read before. */
	public List<FieldText> of(Register<?, ?> register, Object form, RecordNames.Names names) {
		return FormField.of(register.formType())
			.stream()
			.map((field) -> text(register.code(), field, GivenValues.of(form, field), names))
			.toList();
	}

	private FieldText text(String type, FormField field, List<?> values, RecordNames.Names names) {
		String label = this.labels.field(type, field.name());
		if (field.kind() != FormField.Kind.GROUPS) {
			return new FieldText(field, label, links(field, values, names), List.of(), List.of());
		}
		List<List<List<Link>>> groups = new ArrayList<>();
		values.forEach((group) -> groups
			.add(field.parts().stream().map((part) -> links(part, GivenValues.of(group, part), names)).toList()));
		return new FieldText(field, label, List.of(),
				field.parts()
					.stream()
					.map((part) -> this.labels.field(type, field.name() + "." + part.name()))
					.toList(),
				groups);
	}

	private List<Link> links(FormField field, List<?> values, RecordNames.Names names) {
		return values.stream().map((value) -> link(field, value, names)).toList();
	}

	/** One value of a field in words; what cannot be read, as it was typed. */
	public Link link(FormField field, Object value, RecordNames.Names names) {
		String named = field.names();
		if (field.ownCode()) {
			return Link.here(GivenValues.called(value));
		}
		if (named != null) {
			String called = GivenValues.called(value);
			Link known = names.find(named, called);
			return (known != null) ? known : Link.here((field.refersTo() != null && Registers.uuid(called).isPresent())
					? this.labels.text("entry.unknown") : called);
		}
		if (!(value instanceof JsonNode typed)) {
			return Link.here(String.valueOf(text(value)));
		}
		try {
			return Link
				.here(String.valueOf(text(typed.isString() ? this.texts.convert(typed.stringValue(), field.type())
						: this.json.treeToValue(typed, field.type()))));
		}
		catch (JacksonException | ConversionException ex) {
			return Link.here(typed.isString() ? typed.stringValue() : typed.toString());
		}
	}

	/** A value in the reader's words, {@code null} if nothing is reported. */
	public @Nullable String text(@Nullable Object value) {
		if (value == null) {
			return null;
		}
		if (value instanceof List<?> values) {
			return values.isEmpty() ? null : values.stream().map(this::text).collect(Collectors.joining("；"));
		}
		if (value instanceof Named named) {
			return (named.name() != null) ? named.name()
					: Registers.uuid(named.id()).isPresent() ? this.labels.text("entry.unknown") : named.id();
		}
		if (value instanceof Stated stated) {
			return Numbers.parts(stated.quantity()).text();
		}
		if (value instanceof Quantity quantity) {
			return Numbers.parts(quantity).text();
		}
		if (value instanceof Money money) {
			return Numbers.grouped(money.yuan()) + "元";
		}
		if (value instanceof Percent percent) {
			return Numbers.percent(percent);
		}
		if (value instanceof Period period) {
			return this.periods.text(period);
		}
		if (value instanceof Enum<?> constant) {
			return this.labels.of(constant);
		}
		if (value instanceof Boolean truth) {
			return this.labels.text(truth ? "yes" : "no");
		}
		if (value instanceof Instant instant) {
			return Numbers.time(instant);
		}
		if (value instanceof BigDecimal number) {
			return Numbers.grouped(number);
		}
		return this.texts.convert(value, String.class);
	}

}
