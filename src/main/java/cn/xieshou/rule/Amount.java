package cn.xieshou.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.xieshou.register.FormField;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Money;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Stated;
import cn.xieshou.values.Unit;

/**
 * A number with its unit in a form (数量), of the form itself or of a row of it.
 *
 * @param field where it stands
 * @param value the number as stated
 * @param unit its unit
 * @param row what stands beside it: the form or the row
 */
record Amount(String field, BigDecimal value, Unit unit, Record row) {

	/** Those of all lines of a batch, by the numbers of the lines. */
	private record Found(Map<Integer, List<Amount>> byLine) {

	}

	static List<Amount> of(RuleLine<? extends RegisterForm> line) {
		return line.batch()
			.once(Found.class,
					() -> new Found(line.batch()
						.lines()
						.stream()
						.collect(Collectors.toMap(RuleLine::number, (one) -> of((Record) one.form(), ""),
								(first, second) -> first))))
			.byLine()
			.getOrDefault(line.number(), List.of());
	}

	private static List<Amount> of(Record row, String within) {
		List<Amount> amounts = new ArrayList<>();
		for (FormField field : FormField.of(row.getClass())) {
			Object value = field.in(row);
			if (value instanceof Stated stated && stated.quantity() != null) {
				value = stated.quantity();
			}
			if (value instanceof Quantity quantity) {
				amounts.add(new Amount(within + field.name(), quantity.value(), quantity.unit(), row));
			}
			else if (value instanceof Money money) {
				amounts.add(new Amount(within + field.name(), money.yuan(), Unit.YUAN, row));
			}
			else if (field.kind() == FormField.Kind.GROUPS && value instanceof List<?> rows) {
				for (int i = 0; i < rows.size(); i++) {
					if (rows.get(i) instanceof Record part) {
						amounts.addAll(of(part, field.name() + "[" + i + "]."));
					}
				}
			}
		}
		return amounts;
	}

}
