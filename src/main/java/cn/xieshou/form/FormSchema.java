package cn.xieshou.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Comparator;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Unit;

/**
 * The JSON Schema (2020-12) of a type's form (表单说明): the same fields that page, template
 * and import use.
 */
@Component
public class FormSchema {

	/**
	 * By type and language, of which there are two; true for the units of that moment.
	 */
	private volatile Cache cache = new Cache(List.of());

	private final Labels labels;

	private final JsonMapper json;

	FormSchema(Labels labels, JsonMapper json) {
		this.labels = labels;
		this.json = json;
	}

	/** The schema in the reader's language. */
	public Map<String, Object> of(Register<?, ?> register) {
		Cache present = this.cache;
		if (present.units != Unit.all()) {
			present = new Cache(Unit.all());
			this.cache = present;
		}
		return present.schemas.computeIfAbsent(List.of(register.code(), LocaleContextHolder.getLocale()),
				(key) -> Collections.unmodifiableMap(read(register)));
	}

	/** What has been made since the list of units changed. */
	private static final class Cache {

		private final Collection<Unit> units;

		private final Map<List<Object>, Map<String, Object>> schemas = new ConcurrentHashMap<>();

		Cache(Collection<Unit> units) {
			this.units = units;
		}

	}

	private Map<String, Object> read(Register<?, ?> register) {
		Map<String, Object> schema = object(register.code(), "", FormField.of(register.formType()));
		Map<String, Object> whole = new LinkedHashMap<>();
		whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		whole.put("title", this.labels.text(register.code()));
		whole.put("formVersion", register.formVersion());
		whole.putAll(schema);
		return whole;
	}

	private Map<String, Object> object(String type, String path, List<FormField> fields) {
		Map<String, Object> properties = new LinkedHashMap<>();
		fields.forEach((field) -> properties.put(field.name(), property(type, path + field.name(), field)));
		Map<String, Object> object = new LinkedHashMap<>();
		object.put("type", "object");
		object.put("properties", properties);
		object.put("required", fields.stream().filter(FormField::required).map(FormField::name).toList());
		object.put("additionalProperties", false);
		return object;
	}

	private Map<String, Object> property(String type, String path, FormField field) {
		Map<String, Object> property = switch (field.kind()) {
			case TEXTS, CHOICES, REGIONS, REFERENCES -> list(single(field));
			case GROUPS -> list(object(type, path + ".", field.parts()));
			default -> single(field);
		};
		Map<String, Object> titled = new LinkedHashMap<>();
		titled.put("title", this.labels.field(type, path));
		titled.putAll(property);
		if (path.contains(".") && !field.required()) {
			orNull(titled);
		}
		return titled;
	}

	/** Within a group, what is not said is written as null. */
	private static void orNull(Map<String, Object> property) {
		property.computeIfPresent("type", (key, type) -> (type instanceof List<?> several)
				? Stream.concat(several.stream(), Stream.of("null")).toList() : List.of(type, "null"));
		property.computeIfPresent("enum",
				(key, constants) -> Stream.concat(((List<?>) constants).stream(), Stream.of(NullNode.getInstance()))
					.toList());
	}

	private static Map<String, Object> list(Map<String, Object> items) {
		return new LinkedHashMap<>(Map.of("type", "array", "items", items));
	}

	private Map<String, Object> single(FormField field) {
		Map<String, Object> schema = new LinkedHashMap<>();
		schema.put("type", switch (field.kind()) {
			case INTEGER -> "integer";
			case BOOLEAN -> "boolean";
			case QUANTITY -> List.of("object", "string");
			default -> "string";
		});
		switch (field.kind()) {
			case DATE -> schema.put("format", "date");
			case MONEY -> schema.put("pattern", "^-?\\d{1,16}(\\.\\d{1,2})?$");
			case PERCENT, DECIMAL -> schema.put("pattern", "^-?\\d+(\\.\\d+)?$");
			case PERIOD -> schema.put("examples", List.of("2023", "2023H1", "2023Q4", "2023-11", "2019/2021"));
			case REGION, REGIONS -> schema.put("examples", List.of("440823"));
			case QUANTITY -> {
				schema.put("properties", quantity(field));
				schema.put("examples", examples(field));
			}
			case CHOICE, CHOICES -> {
				schema.put("enum",
						Arrays.stream(field.type().getEnumConstants())
							.map((constant) -> this.json.<JsonNode>valueToTree(constant))
							.toList());
				schema.put("x-labels",
						Arrays.stream(field.type().getEnumConstants())
							.map((constant) -> this.labels.of((Enum<?>) constant))
							.toList());
			}
			case UNIT -> schema.put("enum", Unit.all().stream().map(Unit::symbol).toList());
			case REFERENCE, REFERENCES -> schema.put("x-refers-to", String.valueOf(field.refersTo()));
			default -> {
			}
		}
		if (field.maxLength() != null && !schema.containsKey("enum")) {
			schema.put("maxLength", field.maxLength());
		}
		return schema;
	}

	private static Map<String, Object> quantity(FormField field) {
		Map<String, Object> string = Map.of("type", "string");
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("value", Map.of("type", List.of("string", "null")));
		properties.put("low", string);
		properties.put("high", string);
		properties.put("unit", units(field));
		properties.put("comparator",
				Map.of("enum",
						Arrays.stream(Comparator.values())
							.filter((comparator) -> field.statement() || !comparator.isStatement())
							.map(Comparator::code)
							.toList()));
		properties.put("word", string);
		properties.put("text", string);
		return properties;
	}

	private static List<String> examples(FormField field) {
		return field.units().isEmpty() ? List.of("超2亿元", "1.76万亩")
				: field.units().stream().limit(2).map((unit) -> "超2" + unit).toList();
	}

	private static Map<String, Object> units(FormField field) {
		return field.units().isEmpty() ? Map.of("type", "string") : Map.of("enum", field.units());
	}

}
