package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.stereotype.Component;

import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Ids;

/**
 * Reads what the form page of a record type sends (表单内容): fields into the JSON that all
 * channels share, citations into drafts of them. Line breaks are single line feeds,
 * whatever the browser sends.
 */
@Component
class EntryReader {

	/** What the names of form fields begin with on the page. */
	static final String PREFIX = "form.";

	/** What the names of the boxes begin with that warnings are explained in. */
	static final String EXPLANATION = "explain.";

	private static final Pattern REGION = Pattern.compile("(\\d{1,4}),(\\d{1,4}),(\\d{1,4}),(\\d{1,4})");

	private static final UUID NO_FILE = new UUID(0, 0);

	private final JsonMapper json;

	EntryReader(JsonMapper json) {
		this.json = json;
	}

	/** What a page has sent, as JSON; what was left empty is left out. */
	ObjectNode form(Register<?, ?> register, Map<String, List<String>> parameters) {
		return group(FormField.of(register.formType()), PREFIX, parameters);
	}

	private ObjectNode group(List<FormField> fields, String prefix, Map<String, List<String>> parameters) {
		ObjectNode form = this.json.createObjectNode();
		for (FormField field : fields) {
			String name = prefix + field.name();
			List<String> given = given(parameters, name);
			switch (field.kind()) {
				case GROUPS -> groups(field, name, parameters, form);
				case TEXTS -> put(form, field,
						given.stream()
							.flatMap(String::lines)
							.map(String::strip)
							.filter((text) -> !text.isEmpty())
							.toList());
				case CHOICES, REGIONS, REFERENCES -> put(form, field, given);
				default -> given.stream().findFirst().ifPresent((value) -> form.put(field.name(), value));
			}
		}
		return form;
	}

	private static void put(ObjectNode form, FormField field, List<String> texts) {
		if (!texts.isEmpty()) {
			ArrayNode array = form.putArray(field.name());
			texts.forEach(array::add);
		}
	}

	private void groups(FormField field, String name, Map<String, List<String>> parameters, ObjectNode form) {
		ArrayNode groups = this.json.createArrayNode();
		indexes(parameters, name).forEach((index) -> {
			String prefix = name + "[" + index + "]";
			ObjectNode group = group(field.parts(), prefix + ".", parameters);
			if (!group.isEmpty() && !parameters.containsKey(prefix + ".drop")) {
				groups.add(group);
			}
		});
		if (!groups.isEmpty()) {
			form.set(field.name(), groups);
		}
	}

	/** The indexes that a list has on the page, in order; removed rows leave gaps. */
	private static IntStream indexes(Map<String, List<String>> parameters, String list) {
		Pattern element = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\..*");
		return parameters.keySet()
			.stream()
			.map(element::matcher)
			.filter(Matcher::matches)
			.mapToInt((matcher) -> Integer.parseInt(matcher.group(1)))
			.distinct()
			.sorted();
	}

	/**
	 * The documents and files that a page cites, in the order in which they were cited.
	 */
	static List<Draft.Cited> evidence(Map<String, List<String>> parameters) {
		record Placed(int place, Draft.Cited cited) {

		}
		List<Placed> evidence = new ArrayList<>();
		indexes(parameters, "cited").forEach((index) -> {
			String row = "cited[" + index + "].";
			Draft.Cited cited = new Draft.Cited(text(parameters, row + "document"), text(parameters, row + "line"),
					null, null, null, text(parameters, row + "note"));
			if (cited.document() != null || cited.line() != null) {
				evidence.add(new Placed(place(parameters, row), cited));
			}
		});
		indexes(parameters, "evidence").forEach((index) -> {
			String row = "evidence[" + index + "].";
			String file = text(parameters, row + "file");
			if (file != null) {
				evidence.add(new Placed(place(parameters, row), file(parameters, row, file)));
			}
		});
		return evidence.stream().sorted(Comparator.comparingInt(Placed::place)).map(Placed::cited).toList();
	}

	private static int place(Map<String, List<String>> parameters, String row) {
		String place = text(parameters, row + "place");
		return (place != null && place.matches("\\d{1,3}")) ? Integer.parseInt(place) : Integer.MAX_VALUE;
	}

	private static Draft.Cited file(Map<String, List<String>> parameters, String row, String file) {
		String page = text(parameters, row + "page");
		return new Draft.Cited(text(parameters, row + "document"), text(parameters, row + "line"), id(file),
				(page != null && page.matches("[1-9]\\d{0,4}")) ? Integer.valueOf(page) : null,
				region(text(parameters, row + "region")), text(parameters, row + "note"));
	}

	/** The id of a file; what is none is the id of no file, which drafts refuse. */
	private static UUID id(String text) {
		try {
			return Ids.parse(text);
		}
		catch (IllegalArgumentException ex) {
			return NO_FILE;
		}
	}

	private static Citation.@Nullable Region region(@Nullable String text) {
		Matcher matcher = REGION.matcher((text != null) ? text : "");
		return matcher.matches()
				? new Citation.Region(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
						Integer.parseInt(matcher.group(3)), Integer.parseInt(matcher.group(4)))
				: null;
	}

	/** What a page says to warnings, by the marks of hits. */
	static Map<String, String> explanations(Map<String, List<String>> parameters) {
		Map<String, String> explanations = new TreeMap<>();
		parameters.forEach((name, given) -> {
			String sentence = name.startsWith(EXPLANATION) ? text(parameters, name) : null;
			if (sentence != null) {
				explanations.put(name.substring(EXPLANATION.length()), sentence);
			}
		});
		return explanations;
	}

	/** A text of a page, {@code null} if nothing was typed. */
	static @Nullable String text(Map<String, List<String>> parameters, String name) {
		return given(parameters, name).stream().findFirst().orElse(null);
	}

	private static List<String> given(Map<String, List<String>> parameters, String name) {
		return parameters.getOrDefault(name, List.of())
			.stream()
			.map((value) -> value.replace("\r\n", "\n").strip())
			.filter((value) -> !value.isEmpty())
			.toList();
	}

}
