package cn.xieshou.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormField;
import cn.xieshou.values.FormerNames;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Unit;

/**
 * The fields that tables of a type have (字段词表): what {@code workbook/fields.csv} lists by
 * the customary tables, and of the form what is not listed there, with the names that
 * heads give them.
 */
public final class FieldCatalogue {

	private static final String ALL_TYPES = "*";

	private static final int COLUMNS = 7;

	private static final Pattern UNSAID = Pattern.compile("其中|[:、()\\[\\]【】“”\"。,;*＊#]");

	private static final List<String[]> FIELDS = lines("/workbook/fields.csv");

	private static final List<String[]> CHOICES = lines("/workbook/choices.csv");

	private final String type;

	private final Map<String, SheetField> byId = new LinkedHashMap<>();

	private final Map<String, List<SheetField>> byName = new HashMap<>();

	/** The fields that a record is called by where no column has its name. */
	private final List<String> naming = new ArrayList<>();

	private FieldCatalogue(String type) {
		this.type = type;
	}

	/**
	 * The fields of a type.
	 * @param form the fields of its form
	 * @param labels the words of the portal
	 */
	public static FieldCatalogue of(String type, List<FormField> form, Labels labels) {
		FieldCatalogue catalogue = new FieldCatalogue(type);
		Map<String, FormField> byKey = new HashMap<>();
		form.forEach((field) -> byKey.put(field.name(), field));
		FIELDS.stream().filter((line) -> line[0].equals(type)).forEach((line) -> {
			catalogue.add(listed(line, byKey, labels));
			if (words(line[5], " ").contains("+")) {
				catalogue.naming.add(line[1]);
			}
		});
		FIELDS.stream()
			.filter((line) -> line[0].equals(ALL_TYPES))
			.filter((line) -> byKey.isEmpty() || byKey.containsKey(line[1]) || line[1].equals("region"))
			.forEach((line) -> catalogue.add(listed(line, byKey, labels)));
		form.stream()
			.filter((field) -> field.kind() != FormField.Kind.GROUPS && !field.carried())
			.filter((field) -> catalogue.byId.keySet().stream().noneMatch((id) -> root(id).equals(field.name())))
			.forEach((field) -> catalogue.add(unlisted(type, field, labels)));
		return catalogue;
	}

	/**
	 * The fields of the templates of a type: those of its form, whose cells say what is
	 * typed into it.
	 */
	public static FieldCatalogue ofTemplate(String type, List<FormField> form, Labels labels) {
		FieldCatalogue catalogue = new FieldCatalogue(type);
		form.stream()
			.filter((field) -> field.kind() != FormField.Kind.GROUPS && !field.carried())
			.forEach((field) -> catalogue.add(unlisted(type, field, labels).as(typed(field))));
		return catalogue;
	}

	private static SheetField.Kind typed(FormField field) {
		return switch (kind(field)) {
			case DATE -> (field.kind() == FormField.Kind.DATE) ? SheetField.Kind.DATE : SheetField.Kind.FORM;
			case CHOICE -> SheetField.Kind.CHOICE;
			case BOOL -> SheetField.Kind.BOOL;
			case REGION -> SheetField.Kind.REGION;
			case LIST -> SheetField.Kind.FORM_LIST;
			default -> SheetField.Kind.FORM;
		};
	}

	private static SheetField listed(String[] line, Map<String, FormField> form, Labels labels) {
		List<String> marks = words(line[5], " ");
		String key = line[1].isEmpty() || line[1].equals(line[2]) ? null : line[1];
		SheetField.Kind kind = SheetField.Kind.valueOf(line[3]);
		FormField field = (key != null) ? form.get(root(key)) : null;
		boolean known = field != null || (key != null && form.containsKey(key + "s"));
		return new SheetField((key != null) ? key : line[2], known ? key : null, line[2], kind,
				line[4].isEmpty() ? null : Unit.of(line[4]), words(line[6], "\\|"), marks.contains("id"),
				marks.contains("opt"), marked(marks, '<'), marked(marks, '>'),
				choices(line[0], line[1], field, labels));
	}

