package cn.xieshou.form;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import cn.xieshou.register.FormField;

/**
 * What a form gives in a field (所填值), whether the form was read or is JSON as somebody
 * typed it: one list, empty where nothing is given.
 */
final class GivenValues {

	private GivenValues() {
	}

	static List<?> of(Object form, FormField field) {
		return (form instanceof Record read) ? list(field.in(read)) : list(((JsonNode) form).path(field.name()));
	}

	private static List<?> list(@Nullable Object value) {
		if (value instanceof List<?> several) {
			return several;
		}
		return (value != null) ? List.of(value) : List.of();
	}

	private static List<?> list(JsonNode value) {
		if (value.isMissingNode() || value.isNull()) {
			return List.of();
		}
		return value.isArray() ? new ArrayList<>(value.values()) : List.of(value);
	}

	/** What a record or region is called by a value that names it. */
	static String called(Object value) {
		return (value instanceof JsonNode typed) ? typed.asString("") : value.toString();
	}

}
