package cn.xieshou.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;

/**
 * A register (台账): the shape of one kind of record, declared once. Pure description; who
 * may, the transaction, the journal and the figures are the business of filing and
 * posting.
 *
 * @param <E> the entity
 * @param <F> the form: what a person, a sheet row or a program may say about it
 */
public interface Register<E extends RegisterEntry, F extends Record & RegisterForm> {

	/** The name in addresses and message keys, plural: {@code parks}. */
	String code();

	Class<E> entityType();

	Class<F> formType();

	/** The table of the posted records. */
	String table();

	/** The columns of list and export, in order; the first is the name. */
	List<Column> columns();

	/** The columns whose values are counted beside the list. */
	default List<Column> facets() {
		return columns().stream().filter((column) -> column.is(Column.Trait.FACET)).toList();
	}

	/** The columns that are added up below the list. */
	default List<Column> totals() {
		return columns().stream().filter((column) -> column.is(Column.Trait.TOTAL)).toList();
	}

	/**
	 * Under what further keys records are counted: SQL over the row {@code t}, each a
	 * text of up to 40 characters with a space in it, null for a record that is not
	 * counted so.
	 */
	default List<String> countedBy() {
		return List.of();
	}

	/** The content of an entry as a form, ready to be edited. */
	F form(E entry);

	/**
	 * Makes a new entry, not yet posted.
	 * @throws cn.xieshou.values.Refusal if a rule of the field forbids it
	 */
	E create(F form);

	/**
	 * Replaces the content of an entry.
	 * @throws cn.xieshou.values.Refusal if a rule of the field forbids it
	 */
	void revise(E entry, F form);

	/** What the entry counts for in derived figures. */
	default List<Measure> measures(E entry) {
		return List.of();
	}

	/** Outside references that the entry answers to apart from its own. */
	default List<String> furtherRefs(F form) {
		return form.formerRefs();
	}

	/** Whether its records belong to pairings. */
	default boolean isOfPairings() {
		return FormField.of(formType()).stream().anyMatch((field) -> field.name().equals("pairing"));
	}

	/** Where a record of this form belongs: in its pairing, or in the commons. */
	default Place place(UUID record, F form, PairingTree tree) {
		return Place.of(record, form.pairing(), tree);
	}

	/**
	 * The column by which lists are sorted unless asked otherwise; a minus turns it
	 * round.
	 */
	default String usualSort() {
		return "name";
	}

	/**
	 * The column that a record is called by in addresses and references apart from its
	 * id, if any.
	 */
	default @Nullable String codeColumn() {
		return null;
	}

	/**
	 * Whether a record stands for several, and so counts for nothing itself (汇总记录); lists
	 * tell it by {@link Column#aggregate}.
	 */
	default boolean isAggregate(E entry) {
		return false;
	}

	/**
	 * The column by which lists tell records that stand for several, if there are such.
	 */
	default Optional<Column> aggregate() {
		return columns().stream().filter((column) -> column.is(Column.Trait.AGGREGATE)).findAny();
	}

	/**
	 * Whether its records can be made up, to show how something works (示例): such are in
	 * no count and no sum, and lists show them where they are asked for.
	 */
	default boolean hasExamples() {
		return columns().stream().anyMatch((column) -> column.key().equals(Column.EXAMPLE));
	}

	/** Whether a record of this form is made up. */
	default boolean isExample(F form) {
		return false;
	}

	/**
	 * The column that names the record of the same type which a record is under or
	 * follows, if any; no line of them leads back to where it began.
	 */
	default @Nullable String parentColumn() {
		return null;
	}

	/**
	 * For records that are never changed nor withdrawn once posted, the message that says
	 * so; {@code null} for all others.
	 */
	default @Nullable String finalRule() {
		return null;
	}

	/**
	 * Whether who may file at a pairing may name the records of those above it, since
	 * what is decided there is carried out below.
	 */
	default boolean isNameableBelow() {
		return false;
	}

	/** Whether filings cite its records as where something is written (依据). */
	default boolean isCitable() {
		return false;
	}

	/** Whether forms name its records by their codes, not by their ids. */
	default boolean isNamedByCode() {
		return false;
	}

	/** Whether its records are themselves what others belong to (结对). */
	default boolean isPlace() {
		return false;
	}

	/** What writing filings of such records needs. */
	default Permission entering() {
		return Permission.ENTER;
	}

	/** Whether both sides of the pairing are asked to confirm such a record (双方确认). */
	default Agreement agreement(F form) {
		return Agreement.NONE;
	}

	/**
	 * What is called so in the language of the reader.
	 * @param name the name of a record, as it is kept
	 */
	default String nameInWords(String name) {
		return name;
	}

	/**
	 * The field whose value the sides compare (对账值), {@code null} if the records have
	 * none.
	 */
	default @Nullable String comparedField() {
		return null;
	}

	/** The address of its files, without what they end in. */
	default String fileAddress() {
		return "/api/v1/" + code();
	}

	/** The page of a record. */
	default String address(UUID id) {
		return "/" + code() + "/" + id;
	}

	/**
	 * The form of a new record that undoes one, {@code null} if records of the type, or
	 * this one, are not undone so.
	 */
	default @Nullable F reversing(UUID record, F form) {
		return null;
	}

	/** The version of the form; a filing remembers it. */
	default int formVersion() {
		return 1;
	}

	/**
	 * What somebody fills in, each word in the field that holds it; for a type in which
	 * one field takes texts that say what others hold. The form that is given stays as it
	 * is.
	 */
	default JsonNode sorted(JsonNode form) {
		return form;
	}

	/** Turns what an older version of the form said into what this one says. */
	default ObjectNode upgrade(int version, ObjectNode form) {
		return form;
	}

}
