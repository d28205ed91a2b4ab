package cn.xieshou.values;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

import cn.xieshou.values.grammar.Unreadable;
import cn.xieshou.values.grammar.Unreadable.Reason;
import cn.xieshou.values.grammar.Wording;

/**
 * The JSON form of a {@link Quantity}:
 * <code>{"value":"1.76","unit":"万亩","comparator":"=","base":{"value":"…","unit":"平方米"}}</code>,
 * with {@code word} where a word bounded it, {@code text} where the source writes it
 * otherwise, and for a range {@code low} and {@code high} instead of the value. A plain
 * string with a unit is read as well.
 */
final class QuantityJson {

	/** What a quantity may say; {@code base} is computed, whatever it says. */
	private static final Set<String> KEYS = Set.of("value", "low", "high", "unit", "comparator", "word", "text",
			"base");

	private QuantityJson() {
	}

	static final class Writer extends ValueSerializer<Quantity> {

		@Override
		public void serialize(Quantity quantity, JsonGenerator out, SerializationContext context) {
			out.writeStartObject();
			number(out, quantity.value(), quantity.upper());
			out.writeStringProperty("unit", quantity.unit().symbol());
			out.writeStringProperty("comparator", quantity.comparator().code());
			if (quantity.word() != null) {
				out.writeStringProperty("word", quantity.word());
			}
			if (quantity.text() != null) {
				out.writeStringProperty("text", quantity.text());
			}
			out.writeObjectPropertyStart("base");
			number(out, quantity.base(), quantity.upperBase());
			out.writeStringProperty("unit", quantity.unit().base());
			out.writeEndObject();
			out.writeEndObject();
		}

		private static void number(JsonGenerator out, BigDecimal value, @Nullable BigDecimal upper) {
			out.writeStringProperty((upper != null) ? "low" : "value", value.toPlainString());
			if (upper != null) {
				out.writeStringProperty("high", upper.toPlainString());
			}
		}

	}

	static final class Reader extends ValueDeserializer<Quantity> {

		@Override
		public Quantity deserialize(JsonParser in, DeserializationContext context) {
			JsonNode node = context.readTree(in);
			try {
				if (node.isString()) {
					return Quantity.parseStatement(node.stringValue(), null);
				}
				return isAnswer(node) ? Quantity.parseStatement(node.get("text").stringValue(), unit(node)) : of(node);
			}
			catch (Unreadable ex) {
				throw DatabindException.from(in, ex.getMessage(), ex);
			}
			catch (IllegalArgumentException ex) {
				return (Quantity) context.handleWeirdStringValue(Quantity.class, node.toString(), "not a quantity: %s",
						ex.getMessage());
			}
		}

		/**
		 * Whether it is what a reading answered of a text and no quantity says, as 三分之二;
		 * the text is then read again.
		 */
		private static boolean isAnswer(JsonNode node) {
			String word = node.path("word").asString("");
			return node.path("base").isObject() && node.path("text").isString() && (node.path("value")
				.asString("")
				.contains("/")
					|| (!word.isEmpty() && !Wording.says(word, Comparator.of(node.path("comparator").asString("=")))));
		}

		private static @Nullable Unit unit(JsonNode node) {
			return Unit.find(node.path("unit").asString("")).orElse(null);
		}

		private static Quantity of(JsonNode node) {
			if (node.isObject() && !node.has("unit")) {
				throw new Unreadable(Reason.UNKNOWN_UNIT);
			}
			if (!node.isObject()) {
				throw new IllegalArgumentException("a number and its unit are needed");
			}
			node.propertyNames().stream().filter((name) -> !KEYS.contains(name)).findAny().ifPresent((name) -> {
				throw new IllegalArgumentException("no " + name + " in a quantity");
			});
			BigDecimal low = number(node.path("low"));
			BigDecimal high = number(node.path("high"));
			BigDecimal value = number(node.path("value"));
			Unit unit = unit(Objects.requireNonNull(text(node.get("unit"), "")));
			Comparator comparator = comparator(text(node.path("comparator"), null), value, low, high);
			String word = text(node.path("word"), null);
			String text = text(node.path("text"), null);
			if (comparator == Comparator.RANGE) {
				if (value != null || low == null || high == null) {
					throw new IllegalArgumentException("a range has low and high and no value");
				}
				if (low.compareTo(high) > 0) {
					throw new Unreadable(Reason.OUT_OF_BOUNDS, low.toPlainString() + "—" + high.toPlainString());
				}
				return Quantity.range(low, high, unit, word).written(text);
			}
			if (word != null && !Wording.says(word, comparator)) {
				throw new Unreadable(Reason.CONTRADICTED, word);
			}
			return Quantity.of(point(comparator, value, low, high), unit, comparator, word).written(text);
		}

		private static Unit unit(String symbol) {
			try {
				return Unit.of(symbol);
			}
			catch (IllegalArgumentException ex) {
				throw new Unreadable(Reason.UNKNOWN_UNIT, symbol);
			}
		}

		/** The comparator that is given or that follows from the ends that are. */
		private static Comparator comparator(@Nullable String code, @Nullable BigDecimal value,
				@Nullable BigDecimal low, @Nullable BigDecimal high) {
			if (code != null) {
				return Comparator.of(code);
			}
			if (value != null || (low == null && high == null)) {
				return Comparator.EXACTLY;
			}
			return (low == null) ? Comparator.AT_MOST : (high == null) ? Comparator.AT_LEAST : Comparator.RANGE;
		}

		/** The number of what is no range; its ends say the same if they are given. */
		private static BigDecimal point(Comparator comparator, @Nullable BigDecimal value, @Nullable BigDecimal low,
				@Nullable BigDecimal high) {
			BigDecimal number = (value != null) ? value : (low != null) ? low : high;
			if (number == null) {
				throw new IllegalArgumentException("a number is needed");
			}
			if ((low != null && (!comparator.boundsBelow() || low.compareTo(number) != 0))
					|| (high != null && (!comparator.boundsAbove() || high.compareTo(number) != 0))) {
				throw new IllegalArgumentException("the ends are not those of " + comparator.code());
			}
			return number;
		}

		private static @Nullable BigDecimal number(JsonNode node) {
			if (node.isNumber()) {
				return Decimals.bounded(node.decimalValue());
			}
			String text = text(node, null);
			return (text != null) ? Decimals.parse(text) : null;
		}

		/** A text, another if there is none; a number or list is no text. */
		private static @Nullable String text(JsonNode node, @Nullable String otherwise) {
			if (node.isMissingNode() || node.isNull()) {
				return otherwise;
			}
			if (!node.isString()) {
				throw new IllegalArgumentException("a text is needed");
			}
			return node.stringValue().isEmpty() ? otherwise : node.stringValue();
		}

	}

}
