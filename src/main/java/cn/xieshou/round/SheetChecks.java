package cn.xieshou.round;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.page.Numbers;
import cn.xieshou.rule.Counts;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;

/**
 * Says what is wrong with the cells of a sheet (报表校验) as soon as they are written, before
 * rules look at its filing: with a cell by itself, against the books, against its whole
 * and against the value before.
 */
@Component
class SheetChecks {

	/** A value so many times the one before asks for a sentence. */
	private static final BigDecimal LEAP = BigDecimal.TEN;

	private final Labels labels;

	SheetChecks(Labels labels) {
		this.labels = labels;
	}

	/**
	 * A cell with what is wrong with it by itself and against the books.
	 * @param restated whether what is posted is being changed, with a reason of its own
	 */
	CellState checked(CellState cell, IndicatorCard card, boolean restated) {
		List<SheetProblem> problems = new ArrayList<>(cell.problems());
		Quantity value = cell.value();
		if (value != null && Counts.isBelowNothing(value)) {
			problems.add(error("count", "indicator-values.negative", card.name()));
		}
		else if (value != null && Counts.isBroken(value)) {
			problems.add(error("count", "indicator-values.broken", card.name(), value));
		}
		Absence absence = cell.absence();
		if ((absence == Absence.MISSING || absence == Absence.DAMAGED) && !cell.explains()) {
			problems.add(SheetProblem.warning("sentence",
					this.labels.text("round.sheet.sentence", this.labels.of(absence))));
		}
		PostedCell posted = cell.posted();
		if (posted != null && !restated && cell.isFilled() && problems.stream().noneMatch(SheetProblem::isError)
				&& !cell.saysWhat(posted)) {
			problems.add(SheetProblem.warning("differsFromBooks", this.labels.text("round.sheet.differsFromBooks",
					said(posted.value(), posted.absence()), said(value, absence))));
		}
		return cell.with(problems);
	}

	private String said(@Nullable Quantity value, @Nullable Absence absence) {
		return (value != null) ? Numbers.stated(value) : (absence != null) ? this.labels.of(absence) : "";
	}

	private SheetProblem error(String code, String key, Object... arguments) {
		return SheetProblem.error(code, this.labels.text(key, arguments));
	}

	/** Held against its whole and against the value before. */
	SheetLine checked(Round round, SheetLine line, Map<UUID, SheetLine> lines, SheetBooks.Books books) {
		SheetLine whole = (line.whole() != null) ? lines.get(line.card().partOf()) : null;
		CellState current = line.current();
		CellState total = leapt(round, line, books);
		if (whole != null) {
			current = (current != null) ? within(current, whole.current()) : null;
			total = within(total, whole.total());
		}
		return line.with((current != null) ? withinTheYear(round, line, current, books) : null, total);
	}

	/**
	 * The period is a part of the year to date: more than it only where the year came to
	 * less than nothing before.
	 */
	private CellState withinTheYear(Round round, SheetLine line, CellState current, SheetBooks.Books books) {
		Quantity before = SheetLines.toDateBefore(round, line.card(), books);
		boolean fell = before != null && before.base().signum() < 0;
		boolean typed = current.mode() == CellMode.TYPED || line.total().mode() == CellMode.TYPED;
		Quantity toDate = line.total().value();
		return (typed && !fell && toDate != null && current.value() != null
				&& current.value().unit().isComparableWith(toDate.unit()) && current.value().exceeds(toDate))
						? current.with(SheetProblem.error("part",
								this.labels.text("round.sheet.beyondYear", current.text(), Numbers.stated(toDate))))
						: current;
	}

	private CellState within(CellState part, @Nullable CellState whole) {
		Quantity of = (whole != null) ? whole.value() : null;
		return (part.value() != null && of != null && part.mode() != CellMode.CARRIED
				&& part.value().unit().isComparableWith(of.unit()) && part.value().exceeds(of))
						? part.with(SheetProblem.error("part",
								this.labels.text("round.sheet.part", part.text(), Numbers.stated(of))))
						: part;
	}

	private CellState leapt(Round round, SheetLine line, SheetBooks.Books books) {
		CellState total = line.total();
		SheetBooks.Held before = books.figure(line.card(), SheetBooks.before(round, SheetBooks.isFlow(line.card())));
		boolean anew = SheetBooks.isFlow(line.card()) && RoundKind.toDateBefore(round.period()) == null;
		Quantity value = total.value();
		if (before == null || value == null || anew || total.mode() == CellMode.CARRIED
				|| !value.unit().isComparableWith(before.value().unit()) || before.value().base().signum() <= 0) {
			return total;
		}
		BigDecimal least = before.value().base().multiply(LEAP);
		boolean leaps = value.base().compareTo(least) >= 0
				|| value.base().multiply(LEAP).compareTo(before.value().base()) <= 0;
		return leaps ? total
			.with(SheetProblem.warning("leap", this.labels.text("round.sheet.leap", Numbers.stated(before.value()))))
				: total;
	}

}
