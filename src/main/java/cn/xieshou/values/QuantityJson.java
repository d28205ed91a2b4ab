package cn.xieshou.values;

import java.math.BigDecimal;

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
				if (!node.isObject() || !node.has("value") || !node.has("unit")) {
					throw new IllegalArgumentException("value and unit are needed");
				}
				String word = node.path("word").asString("");
				return Quantity.of(new BigDecimal(node.get("value").asString()), Unit.of(node.get("unit").asString()),
						Comparator.of(node.path("comparator").asString("=")), word.isEmpty() ? null : word);
			}
			catch (IllegalArgumentException ex) {
				return (Quantity) context.handleWeirdStringValue(Quantity.class, node.toString(), "not a quantity: %s",
						ex.getMessage());
			}
		}

	}

}
