package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

/**
 * What the fields of a table are called (字段用语). In Chinese as customary tables call them;
 * in English as the form does, since the customary words are Chinese. A field that the
 * form does not have keeps its customary word.
 */
@Component
class FieldWords {

	/** {@code stages[SIGNED].on} or {@code tenants[].name}. */
	private static final Pattern IN_GROUP = Pattern.compile("(\\w+)\\[(\\w*)]\\.(\\w+)");

	private final Registers registers;

	private final Labels labels;

	private final ImportStore store;

	FieldWords(Registers registers, Labels labels, ImportStore store) {
		this.registers = registers;
		this.labels = labels;
		this.store = store;
	}

	/** The layout of an import in the reader's words, once there is one. */
	Optional<LayoutView> layout(ImportBatch batch) {
		return this.store.layout(batch.id()).map((layout) -> inWords(batch.type(), layout));
	}

	static boolean isEnglish() {
		return LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
	}

	/** A layout with its fields in the reader's words. */
	@Nullable LayoutView inWords(String type, @Nullable LayoutView layout) {
		if (layout == null || !isEnglish()) {
			return layout;
		}
		Register<?, ?> register = this.registers.require(type);
		Map<String, FormField> form = new HashMap<>();
		FormField.of(register.formType()).forEach((field) -> form.put(field.name(), field));
		List<LayoutView.Field> fields = layout.fields()
			.stream()
			.map((field) -> new LayoutView.Field(field.id(), word(type, form, field), field.kept(), field.unit()))
			.toList();
		return new LayoutView(layout.sheets(), layout.otherSheets(), fields);
	}

	private String word(String type, Map<String, FormField> form, LayoutView.Field field) {
		String path = field.id().replaceFirst(":.*", "");
		List<String> words = new ArrayList<>();
		for (String part : path.split("\\+")) {
			String word = part(type, form, part.strip());
			if (word == null) {
				return field.label();
			}
			words.add(word);
		}
		String choice = field.id().contains(":") ? choice(form, field.id().replaceFirst(".*?:", "")) : null;
		return String.join(" – ", words) + ((choice != null) ? ": " + choice : "");
	}

	private @Nullable String part(String type, Map<String, FormField> form, String path) {
		Matcher inGroup = IN_GROUP.matcher(path);
		if (!inGroup.matches()) {
			return form.containsKey(path) ? this.labels.field(type, path) : null;
		}
		FormField group = form.get(inGroup.group(1));
		if (group == null) {
			return null;
		}
		String part = this.labels.field(type, group.name() + "." + inGroup.group(3));
		String kind = choice(group.parts(), inGroup.group(2));
		return ((kind != null) ? kind : this.labels.field(type, group.name())) + ": " + part;
	}

	private @Nullable String choice(Map<String, FormField> form, String constant) {
		return choice(List.copyOf(form.values()), constant);
	}

	/** What a constant of one of some fields is called. */
	private @Nullable String choice(List<FormField> fields, String constant) {
		return fields.stream()
			.filter((field) -> field.type().isEnum())
			.flatMap((field) -> Arrays.stream(field.type().getEnumConstants()))
			.map((one) -> (Enum<?>) one)
			.filter((one) -> one.name().equals(constant))
			.map(this.labels::of)
			.findFirst()
			.orElse(null);
	}

}
