package cn.xieshou.register;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PeriodKind;

/**
 * One column of a list (列). Its heading is the message {@code <type>.<key>}.
 *
 * @param key the name in JSON, addresses and message keys
 * @param kind what it holds
 * @param sql the column or expression over the row {@code t}; for a quantity and a period
 * the stem of their columns
 * @param choices for a choice, the enum
 * @param refersTo for a record, its type
 * @param traits what else it is good for
 */
public record Column(String key, Kind kind, String sql, @Nullable Class<? extends Enum<?>> choices,
		@Nullable String refersTo, Set<Trait> traits) {

	/** The name, which every table has, in the order of its index. */
	public static final Column NAME = text("name").sortableByPinyin();

	/** The key of the column that tells records which stand for several. */
	public static final String AGGREGATE = "aggregate";

	/** The field by which a form says that it is made up (示例). */
	public static final String EXAMPLE = "example";

	/** Fields that all lists show, filter and export in ways of their own. */
	private static final Set<String> COMMON = Set.of("pairing", "name", "ref", "formerRefs");

	/** What a column holds. */
	public enum Kind {

		TEXT, INTEGER, DECIMAL, MONEY, QUANTITY,

		/** A quantity that may be a range. */
		STATEMENT,

		PERCENT, DATE, INSTANT, PERIOD, CHOICE, BOOLEAN, REGION, RECORD,

		/** Several of a kind in one cell. */
		TEXTS, CHOICES, RECORDS

	}

	/** What a column is good for apart from being shown. */
	public enum Trait {

		/** The list can be sorted by it; the table has an index for that. */
		SORTABLE,

		/** Sorted as words are, by pinyin, instead of by code point. */
		WORDS,

		/** Its values are counted beside the list. */
		FACET,

		/**
		 * Says why another value is missing, so that none of its own means that there is
		 * one.
		 */
		REASON,

		/** Its values are added up below the list. */
		TOTAL,

		/**
		 * A stretch of the calendar as text, so that it is asked for as a time: 2024
		 * finds 2024-10.
		 */
		SPAN,

		/** Left out of the page unless asked for. */
		HIDDEN_BY_DEFAULT,

		/** Shown as the second line of the first column. */
		SUBTITLE,

		/** Says whether a record stands for several, so that it counts for nothing. */
		AGGREGATE

	}

	public static Column text(String key) {
		return of(key, Kind.TEXT);
	}

	public static Column of(String key, Kind kind) {
		return new Column(key, kind, "t." + snake(key), null, null, Set.of());
	}

	/**
	 * Whether a record stands for several (汇总记录): it is in no count and no sum beside its
	 * parts, and lists show it as what it is.
	 * @param condition what tells it, over the row {@code t}; never null
	 */
	public static Column aggregate(String condition) {
		return of(AGGREGATE, Kind.BOOLEAN).from("(" + condition + ")").with(Trait.AGGREGATE);
	}

	public static Column choice(String key, Class<? extends Enum<?>> choices) {
		return new Column(key, Kind.CHOICE, "t." + snake(key), choices, null, Set.of());
	}

	/** A record of another type, by the column {@code <key>_id}. */
	public static Column record(String key, String type) {
		return new Column(key, Kind.RECORD, "t." + snake(key) + "_id", null, type, Set.of());
	}

	/** Several texts. */
	public static Column texts(String key) {
		return of(key, Kind.TEXTS);
	}

	/** Several constants of an enum. */
	public static Column choices(String key, Class<? extends Enum<?>> choices) {
		return new Column(key, Kind.CHOICES, "t." + snake(key), choices, null, Set.of());
	}

	/** Several records of another type, by the column {@code <key>}. */
	public static Column records(String key, String type) {
		return new Column(key, Kind.RECORDS, "t." + snake(key), null, type, Set.of());
	}

	/**
	 * The column of a form's field, left out of pages unless asked for; none for what
	 * fills no single cell and for what all types have or only carry along.
	 */
	static Optional<Column> of(FormField field) {
		boolean partOfPeriod = field.type() == PeriodKind.class;
		if (field.carried() || partOfPeriod || COMMON.contains(field.name())) {
			return Optional.empty();
		}
		return kind(field)
			.map((kind) -> new Column(field.name(), kind, "t." + field.column().orElse(snake(field.name())),
					choices(field), field.refersTo(), Set.of(Trait.HIDDEN_BY_DEFAULT)));
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Class<? extends Enum<?>> choices(FormField field) {
		return field.type().isEnum() ? (Class<? extends Enum<?>>) field.type() : null;
	}

	private static Optional<Kind> kind(FormField field) {
		return switch (field.kind()) {
			case TEXT, LONG_TEXT, CREDIT_CODE, UNIT, PERIOD -> Optional.of(Kind.TEXT);
			case QUANTITY -> Optional.of(field.statement() ? Kind.STATEMENT : Kind.QUANTITY);
			case REFERENCE -> Optional.of(Kind.RECORD);
			case REFERENCES -> Optional.of(Kind.RECORDS);
			case GROUPS, REGIONS -> Optional.empty();
			default -> Optional.of(Kind.valueOf(field.kind().name()));
		};
	}

	/** The same column over another expression. */
	public Column from(String expression) {
		return new Column(this.key, this.kind, expression, this.choices, this.refersTo, this.traits);
	}

	public Column sortable() {
		return with(Trait.SORTABLE);
	}

	/** Sortable in the order in which readers look up words: by pinyin (按拼音). */
	public Column sortableByPinyin() {
		return with(Trait.SORTABLE).with(Trait.WORDS);
	}

	public Column facet() {
		return with(Trait.FACET);
	}

	public Column reason() {
		return with(Trait.REASON);
	}

	public Column total() {
		return with(Trait.TOTAL);
	}

	public Column hiddenByDefault() {
		return with(Trait.HIDDEN_BY_DEFAULT);
	}

	public Column subtitle() {
		return with(Trait.SUBTITLE);
	}

	/** The same column if it holds a stretch of the calendar as text. */
	Column span() {
		return (this.kind == Kind.TEXT) ? with(Trait.SPAN) : this;
	}

	private Column with(Trait trait) {
		Set<Trait> more = new HashSet<>(this.traits);
		more.add(trait);
		return new Column(this.key, this.kind, this.sql, this.choices, this.refersTo, Set.copyOf(more));
	}

	public boolean is(Trait trait) {
		return this.traits.contains(trait);
	}

	/** What rows are sorted and ranges are compared by; of two ends the middle. */
	public String orderSql() {
		return switch (this.kind) {
			case QUANTITY -> this.sql + "_base";
			case STATEMENT -> "coalesce((%1$s_base + %1$s_upper_base) * 0.5, %1$s_base)".formatted(this.sql);
			case PERIOD -> this.sql + "_ends_on";
			case TEXT -> is(Trait.WORDS) ? this.sql + " collate \"zh-x-icu\"" : this.sql;
			default -> this.sql;
		};
	}

	/**
	 * The database type of {@link #orderSql()}, in which cursors and limits are bound.
	 */
	public String orderType() {
		return switch (this.kind) {
			case INTEGER -> "integer";
			case DECIMAL, MONEY, QUANTITY, STATEMENT, PERCENT -> "numeric";
			case DATE, PERIOD -> "date";
			case INSTANT -> "timestamptz";
			case BOOLEAN -> "boolean";
			case RECORD -> "uuid";
			default -> "text";
		};
	}

	private static String snake(String key) {
		return key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	/** Whether its values are days, moments or periods. */
	public boolean isInTime() {
		return this.kind == Kind.DATE || this.kind == Kind.PERIOD || this.kind == Kind.INSTANT;
	}

	/** Whether its values are numbers. */
	public boolean isNumeric() {
		return switch (kind()) {
			case INTEGER, DECIMAL, MONEY, QUANTITY, STATEMENT, PERCENT -> true;
			default -> false;
		};
	}

}
