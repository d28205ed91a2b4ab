package cn.xieshou.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** The XML of one sheet (工作表内容), read into its grid in one pass. */
final class SheetXml {

	private static final Pattern REFERENCE = Pattern
		.compile("(?<![A-Za-z_.])(\\$?)([A-Z]{1,3})(\\$?)(\\d{1,7})(?![\\d(A-Za-z_])");

	private final XMLStreamReader xml;

	private final Grid grid;

	private final Shared shared;

	private final Map<String, Master> masters = new HashMap<>();

	private int row;

	private int column;

	SheetXml(XMLStreamReader xml, Grid grid, Shared shared) {
		this.xml = xml;
		this.grid = grid;
		this.shared = shared;
	}

	/** What all sheets of a workbook share. */
	record Shared(List<String> texts, List<NumberFormat> formats, boolean from1904) {

	}

	/** The formula that others repeat from their own places. */
	private record Master(String formula, int row, int column) {

	}

	void read() throws XMLStreamException {
		while (this.xml.hasNext()) {
			if (this.xml.next() != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			switch (this.xml.getLocalName()) {
				case "col" -> column();
				case "row" -> row();
				case "mergeCell" -> this.grid.merge(CellRange.of(attribute("ref")));
				default -> {
				}
			}
		}
	}

	private void column() {
		if (isTrue("hidden") || attribute("width").equals("0")) {
			this.grid.hideColumns(Integer.parseInt(attribute("min")), Integer.parseInt(attribute("max")));
		}
	}

	private void row() throws XMLStreamException {
		String number = attribute("r");
		this.row = number.isEmpty() ? this.row + 1 : Integer.parseInt(number);
		this.column = 0;
		if (isTrue("hidden") || attribute("ht").equals("0")) {
			this.grid.hideRow(this.row);
		}
		NavigableMap<Integer, Cell> cells = new TreeMap<>();
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && this.xml.getLocalName().equals("row")) {
				break;
			}
			if (event == XMLStreamConstants.START_ELEMENT && this.xml.getLocalName().equals("c")) {
				String reference = attribute("r");
				this.column = reference.isEmpty() ? this.column + 1 : A1.column(reference);
				Cell cell = cell();
				if (!cell.isBlank()) {
					cells.put(this.column, cell);
				}
			}
		}
		this.grid.add(this.row, cells);
	}

	private Cell cell() throws XMLStreamException {
		String type = attribute("t");
		String style = attribute("s");
		String value = "";
		String formula = null;
		while (this.xml.hasNext()) {
			int event = this.xml.next();
			if (event == XMLStreamConstants.END_ELEMENT && this.xml.getLocalName().equals("c")) {
				break;
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				switch (this.xml.getLocalName()) {
					case "v" -> value = this.xml.getElementText();
					case "is" -> value = richText(this.xml, "is");
					case "f" -> formula = formula();
					default -> {
					}
				}
			}
		}
		return cell(type, style, value, formula);
	}

	private Cell cell(String type, String style, String value, @Nullable String formula) {
		return switch (type) {
			case "s" -> new Cell(Cell.Kind.TEXT,
					value.isEmpty() ? "" : this.shared.texts.get(Integer.parseInt(value.strip())), null, formula);
			case "inlineStr", "str" -> new Cell(Cell.Kind.TEXT, value, null, formula);
			case "e" -> new Cell(Cell.Kind.ERROR, value, null, formula);
			case "b" -> new Cell(Cell.Kind.BOOLEAN, value.equals("1") ? "是" : "否", null, formula);
			case "d" -> new Cell(Cell.Kind.DATE, value.substring(0, Math.min(10, value.length())), null, formula);
			default -> value.isBlank() ? new Cell(Cell.Kind.TEXT, "", null, formula)
					: format(style).cell(value.strip(), this.shared.from1904, formula);
		};
	}

	private NumberFormat format(String style) {
		int at = style.isEmpty() ? 0 : Integer.parseInt(style);
		return (at < this.shared.formats.size()) ? this.shared.formats.get(at) : NumberFormat.of(0, null);
	}

	private String formula() throws XMLStreamException {
		boolean repeated = attribute("t").equals("shared");
		String id = attribute("si");
		String text = this.xml.getElementText();
		if (!repeated) {
			return text;
		}
		if (!text.isEmpty()) {
			this.masters.put(id, new Master(text, this.row, this.column));
			return text;
		}
		Master master = this.masters.get(id);
		return (master != null) ? moved(master) : "";
	}

	private String moved(Master master) {
		Matcher reference = REFERENCE.matcher(master.formula);
		return reference.replaceAll((found) -> {
			int to = A1.column(found.group(2)) + (found.group(1).isEmpty() ? this.column - master.column : 0);
			int down = Integer.parseInt(found.group(4)) + (found.group(3).isEmpty() ? this.row - master.row : 0);
			return Matcher.quoteReplacement(found.group(1) + A1.letters(Math.max(1, to)) + found.group(3) + down);
		});
	}

	/** The text of an element in runs, without what says how it is pronounced. */
	static String richText(XMLStreamReader xml, String element) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		boolean phonetic = false;
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.END_ELEMENT) {
				if (xml.getLocalName().equals(element)) {
					break;
				}
				phonetic &= !xml.getLocalName().equals("rPh");
			}
			else if (event == XMLStreamConstants.START_ELEMENT) {
				if (xml.getLocalName().equals("rPh")) {
					phonetic = true;
				}
				else if (xml.getLocalName().equals("t") && !phonetic) {
					text.append(xml.getElementText());
				}
			}
		}
		return text.toString().replace("_x000D_", "").replace("\r\n", "\n");
	}

	private boolean isTrue(String name) {
		String value = attribute(name);
		return value.equals("1") || value.equals("true");
	}

	private String attribute(String name) {
		return XlsxFile.attribute(this.xml, name);
	}

}
