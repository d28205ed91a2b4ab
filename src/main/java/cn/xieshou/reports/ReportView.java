package cn.xieshou.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Link;

/**
 * A table as the page shows it (报表页面).
 *
 * @param code its number
 * @param title its title
 * @param pairing whose it is
 * @param period of when
 * @param unit its unit
 * @param version the version of its definition
 * @param groups the headings above, empty if there are none
 * @param heads the headings
 * @param rows its rows
 * @param foot the foot row, empty if the table has none
 * @param shares how many cells are from where
 * @param cells how many cells there are
 * @param missing what is missing and who reports it
 * @param checks what the rules between columns come to
 * @param notes what stands below it
 * @param more whether there are more rows than these
 */
record ReportView(String code, String title, String pairing, String period, String unit, int version,
		List<Group> groups, List<Head> heads, List<Line> rows, List<Box> foot, List<Share> shares, int cells,
		List<Gap> missing, List<Check> checks, List<String> notes, boolean more) {

	/** A heading over some columns. */
	record Group(String text, int width) {

	}

	/**
	 * A heading.
	 *
	 * @param text the words
	 * @param number the number below
	 * @param typed whether the books have nothing of it
	 */
	record Head(String text, String number, boolean typed) {

	}

	/**
	 * A cell.
	 *
	 * @param text what it prints
	 * @param href the record or figure that says it, {@code null} for none
	 * @param style its class: number, missing, typed or neither
	 * @param note what else is to know of it
	 * @param label what it is, read out before it
	 */
	record Box(String text, @Nullable String href, String style, @Nullable String note, String label) {

	}

	/** A row. */
	record Line(String name, @Nullable String href, boolean aggregate, List<Box> cells) {

	}

	/** How many cells are from where. */
	record Share(String label, int cells, String percent) {

	}

	/** What a pairing has to report. */
	record Gap(Link pairing, int cells, String columns) {

	}

	/** What a rule comes to. */
	record Check(String text, List<Link> broken, boolean ok) {

	}

}
