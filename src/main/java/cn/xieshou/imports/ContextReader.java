package cn.xieshou.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;
import cn.xieshou.values.grammar.PeriodGrammar;

/** Reads what is said of a file besides its cells (导入背景). */
@Component
class ContextReader {

	private static final int LONGEST = 500;

	private static final String YEAR = "(19[4-9]\\d|20\\d{2})";

	private final JsonMapper json;

	private final Labels labels;

	ContextReader(JsonMapper json, Labels labels) {
		this.json = json;
		this.labels = labels;
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
		ImportContext context = new ImportContext(said.remove("pairing"), period(said.remove("period")),
				unit(said.remove("unit")), said.remove("sheet"), year(said.remove("year")), day(said.remove("asOf")),
				fields);
		said.forEach((name, word) -> {
			FormField field = FormField.of(register.formType())
				.stream()
				.filter((one) -> one.name().equals(name) && isOne(one))
				.findFirst()
				.orElseThrow(() -> Refusal.at("context", "imports.unknownContext", PlainText.forLog(name, 60)));
			requireFitting(field, word, register.code());
			fields.put(name, word);
		});
		return context;
	}

	/**
	 * A context with something said otherwise.
	 * @param given texts by {@code period, year, asOf, unit} and fields of the form; an
	 * empty one takes back what was said
	 */
	ImportContext with(ImportContext before, Map<String, String> given, Register<?, ?> register) {
		Stream.of("pairing", "sheet").filter(given::containsKey).findFirst().ifPresent((name) -> {
			throw Refusal.at("context", "imports.unknownContext", name);
		});
		Map<String, String> all = new LinkedHashMap<>(before.fields());
		put(all, "period", before.period());
		put(all, "year", before.year());
		put(all, "asOf", before.asOf());
		put(all, "unit", before.unit());
		given.forEach((name, text) -> {
			if (text.isBlank()) {
				all.remove(name);
			}
			else {
				all.put(name, text.strip());
			}
		});
		ImportContext context = read(all.isEmpty() ? null : this.json.writeValueAsString(all), register);
		return new ImportContext(before.pairing(), context.period(), context.unit(), before.sheet(), context.year(),
				context.asOf(), context.fields());
	}

	private static void put(Map<String, String> all, String name, @Nullable String text) {
		if (text != null) {
			all.put(name, text);
		}
	}

	/** Whether a field holds one value that all rows may have. */
	static boolean isOne(FormField field) {
		return field.kind() != FormField.Kind.GROUPS && !field.carried() && !field.isSeveral();
	}

	/** What no row could be read with is refused at once. */
	private void requireFitting(FormField field, String word, String type) {
		if (field.kind() == FormField.Kind.PERIOD) {
			period(word);
		}
		if (field.kind() == FormField.Kind.DATE) {
			day(word);
		}
		if (field.kind() == FormField.Kind.CHOICE && Arrays.stream(field.type().getEnumConstants())
			.map((one) -> (Enum<?>) one)
			.noneMatch((one) -> one.name().equals(word) || this.labels.of(one, Locale.CHINESE).equals(word)
					|| this.labels.of(one, Locale.ENGLISH).equalsIgnoreCase(word))) {
			throw Refusal.at("context", "imports.unknownChoice", this.labels.field(type, field.name()), word,
					Arrays.stream(field.type().getEnumConstants())
						.map((one) -> this.labels.of((Enum<?>) one))
						.collect(Collectors.joining("、")));
		}
	}

	private static @Nullable String period(@Nullable String period) {
		try {
			if (period != null) {
				PeriodGrammar.read(period, LocalDate.EPOCH);
			}
			return period;
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw Refusal.at("context", "imports.badPeriod", String.valueOf(period));
		}
	}

	private static @Nullable String year(@Nullable String year) {
		if (year != null && !year.matches(YEAR)) {
			throw Refusal.at("context", "imports.badYear", year);
		}
		return year;
	}

	private static @Nullable String day(@Nullable String day) {
		try {
			if (day != null && !day.matches(YEAR)) {
				LocalDate.parse(day.matches("\\d{4}-\\d{2}") ? day + "-01" : day);
			}
			return day;
		}
		catch (DateTimeParseException ex) {
			throw Refusal.at("context", "imports.badDay", String.valueOf(day));
		}
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
