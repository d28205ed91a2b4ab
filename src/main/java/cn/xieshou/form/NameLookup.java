package cn.xieshou.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import cn.xieshou.register.FormField;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.RegionCode;

/**
 * What the texts of forms name, looked up at once for all of them (引用一次解析), so that many
 * forms cost no more statements than one. Lives as long as its transaction.
 */
public final class NameLookup {

	/**
	 * The field that says where a record belongs, see {@link FormReader#requirePlace}.
	 */
	static final String PLACE = "pairing";

	private static final int LONGEST = 500;

	private static final String PAIRINGS = "pairings";

	private static final String REGIONS = "regions";

	private final Known records;

	/**
	 * Makes a lookup that knows nothing yet.
	 * @param records finds records by type and by what they are called
	 */
	NameLookup(Finder records) {
		this.records = new Known(records);
	}

	/** Finds records by what they are called, by type. */
	@FunctionalInterface
	interface Finder {

		Map<String, Map<String, UUID>> find(Map<String, Set<String>> called);

	}

	/** What was asked for, and what of it was found. */
	private static final class Known {

		private final Finder finder;

		private final Map<String, Set<String>> asked = new HashMap<>();

		private final Map<String, Map<String, UUID>> found = new HashMap<>();

		Known(Finder finder) {
			this.finder = finder;
		}

		void ask(Map<String, Set<String>> called) {
			Map<String, Set<String>> unknown = new HashMap<>();
			called.forEach((type, texts) -> {
				Set<String> fresh = new HashSet<>(texts);
				fresh.removeAll(this.asked.computeIfAbsent(type, (any) -> new HashSet<>()));
				if (!fresh.isEmpty()) {
					unknown.put(type, fresh);
					this.asked.get(type).addAll(fresh);
				}
			});
			if (!unknown.isEmpty()) {
				this.finder.find(unknown)
					.forEach((type, ids) -> this.found.computeIfAbsent(type, (any) -> new HashMap<>()).putAll(ids));
			}
		}

		boolean hasFound(String type, UUID record) {
			return this.found.getOrDefault(type, Map.of()).containsValue(record);
		}

		Optional<UUID> find(String type, String called) {
			ask(Map.of(type, Set.of(called)));
			return Optional.ofNullable(this.found.getOrDefault(type, Map.of()).get(called));
		}

	}

	/** The texts of forms that name something. */
	private static final class Texts {

		private final Map<String, Set<String>> records = new HashMap<>();

		void collect(List<FormField> fields, JsonNode form, String path) {
			for (FormField field : fields) {
				JsonNode value = form.path(field.name());
				if (field.names() != null) {
					boolean place = (path + field.name()).equals(PLACE);
					add(value, field.isSeveral(), of(place ? References.PLACE : field.names()));
				}
				else if (field.kind() == FormField.Kind.GROUPS) {
					value.forEach((part) -> collect(field.parts(), part, path + field.name() + "."));
				}
			}
		}

		private Set<String> of(String type) {
			return this.records.computeIfAbsent(type, (any) -> new HashSet<>());
		}

		private static void add(JsonNode value, boolean several, Set<String> texts) {
			(several ? elements(value) : List.of(value)).stream()
				.filter(JsonNode::isString)
				.map((text) -> text.stringValue().strip())
				.filter(Texts::canName)
				.forEach(texts::add);
		}

		/** What is refused as a text is not looked up, nor could the database take it. */
		private static boolean canName(String text) {
			return text.length() <= LONGEST && PlainText.isVisible(text)
					&& PlainText.firstForbiddenInLine(text).isEmpty();
		}

	}

	/** Looks up what some forms of a type name, and what is named besides them. */
	NameLookup add(Register<?, ?> register, Collection<? extends JsonNode> forms, Map<String, Set<String>> further) {
		Texts texts = new Texts();
		forms.forEach((form) -> texts.collect(FormField.of(register.formType()), form, ""));
		further.forEach((type, called) -> texts.of(type).addAll(called));
		this.records.ask(texts.records);
		return this;
	}

	/** Whether a record was among what was looked up, and found. */
	public boolean hasFound(String type, UUID record) {
		return this.records.hasFound(type, record)
				|| (type.equals(PAIRINGS) && this.records.hasFound(References.PLACE, record));
	}

	/** The record of a type that is called so. */
	public Optional<UUID> record(String type, String called) {
		return this.records.find(type, called);
	}

	/** The pairing that is called so, where it is named as the place of a record. */
	Optional<UUID> place(String called) {
		return this.records.find(References.PLACE, called);
	}

	boolean isRegion(RegionCode code) {
		return this.records.find(REGIONS, code.code()).isPresent();
	}

	/**
	 * The elements of an array, or of a text that parts them by semicolons or lines.
	 */
	static List<JsonNode> elements(JsonNode node) {
		if (node.isArray()) {
			return List.copyOf(node.values());
		}
		return node.asString("")
			.lines()
			.flatMap((line) -> Arrays.stream(line.split("[;；]")))
			.filter((text) -> !text.isBlank())
			.<JsonNode>map((text) -> StringNode.valueOf(text.strip()))
			.toList();
	}

}
