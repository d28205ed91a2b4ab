package cn.xieshou.imports;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;

/** Reads what is said of a file besides its cells (导入背景). */
@Component
class ContextReader {

	private static final int LONGEST = 500;

	private final JsonMapper json;

	ContextReader(JsonMapper json) {
		this.json = json;
	}

	/**
	 * The context of a file.
	 * @param text an object of texts: {@code pairing, period, unit, sheet, year, asOf},
	 * and fields of the form that hold one value
	 * @throws Refusal if it is none
	 */
	ImportContext read(@Nullable String text, Register<?, ?> register) {
		Map<String, String> said = new HashMap<>();
		Map<String, String> fields = new LinkedHashMap<>();
		if (text != null && !text.isBlank()) {
			object(text).properties().forEach((entry) -> {
				JsonNode value = entry.getValue();
				String word = (value.isString() || value.isNumber()) ? value.asString().strip() : "";
				if (!value.isNull() && (word.isEmpty() || word.length() > LONGEST
						|| PlainText.firstForbiddenInLine(word).isPresent())) {
					throw Refusal.at("context", "imports.badContext", PlainText.forLog(entry.getKey(), 60));
				}
				if (!value.isNull()) {
					said.put(entry.getKey(), word);
				}
			});
		}
		ImportContext context = new ImportContext(said.remove("pairing"), said.remove("period"),
				unit(said.remove("unit")), said.remove("sheet"), said.remove("year"), said.remove("asOf"), fields);
		said.forEach((name, word) -> {
			if (FormField.of(register.formType())
				.stream()
				.noneMatch((field) -> field.name().equals(name) && field.kind() != FormField.Kind.GROUPS
						&& !field.carried() && !field.isSeveral())) {
				throw Refusal.at("context", "imports.unknownContext", PlainText.forLog(name, 60));
			}
			fields.put(name, word);
		});
		return context;
	}

	private static @Nullable String unit(@Nullable String unit) {
		if (unit != null && Unit.find(unit).isEmpty()) {
			throw Refusal.at("context", "imports.unknownUnit", "context", unit);
		}
		return unit;
	}

	private JsonNode object(String text) {
		try {
			JsonNode context = this.json.readTree(text);
			if (context.isObject()) {
				return context;
			}
		}
		catch (JacksonException ex) {
			throw Refusal.at("context", "imports.noContext");
		}
		throw Refusal.at("context", "imports.noContext");
	}

}
