package cn.xieshou.list;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Link;
import cn.xieshou.page.Pager;
import cn.xieshou.page.Progress;

/**
 * A list as its page shows it (列表版式): words only.
 *
 * @param address the page without conditions
 * @param words what is looked for
 * @param filtered whether any condition applies
 * @param heads the headings
 * @param rows the rows
 * @param totals what the list adds up to, {@code null} if nothing is added up
 * @param facets what can be chosen beside the list
 * @param ranges what can be limited beside the list
 * @param pills the conditions that apply
 * @param kept the conditions that the form beside the list hands on
 * @param hidden the conditions that the search box hands on
 * @param columns what the list can show
 * @param exports the list as files
 * @param sizes how long a page may be
 * @param pager the ways on
 * @param aggregates how many records stand for several and are in no count, {@code null}
 * if none does
 * @param boards pages that show the same otherwise
 * @param view the conditions as an address keeps them
 * @param whole the same with the columns that the reader chose, as a view keeps them
 */
public record ListView(String address, String words, boolean filtered, List<Head> heads, List<Line> rows,
		@Nullable Totals totals, List<Facet> facets, List<Range> ranges, List<Link> pills, Map<String, String> kept,
		Map<String, String> hidden, List<Choice> columns, List<Link> exports, List<Link> sizes, Pager pager,
		@Nullable Link aggregates, List<Link> boards, String view, String whole) {

	/** A heading; with an address the list can be sorted by it. */
	record Head(String label, boolean numeric, @Nullable String href, @Nullable String direction) {

	}

	/**
	 * A row with the page of its record.
	 *
	 * @param aggregate whether it stands for several and is in no count
	 * @param subtitle the second line of the name
	 */
	record Line(String href, String name, boolean aggregate, @Nullable String subtitle, List<Cell> cells) {

	}

	/**
	 * A cell; without text nothing is known, and a number was not reported.
	 *
	 * @param beneath a second line
	 * @param progress how far it has come, for a stage
	 * @param blank why it has no text, {@code null} if nothing says so
	 */
	record Cell(String label, @Nullable String text, boolean numeric, boolean wraps, @Nullable String href,
			@Nullable String subtitle, @Nullable Progress progress, @Nullable String blank) {

	}

	/**
	 * What the list adds up to.
	 *
	 * @param label what is added up
	 * @param cells one for each heading but the first
	 */
	record Totals(String label, List<Cell> cells) {

	}

	/**
	 * A column whose values can be chosen.
	 *
	 * @param first the values shown at once
	 * @param more those behind a button
	 */
	record Facet(String key, String label, List<Choice> first, List<Choice> more) {

	}

	/**
	 * One value with how often it occurs.
	 *
	 * @param count {@code null} where counting is dear
	 */
	record Choice(String value, String label, @Nullable Long count, boolean chosen) {

	}

	/** A column that can be limited on both ends. */
	record Range(String label, String lowest, String low, String highest, String high, boolean dates, String hint) {

	}

}
