package cn.xieshou.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A chart (图表), shown by {@code fragments/chart}: drawn by charts.js from its data, with
 * the same as a table for readers, printers and browsers that cannot draw.
 *
 * @param kind one of the builders of charts.js, {@code slope}
 * @param size a height class, {@code h300}; empty to fill the card
 * @param label what it shows, in a sentence
 * @param data what the builder wants, written as JSON
 * @param table the same as a table
 * @param legend what the colours stand for, in their order; empty where the chart says so
 * itself
 */
public record Chart(String kind, String size, String label, Object data, Table table, List<String> legend) {

	public Chart(String kind, String size, String label, Object data, Table table) {
		this(kind, size, label, data, table, List.of());
	}

	/**
	 * A table of words.
	 *
	 * @param caption what it shows
	 * @param head the column headings; the first column heads its rows
	 * @param rows the cells
	 */
	public record Table(String caption, List<String> head, List<List<String>> rows) {

		public static Table of(String caption, String... head) {
			return new Table(caption, List.of(head), List.of());
		}

		public Table row(String... cells) {
			return new Table(this.caption, this.head,
					Stream.concat(this.rows.stream(), Stream.of(Arrays.asList(cells))).toList());
		}

		/** Whether all cells of a column are numbers, which stand at the right. */
		public boolean numeric(int column) {
			return this.rows.stream().allMatch((row) -> row.get(column).matches("[−+≥≤约超]?[\\d,.]+%?|--|"));
		}

	}

	/** Whether an outline is drawn, which asks for a notice below. */
	public boolean isMap() {
		return this.kind.endsWith("map");
	}

	/** A chart that fills its card. */
	public static Chart filling(String kind, String label, Object data, Table table) {
		return new Chart(kind, "", label, data, table);
	}

}
