package cn.xieshou.register;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.web.Link;
import cn.xieshou.web.Pager;

/**
 * A list as its page shows it (列表版式): words only.
 *
 * @param address the page without conditions
 * @param words what is looked for
 * @param filtered whether any condition applies
 * @param heads the headings
 * @param rows the rows
 * @param totals a cell for each heading but the first, empty if nothing is added up
 * @param facets what can be chosen beside the list
 * @param pills the conditions that apply
 * @param hidden the conditions as a form hands them on
 * @param exports the list as files
 * @param pager the ways on
 */
record ListView(String address, String words, boolean filtered, List<Head> heads, List<Line> rows, List<Cell> totals,
		List<Facet> facets, List<Link> pills, Map<String, String> hidden, List<Link> exports, Pager pager) {

	/** A heading; with an address the list can be sorted by it. */
	record Head(String label, boolean numeric, @Nullable String href, @Nullable String direction) {

	}

	/** A row with the page of its record. */
	record Line(String href, List<Cell> cells) {

	}

	/** A cell; without text nothing is reported. */
	record Cell(String label, @Nullable String text, boolean numeric, @Nullable String href) {

	}

	/** A column whose values can be chosen. */
	record Facet(String key, String label, List<Choice> values) {

	}

	/** One value with how often it occurs. */
	record Choice(String value, String label, long count, boolean chosen) {

	}

}
