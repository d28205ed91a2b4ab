package cn.xieshou.reports;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import cn.xieshou.form.FieldTexts;
import cn.xieshou.page.Numbers;
import cn.xieshou.page.PeriodWords;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Period;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** What tables say, in words (报表用语): cells, headings and the lines of the head. */
@Component
class ReportTexts {

	/**
	 * Numbers are turned into the unit of their column as far as these decimals hold
	 * them.
	 */
	private static final int DECIMALS = 4;

	private final FieldTexts texts;

	private final PeriodWords periods;

	private final Labels labels;

	ReportTexts(FieldTexts texts, PeriodWords periods, Labels labels) {
		this.texts = texts;
		this.periods = periods;
		this.labels = labels;
	}

	/** A cell as the page and files print it. */
	String cell(ReportColumn column, ReportCell cell) {
		Object value = cell.value();
		if (value == null) {
			return this.labels.text("CellState." + cell.state().name());
		}
		String text = (value instanceof Quantity quantity) ? quantity(column, quantity)
				: String.valueOf(this.texts.text(value));
		Basis basis = cell.basis();
		return (basis != null && cell.isForecast())
				? this.labels.text("reports.cell.expected", text, this.labels.of(basis)) : text;
	}

	/** The cell of the foot row, empty where it has to stay empty. */
	String foot(ReportColumn column, ReportCell cell) {
		return (cell.state() == CellState.NOT_APPLICABLE) ? "" : cell(column, cell);
	}

	/**
	 * A quantity in the unit of its column, which the heading has; in its own unit where
	 * it does not come out even in the other.
	 */
	private static String quantity(ReportColumn column, Quantity quantity) {
		Quantity shown = shown(column, quantity);
		Numbers.Parts parts = Numbers.parts(shown);
		boolean known = shown.unit().symbol().equals(column.unit()) && !english();
		return known ? parts.before() + parts.number() + parts.between() + parts.after() : parts.text();
	}

	/** A quantity in the unit of its column where that says the same. */
	static Quantity shown(ReportColumn column, Quantity quantity) {
		if (column.unit() == null) {
			return quantity;
		}
		Unit unit = Unit.of(column.unit());
		if (unit.equals(quantity.unit()) || !unit.isComparableWith(quantity.unit())) {
			return quantity;
		}
		Quantity turned = quantity.rounded(unit, DECIMALS);
		boolean even = turned.base().compareTo(quantity.base()) == 0 && (quantity.upperBase() == null
				|| (turned.upperBase() != null && turned.upperBase().compareTo(quantity.upperBase()) == 0));
		return even ? turned : quantity;
	}

	/**
	 * The number of an exact cell in the unit of its column, {@code null} for all else.
	 */
	@Nullable BigDecimal number(ReportColumn column, ReportCell cell) {
		Quantity quantity = cell.quantity();
		if (quantity == null || !quantity.isExact() || cell.isForecast()) {
			return null;
		}
		Quantity shown = shown(column, quantity);
		return (column.unit() == null || shown.unit().symbol().equals(column.unit())) ? shown.value() : null;
	}

	/** The heading of a column: 其中：已用（平方米）. */
	String heading(ReportColumn column) {
		String title = (column.partOf() != null) ? this.labels.text("reports.part", column.title().text())
				: column.title().text();
		String unit = (column.unit() != null) ? Numbers.unit(column.unit()).strip() : "";
		return unit.isEmpty() ? title : this.labels.text("reports.unit", title, unit);
	}

	/** The number below the heading, with how it is computed: 12=11/10. */
	String number(ReportColumn column) {
		return (column.from().formula() != null) ? column.number() + "=" + column.from().computation().text()
				: String.valueOf(column.number());
	}

	/** Whose table it is (结对关系). */
	String pairing(ReportQuery query) {
		return (query.pairing() != null) ? query.pairing().name() : this.labels.text("reports.pairing.all");
	}

	/** The period that it is of (报告期). */
	String period(ReportDefinition definition, ReportQuery query) {
		if (query.period() == null || !definition.rows().isOfPeriod()) {
			return this.labels.text(definition.rows().isOfRecords() ? "reports.period.books" : "reports.period.latest");
		}
		return this.periods.text(Period.of(query.period().kind(), query.period()));
	}

	/** What a rule says: 7 不大于 6. */
	String rule(ReportDefinition definition, ColumnRule rule) {
		return this.labels.text("reports.rule", title(definition, rule.less()), title(definition, rule.more()));
	}

	private static String title(ReportDefinition definition, int number) {
		return definition.column(number).orElseThrow().title().text();
	}

	private static boolean english() {
		return LocaleContextHolder.getLocale().getLanguage().equals("en");
	}

}
