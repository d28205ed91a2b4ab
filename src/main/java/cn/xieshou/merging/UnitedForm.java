package cn.xieshou.merging;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What two records of one thing say together (合并后的内容): lists are joined, and what only
 * the duplicate says is taken over; where they differ, the one that is kept is right
 * until the author says otherwise.
 */
final class UnitedForm {

	/** What each says of itself alone. */
	private static final Set<String> OWN = Set.of("pairing", "name", "title", "code", "ref");

	private UnitedForm() {
	}

	/**
	 * What a record says.
	 *
	 * @param id the record
	 * @param name what it is called
	 * @param form its content
	 */
	record Said(UUID id, String name, ObjectNode form) {

	}

	static ObjectNode of(Said kept, Said duplicate) {
		ObjectNode form = kept.form().deepCopy();
		without(form, duplicate.id());
		ObjectNode other = duplicate.form().deepCopy();
		without(other, kept.id());
		other.properties()
			.stream()
			.filter((field) -> !OWN.contains(field.getKey()))
			.forEach((field) -> take(form, field.getKey(), field.getValue()));
		add(form.withArray("aliases"), form.stringNode(duplicate.name()));
		form.withArray("aliases").removeIf((alias) -> alias.asString().equals(kept.name()));
		String ref = duplicate.form().path("ref").asString("");
		if (!ref.isEmpty()) {
			add(form.withArray("formerRefs"), form.stringNode(ref));
		}
		form.withArray("formerRefs").removeIf((one) -> one.equals(form.path("ref")));
		return form;
	}

	private static void take(ObjectNode form, String field, JsonNode said) {
		JsonNode present = form.path(field);
		if (present.isMissingNode() || present.isNull()) {
			form.set(field, said);
		}
		else if (present instanceof ArrayNode list) {
			said.forEach((one) -> add(list, one));
		}
		else if (field.equals("remark") && !present.equals(said)) {
			form.put(field, present.asString() + "；" + said.asString());
		}
	}

	private static void add(ArrayNode list, JsonNode one) {
		if (list.valueStream().noneMatch((present) -> isSame(present, one))) {
			list.add(one);
		}
	}

	/** Parts are the same that begin alike: a stage, a tenant's name, a number. */
	private static boolean isSame(JsonNode one, JsonNode other) {
		if (one.isObject() && other.isObject() && !one.isEmpty() && !other.isEmpty()) {
			return one.properties().iterator().next().equals(other.properties().iterator().next());
		}
		return one.equals(other);
	}

	/** Takes a record out of all fields that name it. */
	private static void without(ObjectNode form, UUID record) {
		String id = record.toString();
		form.removeIf((value) -> value.asString("").equals(id));
		form.forEach((value) -> {
			if (value instanceof ArrayNode list) {
				list.removeIf((one) -> one.asString("").equals(id));
				list.forEach((one) -> {
					if (one instanceof ObjectNode part) {
						without(part, record);
					}
				});
			}
		});
	}

	/** The same form that names one record where it named another. */
	static ObjectNode renamed(ObjectNode form, UUID from, UUID to) {
		List.copyOf(form.propertyNames()).forEach((field) -> {
			if (form.path(field).asString("").equals(from.toString())) {
				form.put(field, to.toString());
			}
		});
		return form;
	}

}
