package cn.xieshou.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.register.FormField;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

/**
 * Takes out of the JSON of forms the ids of records that the reader is not shown (隐去引用):
 * null stands where one was.
 */
@Component
public class HiddenReferences {

	private static final Hidden NONE = new Hidden(Set.of());

	private final RecordVisibility visibility;

	HiddenReferences(RecordVisibility visibility) {
		this.visibility = visibility;
	}

	/**
	 * The records that some forms name and the reader is not shown.
	 *
	 * @param ids their ids as forms write them
	 */
	public record Hidden(Set<String> ids) {

		/** Some JSON with null in the place of each of the ids. */
		public JsonNode without(JsonNode node) {
			if (this.ids.isEmpty()) {
				return node;
			}
			if (node.isString()) {
				return this.ids.contains(node.stringValue()) ? JsonNodeFactory.instance.nullNode() : node;
			}
			if (node instanceof ArrayNode array) {
				ArrayNode copy = JsonNodeFactory.instance.arrayNode();
				array.forEach((element) -> copy.add(without(element)));
				return copy;
			}
			if (node instanceof ObjectNode object) {
				ObjectNode copy = JsonNodeFactory.instance.objectNode();
				object.properties().forEach((field) -> copy.set(field.getKey(), without(field.getValue())));
				return copy;
			}
			return node;
		}

		/** The fields of a form in which something is left out. */
		public List<String> fields(JsonNode form) {
			return this.ids.isEmpty() ? List.of()
					: form.properties()
						.stream()
						.filter((field) -> !without(field.getValue()).equals(field.getValue()))
						.map(Map.Entry::getKey)
						.toList();
		}

	}

	/** Whether there is something that the reader is not shown. */
	public boolean areHidden() {
		return this.visibility.isLimited();
	}

	/** What some forms of a type name and the reader is not shown. */
	public Hidden in(Register<?, ?> register, Collection<? extends JsonNode> forms) {
		if (!this.visibility.isLimited()) {
			return NONE;
		}
		Map<String, Set<UUID>> named = new HashMap<>();
		forms.forEach((form) -> collect(FormField.of(register.formType()), form, named));
		Set<String> hidden = new HashSet<>();
		named.forEach((type, ids) -> this.visibility.hidden(type, ids).forEach((id) -> hidden.add(id.toString())));
		return new Hidden(hidden);
	}

	/**
	 * The form of a changed record as its author means it: null where the author is not
	 * shown what stands there leaves it as it is.
	 * @param present what the record says now
	 * @param sent what was sent
	 */
	public ObjectNode restored(Register<?, ?> register, Supplier<ObjectNode> present, ObjectNode sent) {
		if (!this.visibility.isLimited()) {
			return sent;
		}
		ObjectNode now = present.get();
		Hidden hidden = in(register, List.of(now));
		return hidden.ids().isEmpty() ? sent : (ObjectNode) restored(now, sent, hidden);
	}

	private static JsonNode restored(JsonNode now, JsonNode sent, Hidden hidden) {
		if (sent.isNull() && now.isString() && hidden.ids().contains(now.stringValue())) {
			return now;
		}
		if (sent instanceof ObjectNode object && now.isObject()) {
			ObjectNode whole = JsonNodeFactory.instance.objectNode();
			object.properties()
				.forEach((field) -> whole.set(field.getKey(),
						restored(now.path(field.getKey()), field.getValue(), hidden)));
			return whole;
		}
		if (sent instanceof ArrayNode array && now.isArray()) {
			ArrayNode whole = JsonNodeFactory.instance.arrayNode();
			for (int i = 0; i < array.size(); i++) {
				whole.add(restored(now.path(i), array.get(i), hidden));
			}
			return whole;
		}
		return sent;
	}

	private static void collect(List<FormField> fields, JsonNode form, Map<String, Set<UUID>> named) {
		for (FormField field : fields) {
			List<JsonNode> values = new ArrayList<>();
			JsonNode value = form.path(field.name());
			(value.isArray() ? value.values() : List.of(value)).forEach(values::add);
			for (JsonNode one : values) {
				if (field.kind() == FormField.Kind.GROUPS) {
					collect(field.parts(), one, named);
				}
				else if (field.refersTo() != null && one.isString()) {
					add(named, field.refersTo(), Registers.uuid(one.stringValue()));
				}
			}
		}
	}

	private static void add(Map<String, Set<UUID>> named, String type, Optional<UUID> id) {
		id.ifPresent((one) -> named.computeIfAbsent(type, (key) -> new HashSet<>()).add(one));
	}

}
