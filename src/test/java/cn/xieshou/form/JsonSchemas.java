package cn.xieshou.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;

/** Holds JSON against as much of JSON Schema as the portal's schemas use. */
final class JsonSchemas {

	private JsonSchemas() {
	}

	/** What does not conform, each with its place; empty if all does. */
	static List<String> faults(JsonNode schema, JsonNode value) {
		List<String> faults = new ArrayList<>();
		check(schema, value, "$", faults);
		return faults;
	}

	private static void check(JsonNode schema, JsonNode value, String at, List<String> faults) {
		if (schema.has("type") && types(schema.get("type")).stream().noneMatch((type) -> is(type, value))) {
			faults.add(at + " is no " + schema.get("type"));
			return;
		}
		if (schema.has("enum")
				&& StreamSupport.stream(schema.get("enum").spliterator(), false).noneMatch(value::equals)) {
			faults.add(at + " is none of " + schema.get("enum"));
		}
		if (value.isString()) {
			text(schema, value.stringValue(), at, faults);
		}
		for (int i = 0; value.isArray() && schema.has("items") && i < value.size(); i++) {
			check(schema.get("items"), value.get(i), at + "[" + i + "]", faults);
		}
		if (value.isObject()) {
			object(schema, value, at, faults);
		}
	}

	private static void text(JsonNode schema, String text, String at, List<String> faults) {
		if (schema.has("maxLength") && text.length() > schema.get("maxLength").intValue()) {
			faults.add(at + " is longer than " + schema.get("maxLength"));
		}
		if (schema.has("pattern") && !Pattern.compile(schema.get("pattern").stringValue()).matcher(text).find()) {
			faults.add(at + " does not match " + schema.get("pattern"));
		}
		if (schema.path("format").asString("").equals("date") && !text.matches("\\d{4}-\\d{2}-\\d{2}")) {
			faults.add(at + " is no day");
		}
	}

	private static void object(JsonNode schema, JsonNode value, String at, List<String> faults) {
		schema.path("required").forEach((name) -> {
			if (!value.has(name.stringValue())) {
				faults.add(at + " lacks " + name);
			}
		});
		value.properties().forEach((property) -> {
			JsonNode known = schema.path("properties").path(property.getKey());
			if (!known.isMissingNode()) {
				check(known, property.getValue(), at + "." + property.getKey(), faults);
			}
			else if (schema.has("additionalProperties") && !schema.get("additionalProperties").booleanValue()) {
				faults.add(at + " has " + property.getKey());
			}
		});
	}

	private static List<String> types(JsonNode type) {
		return type.isArray() ? StreamSupport.stream(type.spliterator(), false).map(JsonNode::stringValue).toList()
				: List.of(type.stringValue());
	}

	private static boolean is(String type, JsonNode value) {
		return switch (type) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "boolean" -> value.isBoolean();
			case "null" -> value.isNull();
			default -> throw new IllegalArgumentException(type);
		};
	}

}
