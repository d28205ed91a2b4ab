package cn.xieshou.entry;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Option;
import cn.xieshou.register.FormField;

/**
 * A field as the page shows it.
 *
 * @param name its name on the page
 * @param label what it is called
 * @param hint a word on how to fill it in
 * @param kind what is entered
 * @param required whether it must be filled in
 * @param values what is entered, one entry where one value is entered
 * @param options what can be chosen
 * @param units the units that can be chosen
 * @param lookup where records are looked up
 * @param maxLength the longest text
 * @param errors what is wrong with it
 * @param rows for groups, the fields of each
 * @param blank for groups, the fields of one more
 */
record EntryField(String name, String label, @Nullable String hint, FormField.Kind kind, boolean required,
		List<Value> values, List<Option> options, String units, @Nullable String lookup, @Nullable Integer maxLength,
		List<String> errors, List<Row> rows, @Nullable Row blank) {

	public String id() {
		return this.name.replaceAll("[^A-Za-z0-9]+", "-");
	}

	/** The one value, empty if there is none. */
	public String value() {
		return this.values.isEmpty() ? "" : this.values.get(0).text();
	}

	/** What the one value is called. */
	public String shown() {
		return this.values.isEmpty() ? "" : this.values.get(0).shown();
	}

	public boolean holds(String option) {
		return this.values.stream().anyMatch((value) -> value.text().equals(option));
	}

	/** All texts, one a line. */
	public String lines() {
		return String.join("\n", this.values.stream().map(Value::text).toList());
	}

	/** Whether the value has lines, which a box of one line would lose. */
	public boolean multiline() {
		return value().contains("\n");
	}

	public boolean wrong() {
		return !this.errors.isEmpty();
	}

	/** Whether something is wrong with it or with a field of its rows. */
	boolean wrongWithin() {
		return wrong() || within().anyMatch(EntryField::wrongWithin);
	}

	private Stream<EntryField> within() {
		return this.rows.stream().flatMap((row) -> row.fields().stream());
	}

	/** Whether something is filled in. */
	public boolean filled() {
		return this.values.stream().anyMatch((value) -> !value.text().isEmpty())
				|| within().anyMatch(EntryField::filled);
	}

	/** One value and what it is called. */
	record Value(String text, String shown) {

	}

	/** The fields of one group. */
	record Row(int index, List<EntryField> fields) {

	}

}
