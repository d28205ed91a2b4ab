package cn.xieshou.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Unit;

/**
 * Whether a definition can be filled (定义检查): it says which column names what does not
 * exist, before anybody asks for the table. Which indicators there are is said by the
 * books, so that a table of an indicator that is not in them says so in its cells.
 */
final class DefinitionCheck {

	private final ReportDefinition definition;

	private final Registers registers;

	private final List<String> problems = new ArrayList<>();

	private DefinitionCheck(ReportDefinition definition, Registers registers) {
		this.definition = definition;
		this.registers = registers;
	}

	/** What is wrong with a definition, in sentences; empty if nothing is. */
	static List<String> of(ReportDefinition definition, Registers registers) {
		DefinitionCheck check = new DefinitionCheck(definition, registers);
		check.rows();
		check.columns();
		check.rules();
		return check.problems;
	}

	private void rows() {
		RowSource rows = this.definition.rows();
		String type = rows.type();
		if (type != null && rows.isOfIndicators()) {
			say("its rows are records or indicators, not both");
		}
		if (type == null) {
			return;
		}
		Register<?, ?> register = this.registers.find(type).orElse(null);
		if (register == null) {
			say("there is no type " + type);
			return;
		}
		Set<String> asked = new HashSet<>();
		if (rows.filter() != null) {
			asked.addAll(rows.filter().keySet());
		}
		if (rows.period() != null) {
			asked.add(rows.period());
		}
		asked.stream()
			.filter((key) -> column(register, key) == null)
			.forEach((key) -> say("records of " + type + " are not asked for by " + key));
	}

	private void columns() {
		int last = 0;
		for (ReportColumn column : this.definition.columns()) {
			if (column.number() <= last) {
				say(column, "columns are in order and each number is there once");
			}
			last = column.number();
			if (column.unit() != null && Unit.find(column.unit()).isEmpty()) {
				say(column, "there is no unit " + column.unit());
			}
			if (column.partOf() != null) {
				requireColumn(column, column.partOf());
			}
			if (column.foot() != null && !column.foot().equals("sum")) {
				say(column, "a foot is \"sum\" or left out");
			}
			source(column);
		}
	}

	private void source(ReportColumn column) {
		Source source;
		try {
			source = column.from();
		}
		catch (IllegalArgumentException ex) {
			say(column, String.valueOf(ex.getMessage()));
			return;
		}
		if (column.isPersonal() && column.source() != null) {
			say(column, "what says who somebody is has no source");
		}
		switch (source.kind()) {
			case FIELD -> field(column, source.key());
			case COMPUTED -> computed(column, source.computation());
			case INDICATOR -> require(column, isOfPairings(), "only rows that are pairings have indicators");
			case LINE -> require(column, this.definition.rows().isOfIndicators(),
					"only rows that are indicators have parts of a line");
			case RECORD ->
				require(column, this.definition.rows().isOfRecords(), "only records have pages of their own");
			case PAIRING ->
				require(column, !this.definition.rows().isOfIndicators(), "rows that are indicators have no pairing");
			default -> {
			}
		}
	}

	private boolean isOfPairings() {
		return !this.definition.rows().isOfRecords() && !this.definition.rows().isOfIndicators();
	}

	private void require(ReportColumn column, boolean held, String problem) {
		if (!held) {
			say(column, problem);
		}
	}

	private void computed(ReportColumn column, Formula formula) {
		formula.columns().forEach((number) -> requireColumn(column, number));
		if (formula.columns()
			.stream()
			.anyMatch((number) -> number >= column.number() && this.definition.column(number).isPresent())) {
			say(column, "it is computed from columns before it");
		}
		if (column.isSum() && formula.isRate()) {
			say(column, "rates have no sum");
		}
	}

	private void field(ReportColumn column, String key) {
		String type = this.definition.rows().type();
		if (type == null) {
			say(column, "only records have fields");
			return;
		}
		this.registers.find(type).ifPresent((register) -> {
			Column field = column(register, key);
			if (field == null) {
				say(column, "records of " + type + " have no field " + key);
			}
			else if (column.isSum() && field.kind() != Column.Kind.QUANTITY && field.kind() != Column.Kind.MONEY) {
				say(column, "only quantities and money are added up, not " + key);
			}
		});
	}

	private static @Nullable Column column(Register<?, ?> register, String key) {
		return register.columns().stream().filter((one) -> one.key().equals(key)).findAny().orElse(null);
	}

	private void rules() {
		for (String text : Objects.requireNonNullElse(this.definition.rules(), List.<String>of())) {
			try {
				ColumnRule rule = ColumnRule.parse(text);
				if (this.definition.column(rule.less()).isEmpty() || this.definition.column(rule.more()).isEmpty()) {
					say("the rule " + text + " names a column that is not there");
				}
			}
			catch (IllegalArgumentException ex) {
				say(String.valueOf(ex.getMessage()));
			}
		}
	}

	private void requireColumn(ReportColumn column, int number) {
		if (this.definition.column(number).isEmpty()) {
			say(column, "there is no column " + number);
		}
	}

	private void say(ReportColumn column, String problem) {
		say("column " + column.number() + ": " + problem);
	}

	private void say(String problem) {
		this.problems.add(this.definition.code() + ": " + problem);
	}

}
