package cn.xieshou.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.xieshou.values.Period;

/** Sentences with what is to be found in them. */
final class IntakeRows {

	private IntakeRows() {
	}

	/**
	 * A sentence: its clean form, empty if it is not damaged or destroyed, and its
	 * figures.
	 */
	record Row(String id, String text, String clean, List<Figure> figures) {

		/** The period that the text reports on, a month where its id says so. */
		Period period() {
			return Period.parse(this.id.contains("@") ? this.id.substring(this.id.indexOf('@') + 1) : "2023");
		}

		String group() {
			return this.id.startsWith("OWN") ? "own" : this.id.startsWith("REP") ? "reports" : this.id.substring(3, 4);
		}

	}

	/**
	 * A figure that is to be found; {@code from} below 0 stands for where the quote is.
	 */
	record Figure(String quote, String value, String unit, String comparator, String period, String basis,
			String indicator, int from, int to) {

		static Figure of(String line) {
			String[] cells = line.split("\\|", -1);
			return new Figure(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6],
					Integer.parseInt(cells[7]), Integer.parseInt(cells[8]));
		}

	}

	static List<Row> read(String name) throws IOException {
		List<Row> rows = new ArrayList<>();
		try (InputStream in = Objects.requireNonNull(IntakeRows.class.getResourceAsStream("/intake/" + name))) {
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				String rest = line.isEmpty() ? "" : line.substring(Math.min(2, line.length()));
				if (line.startsWith("T ")) {
					int bar = rest.indexOf('|');
					rows.add(
							new Row(rest.substring(0, bar), unescaped(rest.substring(bar + 1)), "", new ArrayList<>()));
				}
				else if (line.startsWith("C ")) {
					Row row = rows.remove(rows.size() - 1);
					rows.add(new Row(row.id(), row.text(), unescaped(rest), row.figures()));
				}
				else if (line.startsWith("F ")) {
					rows.get(rows.size() - 1).figures().add(Figure.of(rest));
				}
			}
		}
		return rows;
	}

	private static String unescaped(String text) {
		return text.replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\");
	}

}
