package cn.xieshou.list;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Column;
import cn.xieshou.register.References;
import cn.xieshou.register.Register;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Periods;

/**
 * What somebody asks of a list (列表查询), read from the parameters of an address. Unknown
 * names and unreadable values are refused, never passed over.
 *
 * @param register the type
 * @param filters the conditions by parameter, without scope
 * @param sort the column to sort by
 * @param descending whether the largest comes first
 * @param size rows a page
 * @param after the row after which the page begins, {@code null} for the first
 * @param before the row before which the page ends, {@code null} unless paging back
 * @param shown the columns asked for, all if none were
 * @param asKnownOn the moment whose books are asked for, {@code null} for now
 * @param parameters the parameters as they came, for links
 */
public record ListQuery(Register<?, ?> register, Map<String, Condition> filters, Column sort, boolean descending,
		int size, @Nullable Cursor after, @Nullable Cursor before, List<Column> shown, @Nullable Instant asKnownOn,
		Map<String, List<String>> parameters) {

	public static final int LARGEST_PAGE = 500;

	private static final int USUAL_PAGE = 20;

	/** Where a page begins or ends; another condition begins at the first again. */
	static final Set<String> PLACES = Set.of("after", "before");

	private static final Set<String> COMMON = Set.of("q", "pairing", "sort", "size", "after", "before", "columns",
			"asKnownOn");

	/** A value that means: not reported. */
	public static final String MISSING = "-";

	/**
	 * Reads the parameters of a list.
	 * @param references for references to other records
	 * @param periods reads periods
	 * @param pairings turns what {@code pairing} says into a condition
	 * @throws BadListParameter if one is unknown or unreadable
	 */
	static ListQuery of(Register<?, ?> register, Map<String, List<String>> parameters, References references,
			Periods periods, java.util.function.Function<String, Condition> pairings) {
		Map<String, Condition> filters = new LinkedHashMap<>();
		parameters.forEach((name, values) -> {
			List<String> given = FilterValues.given(name, values);
			if (name.equals("pairing") && !given.isEmpty()) {
				filters.put(name,
						FilterValues.several(name, given).stream().map(pairings).reduce(ListFilters::or).orElseThrow());
			}
			else if (name.equals("q") && !given.isEmpty()) {
				filters.put(name, ListWords.of(FilterValues.one(name, given)).condition());
			}
			else if (!COMMON.contains(name) && !isUsual(register, name, given)) {
				Condition condition = ListFilters.of(register, name, given, references, periods);
				if (!given.isEmpty()) {
					filters.put(name, condition);
				}
			}
		});
		String sort = first(parameters, "sort", register.usualSort());
		boolean descending = sort.startsWith("-");
		Column column = sortColumn(register, descending ? sort.substring(1) : sort);
		return new ListQuery(register, filters, column, descending, size(first(parameters, "size", "")),
				Cursor.read("after", first(parameters, "after", ""), column),
				Cursor.read("before", first(parameters, "before", ""), column), shown(register, parameters),
				moment(first(parameters, "asKnownOn", "")), parameters);
	}

	/** Whether it asks for nothing else than is shown anyhow: what is not made up. */
	private static boolean isUsual(Register<?, ?> register, String name, List<String> given) {
		return name.equals(Column.EXAMPLE) && register.hasExamples() && given.equals(List.of("false"));
	}

	/** The first column and those asked for, in the register's order. */
	private static List<Column> shown(Register<?, ?> register, Map<String, List<String>> parameters) {
		List<String> given = FilterValues.given("columns", parameters.getOrDefault("columns", List.of()));
		if (given.isEmpty()) {
			return register.columns();
		}
		List<String> wanted = FilterValues.several("columns", given);
		wanted.stream()
			.filter((key) -> register.columns().stream().noneMatch((column) -> column.key().equals(key)))
			.findAny()
			.ifPresent((key) -> {
				throw new BadListParameter("list.badParameter", "columns", key);
			});
		Column first = register.columns().get(0);
		return register.columns()
			.stream()
			.filter((column) -> column.equals(first) || wanted.contains(column.key())
					|| column.is(Column.Trait.AGGREGATE))
			.toList();
	}

	/**
	 * What is made up is shown where it, or what it belongs to, is asked for by name.
	 */
	Condition withoutExamples() {
		boolean asked = !this.register.hasExamples() || this.filters.containsKey(Column.EXAMPLE)
				|| this.register.columns()
					.stream()
					.anyMatch(
							(column) -> column.kind() == Column.Kind.RECORD && this.filters.containsKey(column.key()));
		return asked ? Condition.ALWAYS : new Condition("t.example is not true", List.of());
	}

	/** The same query of those records only that name one, which is known to be there. */
	ListQuery naming(Column column, UUID record) {
		Map<String, Condition> narrowed = new LinkedHashMap<>(this.filters);
		narrowed.put(column.key(), ListFilters.naming(column, record));
		return new ListQuery(this.register, narrowed, this.sort, this.descending, this.size, this.after, this.before,
				this.shown, this.asKnownOn, this.parameters);
	}

	/** The same query for other columns. */
	ListQuery showing(List<Column> columns) {
		return new ListQuery(this.register, this.filters, this.sort, this.descending, this.size, this.after,
				this.before, columns, this.asKnownOn, this.parameters);
	}

	/** The same query as if these columns had been asked for by name. */
	ListQuery asking(List<Column> columns) {
		Map<String, List<String>> named = new LinkedHashMap<>(this.parameters);
		named.put("columns", columns.stream().map(Column::key).toList());
		return new ListQuery(this.register, this.filters, this.sort, this.descending, this.size, this.after,
				this.before, columns, this.asKnownOn, named);
	}

	/** The same query from the first row on. */
	ListQuery fromStart() {
		return new ListQuery(this.register, this.filters, this.sort, this.descending, this.size, null, null, this.shown,
				this.asKnownOn, this.parameters);
	}

	private static String first(Map<String, List<String>> parameters, String name, String otherwise) {
		List<String> values = parameters.getOrDefault(name, List.of());
		if (values.size() > 1) {
			throw new BadListParameter("list.repeated", name);
		}
		return (values.isEmpty() || values.get(0).isBlank()) ? otherwise : values.get(0).strip();
	}

	private static int size(String text) {
		if (text.isEmpty()) {
			return USUAL_PAGE;
		}
		if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > LARGEST_PAGE) {
			throw new BadListParameter("list.badSize", "size", LARGEST_PAGE);
		}
		return Integer.parseInt(text);
	}

	private static @Nullable Instant moment(String text) {
		try {
			return text.isEmpty() ? null : Days.moment(text);
		}
		catch (IllegalArgumentException ex) {
			throw new BadListParameter("list.badParameter", "asKnownOn", text);
		}
	}

	private static Column sortColumn(Register<?, ?> register, String key) {
		if (key.equals("postedAt")) {
			return Column.of("postedAt", Column.Kind.INSTANT).sortable();
		}
		if (key.equals("name")) {
			return Column.NAME;
		}
		return register.columns()
			.stream()
			.filter((column) -> column.key().equals(key) && column.is(Column.Trait.SORTABLE))
			.findAny()
			.orElseThrow(() -> new BadListParameter("list.notSortable", "sort", key));
	}

	/** The values given for a parameter, also those written in one with commas. */
	public List<String> given(String name) {
		return this.parameters.getOrDefault(name, List.of())
			.stream()
			.flatMap((value) -> java.util.Arrays.stream(value.split(",")))
			.map(String::strip)
			.filter((value) -> !value.isEmpty())
			.toList();
	}

	/** All filters together. */
	public Condition condition() {
		return this.filters.values().stream().reduce(Condition.ALWAYS, Condition::and);
	}

	/** Whether parameters look for words. */
	static boolean hasWords(Map<String, List<String>> parameters) {
		return !FilterValues.given("q", parameters.getOrDefault("q", List.of())).isEmpty();
	}

	/** Whether words are looked for. */
	boolean hasWords() {
		return this.filters.containsKey("q");
	}

	/** The words looked for, {@code null} if none are. */
	@Nullable ListWords words() {
		return hasWords()
				? ListWords
					.of(FilterValues.one("q", FilterValues.given("q", this.parameters.getOrDefault("q", List.of()))))
				: null;
	}

	/** All filters but some, for counting the values of those. */
	Condition conditionWithout(Set<String> parameters) {
		return this.filters.entrySet()
			.stream()
			.filter((filter) -> !parameters.contains(filter.getKey()))
			.map(Map.Entry::getValue)
			.reduce(Condition.ALWAYS, Condition::and);
	}

	/**
	 * The same query with other parameters, as an address' query string without question
	 * mark.
	 */
	public String link(String name, @Nullable String value) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.parameters);
		PLACES.forEach(changed::remove);
		if (value == null) {
			changed.remove(name);
		}
		else {
			changed.put(name, List.of(value));
		}
		return queryString(changed);
	}

	/** The same query with one value of a parameter added or taken away. */
	public String toggled(String name, String value) {
		List<String> values = new ArrayList<>(given(name));
		if (!values.remove(value)) {
			values.add(value);
		}
		Map<String, List<String>> changed = new LinkedHashMap<>(this.parameters);
		PLACES.forEach(changed::remove);
		changed.put(name, values);
		return queryString(changed);
	}

	/** All parameters but those of the place in the list, in a fixed order. */
	public String view() {
		Map<String, List<String>> kept = new java.util.TreeMap<>(this.parameters);
		PLACES.forEach(kept::remove);
		kept.remove("size");
		return queryString(kept);
	}

	private static String queryString(Map<String, List<String>> parameters) {
		List<String> parts = new ArrayList<>();
		parameters.forEach((name, values) -> values.forEach((value) -> parts.add(encode(name) + "=" + encode(value))));
		return String.join("&", parts);
	}

	private static String encode(String text) {
		return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/**
	 * Where a page begins: after the row with that sort value and id.
	 *
	 * @param value the row's sort value as text, {@code null} if it has none
	 * @param id the row's id
	 */
	record Cursor(@Nullable String value, UUID id) {

		static @Nullable Cursor read(String name, String text, Column sort) {
			if (text.isEmpty()) {
				return null;
			}
			try {
				String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
				UUID id = Ids.parse(plain.substring(0, 36));
				String value = (plain.length() > 36) ? plain.substring(37) : null;
				if (value != null) {
					FilterValues.requireSortValue(sort.orderType(), value);
				}
				return new Cursor(value, id);
			}
			catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException ex) {
				throw new BadListParameter("list.badCursor", name);
			}
		}

		String write() {
			String plain = (this.value != null) ? this.id + "=" + this.value : this.id.toString();
			return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
		}

	}

}
