package cn.xieshou.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Option;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.SheetField;

/**
 * What a table leaves open and a person can say once for all its rows (待补待定): fields that
 * no column has, and words that are no choice of their field.
 */
@Component
class OpenQuestions {

	/** So many words are asked for, the most frequent first. */
	private static final int MOST = 30;

	private static final String LACKING = """
			select distinct p ->> 'field' from import_row, jsonb_array_elements(problems) p
			where import_id = ? and severity = 3 and p ->> 'code' in ('NotNull', 'NotBlank') and p ->> 'cell' is null
			""";

	private static final String UNDATED = """
			select exists (select 1 from import_row, jsonb_array_elements(problems) p
			where import_id = ? and severity = 3 and p ->> 'code' = 'dateUnreadable')
			""";

	private static final String WORDS = """
			select substring(split_part(p ->> 'cell', ':', 1) from '^[A-Z]+') as place,
			coalesce(p ->> 'word', said ->> 'indicator') as word, p ->> 'word' is null as named, count(*) as count
			from import_row, jsonb_array_elements(problems) p
			where import_id = ? and severity = 3 and sheet is not distinct from ?::text and p ->> 'cell' is not null
			and (p ->> 'word' is not null or (p ->> 'code' = 'form.unknownRecord' and p ->> 'field' = 'indicator'))
			group by 1, 2, 3 order by count(*) desc, 1, 2 limit
			""";

	private final JdbcTemplate jdbc;

	private final ImportLayouts layouts;

	private final Registers registers;

	private final List<RowCompletion> completions;

	private final Labels labels;

	OpenQuestions(JdbcTemplate jdbc, ImportLayouts layouts, Registers registers, List<RowCompletion> completions,
			Labels labels) {
		this.jdbc = jdbc;
		this.layouts = layouts;
		this.registers = registers;
		this.completions = completions;
		this.labels = labels;
	}

	/**
	 * A field that all rows may be given.
	 *
	 * @param name how the form calls it
	 * @param label what it is called
	 * @param value what was given, empty if nothing
	 * @param choices what may be chosen, none if it is typed
	 */
	record Lacking(String name, String label, String value, List<Option> choices) {

	}

	/**
	 * A word that says nothing the portal knows.
	 *
	 * @param column the column of its cells
	 * @param word the word
	 * @param count how often it stands there
	 * @param value what it was said to mean, empty if nothing yet
	 * @param choices what it may mean, none if that is typed
	 */
	record Unknown(String column, String word, long count, String value, List<Option> choices) {

	}

	/** The fields that rows lack, and those that were given. */
	List<Lacking> lacking(ImportBatch batch) {
		Register<?, ?> register = this.registers.require(batch.type());
		ImportContext context = batch.context();
		Set<String> names = new LinkedHashSet<>(this.jdbc.queryForList(LACKING, String.class, batch.id()));
		names.addAll(context.fields().keySet());
		if (context.period() != null) {
			names.add("period");
		}
		List<Lacking> lacking = new ArrayList<>();
		for (FormField field : FormField.of(register.formType())) {
			if (names.contains(field.name()) && ContextReader.isOne(field) && !field.name().equals("pairing")) {
				String value = Objects.requireNonNullElse(
						field.name().equals("period") ? context.period() : context.fields().get(field.name()), "");
				List<Option> choices = choices(field);
				lacking.add(new Lacking(field.name(), this.labels.field(register.code(), field.name()),
						choices.stream()
							.filter((one) -> one.label().equals(value))
							.map(Option::value)
							.findFirst()
							.orElse(value),
						choices));
			}
		}
		boolean undated = Boolean.TRUE.equals(this.jdbc.queryForObject(UNDATED, Boolean.class, batch.id()));
		if (undated || context.year() != null) {
			lacking.add(new Lacking("year", this.labels.text("imports.lacking.year"),
					Objects.requireNonNullElse(context.year(), ""), List.of()));
		}
		return lacking;
	}

	private List<Option> choices(FormField field) {
		if (field.kind() == FormField.Kind.BOOLEAN) {
			return List.of(new Option("是", this.labels.text("imports.lacking.yes")),
					new Option("否", this.labels.text("imports.lacking.no")));
		}
		return (field.kind() != FormField.Kind.CHOICE) ? List.of()
				: Arrays.stream(Objects.requireNonNull(field.type().getEnumConstants()))
					.map((one) -> (Enum<?>) one)
					.map((one) -> new Option(one.name(), this.labels.of(one)))
					.toList();
	}

	/**
	 * The words of a sheet that are not known, and those that were said to mean
	 * something.
	 */
	List<Unknown> words(ImportBatch batch, LayoutView.Sheet sheet) {
		Register<?, ?> register = this.registers.require(batch.type());
		FieldCatalogue fields = this.layouts.fields(register);
		List<Unknown> words = new ArrayList<>();
		sheet.words()
			.forEach((column, known) -> known.forEach((word, means) -> words.add(new Unknown(column, word, 0, means,
					choices(batch.type(), fields, sheet.columns().getOrDefault(column, ""))))));
		this.jdbc.query(WORDS + MOST, (row) -> {
			String column = row.getString("place");
			String word = row.getString("word");
			boolean said = words.stream().anyMatch((one) -> one.column().equals(column) && one.word().equals(word));
			if (column != null && word != null && !said) {
				words.add(new Unknown(column, word, row.getLong("count"), "",
						row.getBoolean("named") ? named(batch.type())
								: choices(batch.type(), fields, sheet.columns().getOrDefault(column, ""))));
			}
		}, batch.id(), sheet.sheet());
		return words;
	}

	private List<Option> named(String type) {
		return this.completions.stream()
			.filter((one) -> one.knows(type))
			.flatMap((one) -> one.words("indicator").entrySet().stream())
			.map((word) -> new Option(word.getKey(), word.getValue()))
			.toList();
	}

	private List<Option> choices(String type, FieldCatalogue fields, String ids) {
		SheetField field = fields.find(ids.split(" \\+ ")[0]);
		return (field == null || field.choices().isEmpty()) ? named(type)
				: field.choices().stream().map((choice) -> new Option(choice.label(), choice.label())).toList();
	}

}
