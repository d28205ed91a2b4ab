package cn.xieshou.register;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A register whose records say exactly what their forms say.
 *
 * @param <E> the entity
 * @param <F> the form
 */
public abstract class FormRegister<E extends FormEntry<F>, F extends Record & RegisterForm> implements Register<E, F> {

	private final String code;

	private final String table;

	private final Class<E> entityType;

	private final Class<F> formType;

	private final Supplier<E> blank;

	private final List<Column> columns;

	private final List<Column> facets;

	private final List<Column> totals;

	/**
	 * Declares a register.
	 * @param code the name in addresses and message keys, plural: {@code honours}
	 * @param table the table of the posted records
	 * @param blank makes an entity that says nothing yet
	 * @param columns the columns of list and export that pages show, or that are sorted
	 * by, counted or added up, in order; the first is the name. Those of the form's other
	 * fields follow, left out of pages unless asked for
	 */
	protected FormRegister(String code, String table, Class<E> entityType, Class<F> formType, Supplier<E> blank,
			Column... columns) {
		this.code = code;
		this.table = table;
		this.entityType = entityType;
		this.formType = formType;
		this.blank = blank;
		Set<String> spans = FormField.of(formType)
			.stream()
			.filter((field) -> field.kind() == FormField.Kind.PERIOD)
			.map(FormField::name)
			.collect(Collectors.toSet());
		this.columns = Stream.concat(Arrays.stream(columns), others(formType, columns))
			.map((column) -> spans.contains(column.key()) ? column.span() : column)
			.toList();
		this.facets = this.columns.stream().filter((column) -> column.is(Column.Trait.FACET)).toList();
		this.totals = this.columns.stream().filter((column) -> column.is(Column.Trait.TOTAL)).toList();
	}

	/** Columns of the form's fields that are not declared. */
	private static Stream<Column> others(Class<?> formType, Column... declared) {
		Set<String> keys = Arrays.stream(declared).map(Column::key).collect(Collectors.toSet());
		return FormField.of(formType)
			.stream()
			.filter((field) -> !keys.contains(field.name()))
			.flatMap((field) -> Column.of(field).stream());
	}

	@Override
	public final String code() {
		return this.code;
	}

	@Override
	public final String table() {
		return this.table;
	}

	@Override
	public final Class<E> entityType() {
		return this.entityType;
	}

	@Override
	public final Class<F> formType() {
		return this.formType;
	}

	@Override
	public final List<Column> columns() {
		return this.columns;
	}

	@Override
	public final List<Column> facets() {
		return this.facets;
	}

	@Override
	public final List<Column> totals() {
		return this.totals;
	}

	@Override
	public final F form(E entry) {
		return entry.form();
	}

	@Override
	public final E create(F form) {
		E entry = this.blank.get();
		fill(entry, form);
		return entry;
	}

	@Override
	public final void revise(E entry, F form) {
		fill(entry, form);
	}

	/** Applies a form to an entry; overridden where that takes more than the form. */
	protected void fill(E entry, F form) {
		entry.take(form);
	}

}
