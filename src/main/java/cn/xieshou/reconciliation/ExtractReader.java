package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Cell;
import cn.xieshou.workbook.ColumnGuess;
import cn.xieshou.workbook.Context;
import cn.xieshou.workbook.FieldCatalogue;
import cn.xieshou.workbook.Layout;
import cn.xieshou.workbook.Layouts;
import cn.xieshou.workbook.Readings;
import cn.xieshou.workbook.RowKind;
import cn.xieshou.workbook.RowReading;
import cn.xieshou.workbook.SheetLayout;
import cn.xieshou.workbook.Workbook;

/**
 * Reads an extract as banks and treasuries send it (流水识读), by the one reader of
 * workbooks: the day, what came in or went out, who was opposite, the running balance. A
 * line whose day or amount cannot be read refuses the whole file, with its row.
 */
@Component
class ExtractReader {

	/** More lines are no extract of one account and year. */
	static final int MOST = 2_000;

	private static final String TYPE = "funding-entries";

	private static final Pattern NOTHING = Pattern.compile("[-—–/\\s]*|[￥¥]?0*(\\.0*)?元?");

	private static final int LONGEST_PARTY = 200;

	private static final int LONGEST_REFERENCE = 100;

	private static final int LONGEST_SAID = 300;

	private final Registers registers;

	private final Labels labels;

	ExtractReader(Registers registers, Labels labels) {
		this.registers = registers;
		this.labels = labels;
	}

	/**
	 * An extract.
	 *
	 * @param lines what moved
	 * @param balance what was on the account after the last of it, {@code null} if the
	 * file does not say
	 */
	record Extract(List<Movement> lines, @Nullable BigDecimal balance) {

		LocalDate first() {
			return this.lines.stream().map(Movement::on).min(LocalDate::compareTo).orElseThrow();
		}

		LocalDate last() {
			return this.lines.stream().map(Movement::on).max(LocalDate::compareTo).orElseThrow();
		}

	}

	/**
	 * @throws Refusal if it has no table of movements, or a line that cannot be read
	 */
	Extract read(Workbook workbook) {
		FieldCatalogue fields = FieldCatalogue.of(TYPE, FormField.of(this.registers.require(TYPE).formType()),
				this.labels);
		Context context = new Context(null, null, "元");
		Layout layout = Layouts.propose(workbook, fields, context, null);
		if (layout.sheets().isEmpty()) {
			throw Refusal.at("file", "reconciliations.noTable");
		}
		List<Movement> lines = new ArrayList<>();
		new Readings(layout, fields, context).forEach((row) -> {
			if (row.kind() == RowKind.DATA) {
				SheetLayout sheet = sheet(layout, row);
				Movement line = line(sheet, row);
				if (line.amount().signum() != 0) {
					lines.add(line);
				}
			}
		});
		if (lines.isEmpty()) {
			throw Refusal.at("file", "reconciliations.noTable");
		}
		if (lines.size() > MOST) {
			throw Refusal.at("file", "reconciliations.tooMany", MOST);
		}
		return new Extract(lines, balance(layout, lines));
	}

	private static SheetLayout sheet(Layout layout, RowReading row) {
		return layout.sheets()
			.stream()
			.filter((sheet) -> row.sheet() == null || sheet.grid().title().equals(row.sheet()))
			.findFirst()
			.orElseThrow();
	}

	private static Movement line(SheetLayout sheet, RowReading row) {
		Map<String, Object> values = row.values();
		ColumnGuess opposite = column(sheet, "对方");
		Object party = values.containsKey("counterparty") || opposite == null ? values.get("counterparty")
				: sheet.grid().cell(row.row(), opposite.column()).text();
		return new Movement(Ids.next(), day(row), amount(sheet, row), words(party, LONGEST_PARTY, row.row()),
				words(values.get("documentNumber"), LONGEST_REFERENCE, row.row()),
				words(values.get("name"), LONGEST_SAID, row.row()), new Movement.Place(row.sheet(), row.row()), null,
				Movement.Mark.NONE);
	}

	private static LocalDate day(RowReading row) {
		Object day = row.values().get("movedOn");
		try {
			if (day != null) {
				return LocalDate.parse(day.toString());
			}
		}
		catch (DateTimeException ex) {
			// a month or a year is no day
		}
		throw Refusal.at("file", "reconciliations.noDay", row.row());
	}

	/** By its own column, or by what the line calls it, or by its sign. */
	private static BigDecimal amount(SheetLayout sheet, RowReading row) {
		boolean in = isFilled(sheet, row, "amount:IN");
		boolean out = isFilled(sheet, row, "amount:OUT");
		Object said = row.values().get("amount");
		if (said == null && !in && !out) {
			if (column(sheet, "amount") == null && (column(sheet, "amount:IN") != null)) {
				return BigDecimal.ZERO;
			}
		}
		if (said == null || in && out) {
			throw Refusal.at("file", "reconciliations.noAmount", row.row());
		}
		BigDecimal yuan = yuan(said.toString(), row.row());
		Object kind = row.values().get("kind");
		return (out || !in && "拨出".equals(kind)) ? yuan.negate() : yuan;
	}

	private static BigDecimal yuan(String text, int row) {
		try {
			Quantity said = Quantity.parse(text, Unit.YUAN);
			if (said.isExact() && !said.isFinerThanFen()) {
				return said.base();
			}
		}
		catch (IllegalArgumentException ex) {
			// said below
		}
		throw Refusal.at("file", "reconciliations.noAmount", row);
	}

	private static boolean isFilled(SheetLayout sheet, RowReading row, String field) {
		ColumnGuess column = column(sheet, field);
		return column != null
				&& !NOTHING.matcher(sheet.grid().cell(row.row(), column.column()).text().strip()).matches();
	}

	private static @Nullable ColumnGuess column(SheetLayout sheet, String field) {
		return sheet.columns().stream().filter((one) -> one.fields().contains(field)).findFirst().orElse(null);
	}

	/** After the last day; extracts begin with it or end with it. */
	private static @Nullable BigDecimal balance(Layout layout, List<Movement> lines) {
		boolean turned = lines.get(0).on().isAfter(lines.get(lines.size() - 1).on());
		Movement.Place place = lines.get(turned ? 0 : lines.size() - 1).place();
		for (SheetLayout sheet : layout.sheets()) {
			if (place != null && (place.sheet() == null || sheet.grid().title().equals(place.sheet()))) {
				return sheet.columns()
					.stream()
					.filter((column) -> column.ignored() == ColumnGuess.Ignored.BALANCE)
					.findFirst()
					.map((column) -> stated(sheet.grid().cell(place.row(), column.column()), column))
					.orElse(null);
			}
		}
		return null;
	}

	private static @Nullable BigDecimal stated(Cell cell, ColumnGuess column) {
		try {
			Quantity said = Quantity.parse(cell.text().strip(), (column.unit() != null) ? column.unit() : Unit.YUAN);
			return said.isExact() ? said.base() : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/** Nothing is cut off: what is too long to be kept is told with its row. */
	private static @Nullable String words(@Nullable Object text, int longest, int row) {
		if (text == null || text.toString().isBlank()) {
			return null;
		}
		String said = text.toString().replaceAll("\\s+", " ").strip();
		if (said.codePointCount(0, said.length()) > longest) {
			throw Refusal.at("file", "reconciliations.tooLong", row, longest);
		}
		return said;
	}

}
