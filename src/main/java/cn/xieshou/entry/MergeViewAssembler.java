package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.CitedViews;
import cn.xieshou.form.FieldTexts;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;

/** What the merge page says of the fields that two have changed (合并版式). */
@Component
class MergeViewAssembler {

	private final EntryContents contents;

	private final FieldTexts words;

	private final Labels labels;

	private final JsonMapper json;

	private final CitedViews citedViews;

	private final MergeAuthors authors;

	MergeViewAssembler(EntryContents contents, FieldTexts words, Labels labels, JsonMapper json, CitedViews citedViews,
			MergeAuthors authors) {
		this.contents = contents;
		this.words = words;
		this.labels = labels;
		this.json = json;
		this.citedViews = citedViews;
		this.authors = authors;
	}

	/**
	 * The page's question.
	 *
	 * @param against {@code draft} or {@code record}
	 * @param version the version of it that the answers are for
	 * @param open the fields to choose for
	 * @param settled the fields that merge by themselves
	 */
	record Face(String against, int version, List<Field> open, List<Field> settled) {

	}

	/**
	 * A field in words; an empty text is a field that is not filled in.
	 *
	 * @param by who made the other change and when, {@code null} if that needs no word
	 * @param list whether rows of both can be kept
	 * @param settled whose value it takes, for a field that merges by itself
	 * @param taken the value it takes then
	 */
	record Field(String name, String label, String base, String mine, String theirs, @Nullable String by, boolean list,
			Merge.@Nullable Choice settled, String taken) {

	}

	Face of(Entry entry, EntryMerging.Question question) {
		Register<?, ?> register = entry.register();
		UUID record = entry.record();
		Map<String, String> by = (question.against() == EntryMerging.Against.RECORD && record != null)
				? this.authors.since(register, record, entry.baseVersion()) : Map.of();
		List<Merge.Difference> all = question.merge().differences();
		ObjectNode taken = question.merge().taken(Map.of());
		Map<String, String> base = texts(register, all, Merge.Difference::base);
		Map<String, String> mine = texts(register, all, Merge.Difference::mine);
		Map<String, String> theirs = texts(register, all, Merge.Difference::theirs);
		Map<String, String> result = texts(register, all, (difference) -> taken.get(difference.name()));
		List<Field> open = new ArrayList<>();
		List<Field> settled = new ArrayList<>();
		for (Merge.Difference one : all) {
			String name = one.name();
			(one.isOpen() ? open : settled).add(new Field(name, label(register, name), base.getOrDefault(name, ""),
					mine.getOrDefault(name, ""), theirs.getOrDefault(name, ""), by.get(name), one.isList(),
					one.settled(), result.getOrDefault(name, "")));
		}
		return new Face((question.against() == EntryMerging.Against.RECORD) ? "record" : "draft", question.version(),
				open, settled);
	}

	private Map<String, String> texts(Register<?, ?> register, List<Merge.Difference> differences,
			java.util.function.Function<Merge.Difference, @Nullable JsonNode> side) {
		ObjectNode content = this.json.createObjectNode();
		differences.forEach((difference) -> {
			JsonNode value = side.apply(difference);
			if (value != null) {
				content.set(difference.name(), value);
			}
		});
		Map<String, String> texts = new HashMap<>();
		this.words.of(register, this.contents.form(content))
			.forEach((said) -> texts.put(EntryReader.PREFIX + said.field().name(), said.text()));
		texts.put(EntryContents.NOTE, content.path(EntryContents.NOTE).asString(""));
		texts.put(EntryContents.EVIDENCE, this.citedViews.evidenceText(this.contents.evidence(content)));
		return texts;
	}

	/** What fields are called, in the order of the form. */
	String called(Register<?, ?> register, List<String> names) {
		List<String> order = FormField.of(register.formType())
			.stream()
			.map((field) -> EntryReader.PREFIX + field.name())
			.toList();
		return names.stream()
			.distinct()
			.sorted(java.util.Comparator
				.comparingInt((name) -> order.contains(name) ? order.indexOf(name) : order.size()))
			.map((name) -> label(register, name))
			.collect(Collectors.joining("、"));
	}

	private String label(Register<?, ?> register, String name) {
		return switch (name) {
			case EntryContents.NOTE -> this.labels.text("entryForm.note");
			case EntryContents.EVIDENCE -> this.labels.text("filing.sources");
			default -> this.labels.field(register.code(), name.substring(EntryReader.PREFIX.length()));
		};
	}

}
