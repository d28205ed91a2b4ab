package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.web.BadRequest;

/**
 * Brings together two versions of the same fields (合并修改). A field that only one side
 * changed takes that change; of a list both sides' rows are added and removed; what both
 * changed otherwise is open, and a person chooses.
 *
 * @param mine the fields as the person has them
 * @param differences the fields in which the two differ, in the order of the fields
 */
record Merge(ObjectNode mine, List<Difference> differences) {

	/** Whose value a field takes. */
	enum Choice {

		MINE, THEIRS,

		/** The rows of both lists. */
		BOTH;

		static Choice of(@Nullable String code) {
			return switch ((code != null) ? code : "mine") {
				case "mine" -> MINE;
				case "theirs" -> THEIRS;
				case "both" -> BOTH;
				default -> throw BadRequest.unknownValue("take", String.valueOf(code));
			};
		}

	}

	/**
	 * A field in which the two differ; {@code null} is a field that is not filled in.
	 *
	 * @param name the field
	 * @param base what both started from, {@code null} also where that is not known
	 * @param settled whose value it takes, {@code null} if a person must choose
	 */
	record Difference(String name, @Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs,
			@Nullable Choice settled) {

		boolean isOpen() {
			return this.settled == null;
		}

		/** Whether the values are lists, whose rows can be kept of both. */
		boolean isList() {
			return this.mine instanceof ArrayNode || this.theirs instanceof ArrayNode;
		}

		private @Nullable JsonNode value(Choice choice) {
			return switch (choice) {
				case MINE -> this.mine;
				case THEIRS -> this.theirs;
				case BOTH -> rows(this.base, this.mine, this.theirs);
			};
		}

	}

	/**
	 * Compares two versions.
	 * @param base what both started from, {@code null} if that is not known
	 */
	static Merge of(@Nullable ObjectNode base, ObjectNode mine, ObjectNode theirs) {
		Set<String> names = new LinkedHashSet<>(mine.propertyNames());
		names.addAll(theirs.propertyNames());
		List<Difference> differences = new ArrayList<>();
		for (String name : names) {
			if (!Objects.equals(mine.get(name), theirs.get(name))) {
				differences.add(difference(name, base, mine.get(name), theirs.get(name)));
			}
		}
		return new Merge(mine, differences);
	}

	private static Difference difference(String name, @Nullable ObjectNode base, @Nullable JsonNode mine,
			@Nullable JsonNode theirs) {
		JsonNode before = (base != null) ? base.get(name) : null;
		Choice settled = null;
		if (base != null) {
			settled = Objects.equals(mine, before) ? Choice.THEIRS : Objects.equals(theirs, before) ? Choice.MINE
					: mergesByRows(before, mine, theirs) ? Choice.BOTH : null;
		}
		return new Difference(name, before, mine, theirs, settled);
	}

	/**
	 * Whether two lists can keep the changes of both: no row was changed on both sides.
	 */
	private static boolean mergesByRows(@Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
		if (!(mine instanceof ArrayNode) || !(theirs instanceof ArrayNode)) {
			return false;
		}
		List<JsonNode> before = list(base);
		List<JsonNode> goneFromMine = without(before, list(mine));
		return without(before, list(theirs)).stream().noneMatch(goneFromMine::contains);
	}

	/**
	 * One's own rows without those that the other removed, and the rows that the other
	 * added.
	 */
	private static ArrayNode rows(@Nullable JsonNode base, @Nullable JsonNode mine, @Nullable JsonNode theirs) {
		List<JsonNode> rows = new ArrayList<>(without(list(mine), without(list(base), list(theirs))));
		rows.addAll(without(without(list(theirs), list(base)), list(mine)));
		return JsonNodeFactory.instance.arrayNode().addAll(rows);
	}

	private static List<JsonNode> list(@Nullable JsonNode node) {
		return (node instanceof ArrayNode array) ? array.valueStream().toList() : List.of();
	}

	/**
	 * The rows of a list that another does not have; of equal rows as many as it lacks.
	 */
	private static List<JsonNode> without(List<JsonNode> rows, List<JsonNode> others) {
		List<JsonNode> left = new ArrayList<>(rows);
		others.forEach(left::remove);
		return left;
	}

	/** The fields that a person must choose for. */
	List<Difference> open() {
		return this.differences.stream().filter(Difference::isOpen).toList();
	}

	/** The fields that changed without a question. */
	List<Difference> settled() {
		return this.differences.stream().filter((difference) -> !difference.isOpen()).toList();
	}

	/**
	 * The fields of both.
	 * @param choices whose value open fields take; one's own where none is chosen
	 */
	ObjectNode taken(Map<String, Choice> choices) {
		ObjectNode taken = this.mine.deepCopy();
		for (Difference difference : this.differences) {
			Choice choice = (difference.settled() != null) ? difference.settled()
					: choices.getOrDefault(difference.name(), Choice.MINE);
			JsonNode value = difference.value(choice);
			if (value != null) {
				taken.set(difference.name(), value);
			}
			else {
				taken.remove(difference.name());
			}
		}
		return taken;
	}

}
