package cn.xieshou.values;

import java.util.Set;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/**
 * The JSON form of a {@link Quantity}:
 * <code>{"value":"1.76","unit":"万亩","comparator":"=","base":{"value":"…","unit":"平方米"}}</code>,
 * with {@code word} where a word bounded it. A plain string with a unit is read as well.
 */
final class QuantityJson {

	/** What a quantity may say; {@code base} is computed, whatever it says. */
	private static final Set<String> KEYS = Set.of("value", "unit", "comparator", "word", "base");

	private QuantityJson() {
	}

	static final class Writer extends ValueSerializer<Quantity> {

		@Override
		public void serialize(Quantity quantity, JsonGenerator out, SerializationContext context) {
			out.writeStartObject();
			out.writeStringProperty("value", quantity.number());
			out.writeStringProperty("unit", quantity.unit().symbol());
			out.writeStringProperty("comparator", quantity.comparator().code());
			if (quantity.word() != null) {
				out.writeStringProperty("word", quantity.word());
			}
			out.writeObjectPropertyStart("base");
			out.writeStringProperty("value", quantity.base().toPlainString());
			out.writeStringProperty("unit", quantity.unit().base());
			out.writeEndObject();
			out.writeEndObject();
		}

	}

	static final class Reader extends ValueDeserializer<Quantity> {

		@Override
		public Quantity deserialize(JsonParser in, DeserializationContext context) {
			JsonNode node = context.readTree(in);
			try {
				if (node.isString()) {
					return Quantity.parse(node.stringValue());
				}
				return of(node);
			}
			catch (IllegalArgumentException ex) {
				return (Quantity) context.handleWeirdStringValue(Quantity.class, node.toString(), "not a quantity: %s",
						ex.getMessage());
			}
		}

		private static Quantity of(JsonNode node) {
			if (!node.isObject() || !node.has("value") || !node.has("unit")) {
				throw new IllegalArgumentException("value and unit are needed");
			}
			node.propertyNames().stream().filter((name) -> !KEYS.contains(name)).findAny().ifPresent((name) -> {
				throw new IllegalArgumentException("no " + name + " in a quantity");
			});
			JsonNode value = node.get("value");
			String word = text(node.path("word"), "");
			return Quantity.of(
					value.isNumber() ? Decimals.bounded(value.decimalValue()) : Decimals.parse(text(value, "")),
					Unit.of(text(node.get("unit"), "")), Comparator.of(text(node.path("comparator"), "=")),
					word.isEmpty() ? null : word);
		}

		/** A text, another if there is none; a number or list is no text. */
		private static String text(JsonNode node, String otherwise) {
			if (node.isMissingNode() || node.isNull()) {
				return otherwise;
			}
			if (!node.isString()) {
				throw new IllegalArgumentException("a text is needed");
			}
			return node.stringValue();
		}

	}

}
