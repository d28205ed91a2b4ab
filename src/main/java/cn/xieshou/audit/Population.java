package cn.xieshou.audit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Scope.Condition;
import cn.xieshou.list.ListQuery;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Column;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;

/**
 * What a sample is drawn from (总体): the records of a list, each with its amount in yuan.
 */
@Component
class Population {

	private final Listing listing;

	Population(Listing listing) {
		this.listing = listing;
	}

	/**
	 * The column that holds the amount of money of a record, empty if the type has none.
	 */
	static Optional<Column> amount(Register<?, ?> register) {
		Set<String> money = FormField.of(register.formType())
			.stream()
			.filter((field) -> field.units().contains("元"))
			.map(FormField::name)
			.collect(Collectors.toSet());
		return register.columns()
			.stream()
			.filter((column) -> column.kind() == Column.Kind.MONEY
					|| (column.kind() == Column.Kind.QUANTITY && money.contains(column.key())))
			.findFirst();
	}

	/**
	 * The records with their amounts, as something to select from.
	 * @param further what else is asked of them, on the alias {@code t}
	 */
	Condition of(ListQuery list, Condition further) {
		Condition condition = this.listing.scoped(list).and(list.condition()).and(further);
		String amount = amount(list.register())
			.map((column) -> (column.kind() == Column.Kind.MONEY) ? column.sql() : column.sql() + "_base")
			.orElse("null");
		return new Condition("select t.id, (" + amount + ")::numeric as amount from " + this.listing.from(list)
				+ " where " + condition.sql(), List.of(this.listing.arguments(list, condition)));
	}

}
