package cn.xieshou.explore;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Fig;

/**
 * Records laid out by their dimensions (透视结果).
 *
 * @param query what was asked
 * @param columns the values of the columns, one without words where there are none
 * @param rows the rows, of two dimensions each first one before those below it
 * @param totals what the columns come to
 * @param all what all comes to
 * @param records how many records it is about
 * @param aggregates how many further ones stand for several and are in no count
 * @param rule how it adds up, in words
 */
record Pivot(ExploreQuery query, List<Heading> columns, List<Row> rows, List<Cell> totals, Cell all, long records,
		long aggregates, String rule) {

	/** A value of a dimension. */
	record Heading(String key, String text) {

	}

	/**
	 * A row.
	 *
	 * @param keys its values, one for a group of rows
	 * @param narrowed the address of the same for these records only
	 * @param share its part of the largest row, in percent
	 */
	record Row(List<Heading> keys, List<Cell> cells, Cell total, boolean group, String narrowed, int share) {

		public String text() {
			return this.keys.get(this.keys.size() - 1).text();
		}

	}

	/**
	 * A number, or why there is none.
	 *
	 * @param records how many records are behind it
	 * @param text the number as written, {@code null} if there is none
	 * @param value the number for programs: a count, a quantity, {@code null} if there is
	 * none
	 * @param fig a figure with where it comes from
	 * @param reason why there is no number though there are records, {@code null} else
	 * @param href the records behind it
	 * @param reported how many of the records have the measure
	 */
	record Cell(long records, @Nullable String text, @Nullable Object value, @Nullable Fig fig, @Nullable String reason,
			String href, int reported) {

		/** Whether some of its records do not say it. */
		public boolean isPartial() {
			return this.text != null && this.reported < this.records;
		}

	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

}