	private static SheetField unlisted(String type, FormField field, Labels labels) {
		String label = labels.field(type, field.name());
		return new SheetField(field.name(), field.name(), label, kind(field),
				field.units().isEmpty() ? null : Unit.of(field.units().get(0)), List.of(label), false, false, List.of(),
				List.of(), choices(type, field.name(), field, labels));
	}

	private static SheetField.Kind kind(FormField field) {
		return switch (field.kind()) {
			case QUANTITY, MONEY, INTEGER, DECIMAL -> SheetField.Kind.QTY;
			case PERCENT -> SheetField.Kind.PERCENT;
			case DATE, PERIOD -> SheetField.Kind.DATE;
			case CHOICE -> SheetField.Kind.CHOICE;
			case BOOLEAN -> SheetField.Kind.BOOL;
			case REGION -> SheetField.Kind.REGION;
			case CREDIT_CODE -> SheetField.Kind.CREDIT;
			case UNIT -> SheetField.Kind.UNIT;
			case TEXTS, CHOICES, REGIONS, REFERENCES -> SheetField.Kind.LIST;
			case TEXT, LONG_TEXT, REFERENCE, GROUPS -> SheetField.Kind.TEXT;
		};
	}

	/** What may be chosen, by the form and by other words for it. */
	private static List<SheetField.Choice> choices(String type, String key, @Nullable FormField field, Labels labels) {
		Map<String, List<String>> choices = new LinkedHashMap<>();
		if (field != null && field.type().isEnum()) {
			Arrays.stream(field.type().getEnumConstants())
				.forEach((constant) -> choices.put(labels.of((Enum<?>) constant, java.util.Locale.CHINESE),
						new ArrayList<>(List.of(labels.of((Enum<?>) constant, java.util.Locale.ENGLISH)))));
		}
		CHOICES.stream()
			.filter((line) -> line[0].equals(type) && line[1].equals(key))
			.filter((line) -> field == null || !field.type().isEnum() || choices.containsKey(line[2])
					|| FormerNames.all(field.type()).contains(line[2]))
			.forEach((line) -> choices.computeIfAbsent(line[2], (label) -> new ArrayList<>())
				.addAll(words(line[3], "\\|")));
		return choices.entrySet()
			.stream()
			.map((choice) -> new SheetField.Choice(choice.getKey(), choice.getValue()))
			.toList();
	}

	private static List<String> marked(List<String> marks, char sign) {
		return marks.stream().filter((mark) -> mark.charAt(0) == sign).map((mark) -> mark.substring(1)).toList();
	}

	private static List<String> words(String text, String separator) {
		return Arrays.stream(text.split(separator)).filter((word) -> !word.isEmpty()).toList();
	}

	/** The field of the form that a path begins at. */
	static String root(String id) {
		return id.split("[\\[.:+]", 2)[0];
	}

	private void add(SheetField field) {
		if (this.byId.putIfAbsent(field.id(), field) != null) {
			SheetField before = Objects.requireNonNull(this.byId.get(field.id()));
			field.names().forEach((name) -> index(name, before));
			return;
		}
		field.names().forEach((name) -> index(name, field));
		index(field.label(), field);
	}

	private void index(String name, SheetField field) {
		List<SheetField> fields = this.byName.computeIfAbsent(plain(name), (key) -> new ArrayList<>());
		if (!fields.contains(field)) {
			fields.add(field);
		}
	}

	/** A name without what may be written or not: punctuation, brackets, 其中. */
	static String plain(String name) {
		return UNSAID.matcher(Cell.word(name)).replaceAll("");
	}

	public String type() {
		return this.type;
	}

	/** All fields, those of customary tables first. */
	public List<SheetField> fields() {
		return List.copyOf(this.byId.values());
	}

	/** The fields that a record is called by where no column has its name, in order. */
	public List<String> naming() {
		return List.copyOf(this.naming);
	}

	public @Nullable SheetField find(String id) {
		return this.byId.get(id);
	}

	List<SheetField> named(String name) {
		return this.byName.getOrDefault(plain(name), List.of());
	}

	Stream<Map.Entry<String, List<SheetField>>> names() {
		return this.byName.entrySet().stream();
	}

	private static List<String[]> lines(String resource) {
		try (InputStream in = Objects.requireNonNull(FieldCatalogue.class.getResourceAsStream(resource))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.skip(1)
				.map((line) -> line.split(",", COLUMNS))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
