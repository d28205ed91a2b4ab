package cn.xieshou.entry;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.form.RecordNames;
import cn.xieshou.page.Option;
import cn.xieshou.register.FormField;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Stated;
import cn.xieshou.values.Unit;

/**
 * The control of a field on the form page (控件): what it offers and how it holds a value.
 */
@Component
class FieldControls {

	private final FieldTexts texts;

	private final Labels labels;

	private final JsonMapper json;

	FieldControls(FieldTexts texts, Labels labels, JsonMapper json) {
		this.texts = texts;
		this.labels = labels;
		this.json = json;
	}

	/** What is typed where: what the type says of the field, or what its kind needs. */
	@Nullable String hint(String type, String path, FormField field) {
		String key = type + "." + path + ".hint";
		String hint = this.labels.text(key);
		return hint.equals(key) ? hint(field) : hint;
	}

	/** A value as it is typed in, with the name of the record that it stands for. */
	EntryField.Value value(FormField field, JsonNode given, RecordNames.Names names) {
		String text = given.isString() ? given.stringValue() : given.toString();
		if (field.type().isEnum() || given.isObject() && field.kind() == FormField.Kind.QUANTITY) {
			text = typed(field, given, text);
		}
		return new EntryField.Value(text, (lookup(field) != null) ? this.texts.link(field, given, names).text() : text);
	}

	/**
	 * What the page's control has for a value: the name of a constant, a quantity in one
	 * text.
	 */
	private String typed(FormField field, JsonNode given, String otherwise) {
		try {
			Object value = this.json.treeToValue(given, field.type());
			if (value instanceof Stated stated) {
				return typed(stated.quantity());
			}
			return (value instanceof Enum<?> constant) ? constant.name() : String.valueOf(value);
		}
		catch (JacksonException ex) {
			return otherwise;
		}
	}

	/** A quantity as its source writes it, if that can be typed. */
	private static String typed(Quantity quantity) {
		try {
			String text = quantity.text();
			return (text != null && Quantity.parseStatement(text, null).equals(quantity)) ? text : quantity.toString();
		}
		catch (IllegalArgumentException ex) {
			return quantity.toString();
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

	List<Option> options(FormField field) {
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

	static List<String> units(FormField field) {
		if (field.kind() != FormField.Kind.QUANTITY) {
			return List.of();
		}
		return field.units().isEmpty() ? Unit.offers().stream().map(Unit::symbol).toList() : field.units();
	}

	static @Nullable String lookup(FormField field) {
		return (field.names() != null) ? "/api/v1/" + field.names() + "/lookup" : null;
	}

}
