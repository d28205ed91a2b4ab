package cn.xieshou.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.Finding.Code;

/** Checks the cells of one data row against one another (行内校验). */
final class RowChecks {

	private final SheetLayout sheet;

	private final @Nullable String name;

	private final FieldCatalogue fields;

	private final ColumnRelations relations;

	RowChecks(SheetLayout sheet, FieldCatalogue fields, ColumnRelations relations) {
		this.sheet = sheet;
		this.name = sheet.grid().name();
		this.fields = fields;
		this.relations = relations;
	}

	/**
	 * Says what is wrong with a row.
	 * @return numbers in base units by column, sums as their parts say
	 */
	Map<Integer, BigDecimal> check(Row row, RowValues.Said said) {
		Map<Integer, BigDecimal> right = sums(row, said);
		rates(row, said, right);
		parts(row, said);
		dates(row, said);
		source(row, said);
		if (said.values().get("name") instanceof String record && record.startsWith("其中")) {
			said.add(this.name, identity(row), Finding.of(Code.PART_ROW, null, record));
		}
		if (isLone(row)) {
			said.add(this.name, A1.cell(row.number(), row.cells().firstKey()),
					Finding.of(Code.LONE_NAME, null, row.cells().firstEntry().getValue().text().strip()));
		}
		return right;
	}

	/** The cell that says which record a row is, the first if none does. */
	String identity(Row row) {
		int column = this.sheet.columns()
			.stream()
			.filter((one) -> one.fields()
				.stream()
				.map(this.fields::find)
				.anyMatch((field) -> field != null && field.identity()))
			.map(ColumnGuess::column)
			.findFirst()
			.orElse(1);
		return A1.cell(row.number(), column);
	}

	/** What is said of words that may stand over a group or name a record. */
	List<Problem> doubtful(Row row) {
		Cell first = row.cells().firstEntry().getValue();
		int column = row.cells().firstKey();
		return (!isLone(row) || RowClassifier.isNumbered(first) || isTitle(row.number())
				|| this.sheet.grid().mergedAt(row.number(), column) != null) ? List.of()
						: List.of(new Problem(this.name, A1.cell(row.number(), column),
								Finding.of(Code.GROUP_DOUBT, null, first.text().strip())));
	}

	/** Whether a row stands over the head of a table that begins or goes on below it. */
	private boolean isTitle(int row) {
		int next = row + 1;
		while (next <= this.sheet.grid().rows()
				&& (this.sheet.kind(next) == RowKind.BLANK || this.sheet.kind(next) == RowKind.INFO)) {
			next++;
		}
		return next <= this.sheet.grid().rows() && this.sheet.kind(next) == RowKind.HEAD_REPEATED;
	}

	/** Whether nothing but the name of a record is there. */
	private boolean isLone(Row row) {
		return row.cells().values().stream().filter((cell) -> !cell.isBlank()).count() == 1
				&& this.sheet.head().paths().size() > 2;
	}

	/** Checks sums over columns; what adds up wrongly counts as its parts say. */
	private Map<Integer, BigDecimal> sums(Row row, RowValues.Said said) {
		Map<Integer, BigDecimal> right = new TreeMap<>(said.amounts());
		for (ColumnRelations.Sum sum : this.relations.sums()) {
			BigDecimal whole = said.amounts().get(sum.whole());
			BigDecimal parts = BigDecimal.ZERO;
			boolean known = true;
			boolean any = false;
			for (int part : sum.parts()) {
				BigDecimal amount = right.get(part);
				CellReading read = said.cells().get(part);
				known &= amount != null || read == null || !read.isError();
				any |= amount != null;
				parts = (amount != null) ? parts.add(amount) : parts;
			}
			Unit unit = this.sheet.unit(sum.whole());
			if (whole != null && known && any && unit != null && !TotalsCheck.near(whole, parts, unit)) {
				right.put(sum.whole(), parts);
				String text = TotalsCheck.text(parts, unit, false);
				said.add(this.name, A1.cell(row.number(), sum.whole()),
						Finding.of(Code.SUM_DIFFERS, text, TotalsCheck.text(whole, unit, false), text));
			}
		}
		return right;
	}

	private void rates(Row row, RowValues.Said said, Map<Integer, BigDecimal> amounts) {
		for (ColumnRelations.Rate rate : this.relations.rates()) {
			Cell cell = row.cell(rate.rate());
			BigDecimal share = amounts.get(rate.share());
			BigDecimal of = amounts.get(rate.of());
			if (!cell.isNumber() || cell.formula() != null || share == null || of == null || of.signum() == 0) {
				continue;
			}
			double computed = share.doubleValue() / of.doubleValue();
			double stated = cell.number().doubleValue();
			stated = (cell.kind() == Cell.Kind.NUMBER && stated > 2) ? stated / 100 : stated;
			if (Math.abs(computed - stated) > 0.00051) {
				String text = "%.2f%%".formatted(computed * 100);
				said.add(this.name, A1.cell(row.number(), rate.rate()),
						Finding.of(Code.RATE_DIFFERS, text, cell.text(), text));
			}
		}
	}

	private void parts(Row row, RowValues.Said said) {
		for (ColumnRelations.Part part : this.relations.parts()) {
			BigDecimal amount = said.amounts().get(part.part());
			BigDecimal whole = said.amounts().get(part.whole());
			if (amount != null && whole != null && amount.compareTo(whole) > 0) {
				said.add(this.name, A1.cell(row.number(), part.part()),
						Finding.of(Code.PART_OVER_WHOLE, null, read(said, part.part()), read(said, part.whole())));
			}
		}
	}

	/** What a cell was read as, with its unit. */
	private static String read(RowValues.Said said, int column) {
		CellReading reading = said.cells().get(column);
		return (reading != null && reading.text() != null) ? reading.text() : "";
	}

	private void dates(Row row, RowValues.Said said) {
		for (ColumnGuess column : this.sheet.columns()) {
			SheetField field = column.fields().isEmpty() ? null : this.fields.find(column.fields().get(0));
			Object date = (field != null) ? said.values().get(field.target()) : null;
			if (field == null || date == null || field.kind() != SheetField.Kind.DATE) {
				continue;
			}
			for (String earlier : field.after()) {
				Object before = said.values().get(earlier);
				if (before != null && DateCells.compare(date.toString(), before.toString()) < 0) {
					said.add(this.name, A1.cell(row.number(), column.column()),
							Finding.of(Code.DATE_ORDER, null, date, before));
				}
			}
			Stated stated = this.sheet.stated();
			if (field.identity() && stated.from() != null && stated.to() != null
					&& (DateCells.compare(date.toString(), stated.from()) < 0
							|| DateCells.compare(date.toString(), stated.to()) > 0)) {
				said.add(this.name, A1.cell(row.number(), column.column()),
						Finding.of(Code.PERIOD_OUTSIDE, null, date, stated.from(), stated.to()));
			}
		}
	}

	/** Donations are no fiscal money. */
	private void source(Row row, RowValues.Said said) {
		if (!this.fields.type().equals("funding-entries")) {
			return;
		}
		Object text = said.values().get("name");
		ColumnGuess column = this.sheet.column("name");
		if (column != null && text != null && text.toString().matches("(?s).*(捐赠|捐款|善款|社会捐助).*")
				&& this.sheet.stated().notes().matches("(?s).*(财政|协作资金|帮扶资金|专户).*")) {
			said.add(this.name, A1.cell(row.number(), column.column()), Finding.of(Code.WRONG_SOURCE, null, text));
		}
	}

}
