package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.register.FormField;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.values.Unit;

/**
 * What the cells of an exploration say (数值), with the rule by which it adds up.
 *
 * @param key by which an address names it
 * @param rule how it adds up
 * @param column the column that is read, {@code null} where records are counted
 */
record Measured(String key, Rule rule, @Nullable Column column) {

	/** How a measure adds up (汇总规则). */
	enum Rule {

		/** Records are counted (条数可加). */
		COUNT,

		/** Amounts of one column add up, missing ones are told (同一口径可加). */
		SUM,

		/** Amounts of one kind add up, those of several do not (同类可加). */
		SUM_OF_KIND,

		/** Figures stand for themselves (不相加). */
		NONE

	}

	static final Measured COUNT = new Measured("count", Rule.COUNT, null);

	/** What can be measured of a type; only records are counted of all types. */
	static List<Measured> of(@Nullable Register<?, ?> register) {
		List<Measured> all = new ArrayList<>(List.of(COUNT));
		if (register == null) {
			return all;
		}
		if (register.code().equals("indicator-values")) {
			all.add(new Measured("value", Rule.NONE, null));
		}
		for (Column column : register.columns()) {
			boolean summed = column.is(Column.Trait.TOTAL);
			if (summed && column.kind() == Column.Kind.QUANTITY) {
				all.add(new Measured(column.key(), Rule.SUM, column));
			}
			else if (column.kind() == Column.Kind.MONEY) {
				all.add(new Measured(column.key(), summed ? Rule.SUM : Rule.SUM_OF_KIND, column));
			}
		}
		return all;
	}

	boolean isSum() {
		return this.rule == Rule.SUM || this.rule == Rule.SUM_OF_KIND;
	}

	/** The base unit of what is added up. */
	Unit unit(Register<?, ?> register) {
		return FormField.of(register.formType())
			.stream()
			.filter((field) -> field.name().equals(this.key) && !field.units().isEmpty())
			.findAny()
			.map((field) -> Unit.of(field.units().get(0)).baseUnit())
			.orElse(Unit.YUAN);
	}

}
