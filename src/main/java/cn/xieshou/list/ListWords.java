package cn.xieshou.list;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.register.Bigrams;
import cn.xieshou.register.Column;

/**
 * The words that somebody looks for in a list (列表检索词), as conditions over the rows
 * {@code t} that an index answers: pairs of neighbouring characters by {@code grams}, a
 * single character by the characters of the name.
 *
 * @param condition what every row found fulfils
 * @param beginning the rows whose names begin with the first pair or character, whatever
 * else they have: a range of the order of names and nothing that rows are looked at for
 * @param elsewhere the rows found whose names do not
 */
record ListWords(Condition condition, Condition beginning, Condition elsewhere) {

	/** Comes after all others in the order of names, as Unicode's collation has it. */
	private static final String LAST = "\uFFFF";

	static ListWords of(String text) {
		String[] pairs = Bigrams.of(text);
		return (pairs.length > 0) ? pairs(pairs) : characters(text.toLowerCase(Locale.ROOT));
	}

	private static ListWords pairs(String[] pairs) {
		Condition further = having("array_remove(t.grams, left(t.name, 2)::text)", pairs[0]);
		Condition others = (pairs.length > 1) ? having("t.grams", Arrays.copyOfRange(pairs, 1, pairs.length))
				: Condition.ALWAYS;
		return new ListWords(having("t.grams", pairs), beginningWith(pairs[0]), further.and(others));
	}

	/** What has no pairs, mostly a single character, is looked for in names only. */
	private static ListWords characters(String text) {
		String[] characters = text.codePoints().mapToObj(Character::toString).toArray(String[]::new);
		Condition like = new Condition("lower(t.name) like ?", List.of("%" + pattern(text) + "%"));
		Condition all = having("string_to_array(lower(t.name), null)", characters).and(like);
		String first = characters[0];
		if (!first.equals(first.toUpperCase(Locale.ROOT))) {
			return new ListWords(all, new Condition("false", List.of()), all);
		}
		Condition further = having("string_to_array(lower(substr(t.name, 2)), null)", characters)
			.and(new Condition("not starts_with(t.name, ?)", List.of(first)));
		return new ListWords(all, beginningWith(first), further.and(like));
	}

	/** Names that begin so, as a range of their order too. */
	private static Condition beginningWith(String beginning) {
		return new Condition("%1$s >= ? and %1$s <= ? and starts_with(t.name, ?)".formatted(Column.NAME.orderSql()),
				List.of(beginning, beginning + LAST, beginning));
	}

	private static Condition having(String expression, String... elements) {
		return new Condition(expression + " @> ?::text[]", List.of((Object) elements));
	}

	private static String pattern(String text) {
		return text.replaceAll("([\\\\%_])", "\\\\$1");
	}

}
