package cn.xieshou.workbook;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;
import cn.xieshou.workbook.ColumnGuess.Ignored;
import cn.xieshou.workbook.Finding.Code;

/** Checks that a running balance follows from line to line (余额核对). */
final class BalanceCheck {

	private final SheetLayout sheet;

	private final @Nullable ColumnGuess balance;

	private final @Nullable ColumnGuess in;

	private final @Nullable ColumnGuess out;

	private @Nullable BigDecimal stated;

	private @Nullable BigDecimal computed;

	BalanceCheck(SheetLayout sheet) {
		this.sheet = sheet;
		this.balance = sheet.columns()
			.stream()
			.filter((column) -> column.ignored() == Ignored.BALANCE)
			.findFirst()
			.orElse(null);
		this.in = sheet.column("amount:IN");
		this.out = sheet.column("amount:OUT");
	}

	void open(Row row) {
		this.stated = read(row);
		this.computed = this.stated;
	}

	private @Nullable BigDecimal read(Row row) {
		if (this.balance == null) {
			return null;
		}
		Unit unit = (this.balance.unit() != null) ? this.balance.unit() : unit();
		Cell cell = row.cell(this.balance.column());
		return cell.isBlank() ? null : new AmountCells(unit, true).read(cell).base();
	}

	private Unit unit() {
		ColumnGuess amount = (this.in != null) ? this.in : this.sheet.column("amount");
		return (amount != null && amount.unit() != null) ? amount.unit() : Unit.YUAN;
	}

	/** What came in or went out, by its own column or by the kind of the row. */
	private @Nullable BigDecimal moved(@Nullable ColumnGuess own, String kind, RowValues.Said said) {
		ColumnGuess amount = this.sheet.column("amount");
		if (own != null) {
			return said.amounts().get(own.column());
		}
		return (amount != null && kind.equals(said.values().get("kind"))) ? said.amounts().get(amount.column()) : null;
	}

	void check(Row row, RowValues.Said said) {
		if (this.balance == null) {
			return;
		}
		BigDecimal now = read(row);
		BigDecimal came = moved(this.in, "拨入", said);
		BigDecimal went = moved(this.out, "拨出", said);
		boolean known = came != null || went != null;
		BigDecimal moved = ((came != null) ? came : BigDecimal.ZERO).subtract((went != null) ? went : BigDecimal.ZERO);
		BigDecimal follows = (this.stated != null && known) ? this.stated.add(moved) : null;
		BigDecimal chained = (this.computed != null && known) ? this.computed.add(moved) : null;
		if (now != null && follows != null && chained != null && !TotalsCheck.near(now, follows, unit())
				&& !TotalsCheck.near(now, chained, unit())) {
			said.add(this.sheet.grid().name(), A1.cell(row.number(), this.balance.column()),
					Finding.of(Code.BALANCE_DIFFERS, TotalsCheck.text(follows, unit(), false),
							TotalsCheck.text(now, unit(), false),
							TotalsCheck.text(now.subtract(follows), unit(), false)));
			this.stated = now;
			this.computed = follows;
			return;
		}
		this.stated = (now != null) ? now : follows;
		this.computed = this.stated;
	}

}
