package cn.xieshou.form;

import java.math.BigDecimal;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.values.Days;
import cn.xieshou.values.Decimals;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Money;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Periods;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * Reads one value of a form strictly by the kind of its field (取值): numbers are never
 * rounded, a number is no date and no choice, and only the words that a form shows are
 * read as yes or no.
 */
@Component
class ValueReader {

	private static final Pattern LINE_END = Pattern.compile("\\R");

	private final JsonMapper json;

	private final ConversionService texts;

	private final Periods periods;

	private final Labels labels;

	ValueReader(JsonMapper json, @Qualifier("mvcConversionService") ConversionService texts, Periods periods,
			Labels labels) {
		this.json = json;
		this.texts = texts;
		this.periods = periods;
		this.labels = labels;
	}

	/**
	 * Reads a value that is no reference; what a field of kind {@code PERIOD} says is a
	 * {@link cn.xieshou.values.Period} with its kind.
	 * @throws IllegalArgumentException if it is none of the field's kind
	 * @throws org.springframework.core.convert.ConversionException the same
	 * @throws tools.jackson.core.JacksonException the same
	 */
	@Nullable Object read(FormField field, JsonNode node, FormReader.Channel channel) {
		return switch (field.kind()) {
			case TEXT, LONG_TEXT, TEXTS -> string(node);
			case INTEGER -> whole(node);
			case DECIMAL -> decimal(node);
			case PERCENT -> node.isNumber() ? new Percent(node.decimalValue()) : Percent.parse(string(node));
			case MONEY -> money(node, channel);
			case QUANTITY ->
				node.isString() ? quantity(field, string(node)) : this.json.treeToValue(node, Quantity.class);
			case BOOLEAN -> node.isBoolean() ? node.booleanValue() : truth(string(node));
			case DATE -> Days.parse(string(node));
			case PERIOD -> this.periods.read(string(node));
			default -> this.texts.convert(string(node), field.type());
		};
	}

	/** A text without blanks around it; a line ends alike wherever it was typed. */
	private static String string(JsonNode node) {
		if (!node.isString()) {
			throw new IllegalArgumentException("A text is needed");
		}
		return LINE_END.matcher(node.stringValue().strip()).replaceAll("\n");
	}

	private static Integer whole(JsonNode node) {
		if (node.isNumber()) {
			return Decimals.whole(node.decimalValue());
		}
		return Decimals.whole(string(node));
	}

	private static BigDecimal decimal(JsonNode node) {
		return node.isNumber() ? Decimals.bounded(node.decimalValue()) : Decimals.parse(string(node));
	}

	/** An amount of the ledger: 元 in JSON, 万元 as people type it. */
	private @Nullable Object money(JsonNode node, FormReader.Channel channel) {
		if (channel == FormReader.Channel.TEXT) {
			return this.texts.convert(string(node), Money.class);
		}
		return node.isNumber() ? new Money(node.decimalValue()) : Money.ofYuan(string(node));
	}

	private static Quantity quantity(FormField field, String text) {
		Unit usual = field.units().isEmpty() ? null : Unit.of(field.units().get(0));
		return field.statement() ? Quantity.parseStatement(text, usual) : Quantity.parseAny(text, usual);
	}

	/** {@code true} and {@code false}, or the words that the form shows for them. */
	private Boolean truth(String text) {
		if (text.equalsIgnoreCase("true") || text.equals(this.labels.text("yes")) || text.equals("是")) {
			return true;
		}
		if (text.equalsIgnoreCase("false") || text.equals(this.labels.text("no")) || text.equals("否")) {
			return false;
		}
		throw new IllegalArgumentException("Neither yes nor no");
	}

}
