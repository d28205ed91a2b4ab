package cn.xieshou.rule;

import java.util.List;

/**
 * A quality rule (质量规则): a small bean in the room of the records that it looks at. It is
 * asked when a draft is written, when a filing is submitted, when it is posted and, for
 * posted records, every night; it finds nothing in a draft that says nothing yet. It
 * reads other records whatever the scope of who files, and so cites them by id only.
 *
 * @param <F> the form, or an interface of several forms
 */
public interface Rule<F> {

	RuleCard card();

	/**
	 * What it finds in a line. A rule that needs other records loads them for the whole
	 * batch at once, by {@link RuleBatch#once}.
	 */
	List<Hit> check(RuleLine<? extends F> line);

}
