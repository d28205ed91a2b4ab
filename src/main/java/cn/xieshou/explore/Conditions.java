package cn.xieshou.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.list.Listing;
import cn.xieshou.register.Register;

/** Which rows a query asks for (分析条件), within the reader's scope. */
@Component
class Conditions {

	private final Listing listing;

	private final Indicators indicators;

	private final PairingTree tree;

	Conditions(Listing listing, Indicators indicators, PairingTree tree) {
		this.listing = listing;
		this.indicators = indicators;
		this.tree = tree;
	}

	/** What comes after {@code from}, the rows called {@code t}. */
	Condition rows(ExploreQuery query, Register<?, ?> register) {
		Map<String, List<String>> parameters = new HashMap<>();
		List<String> sql = new ArrayList<>();
		List<Object> arguments = new ArrayList<>();
		query.where().forEach((dimension, values) -> {
			if (dimension == Dimension.PAIRING) {
				String called = values.get(0);
				boolean own = called.startsWith(ExploreQuery.OWN);
				parameters.put("pairing", List.of(own ? called.substring(1) : called));
				if (own) {
					sql.add("t.pairing_id = ?");
					arguments.add(this.tree.find(called.substring(1)).map(PairingTree.Node::id).orElseThrow());
				}
			}
			else if (dimension != Dimension.TYPE) {
				sql.add(DimensionSql.of(register, dimension).orElse("null") + " = any(?)");
				arguments.add(values(dimension, values));
			}
		});
		Condition rows = this.listing.rows(register, parameters);
		List<Object> all = new ArrayList<>(rows.arguments());
		all.addAll(arguments);
		return new Condition(sql.isEmpty() ? rows.sql() : rows.sql() + " and " + String.join(" and ", sql), all);
	}

	/** Values as they stand in rows: indicators and domains by the ids of indicators. */
	private String[] values(Dimension dimension, List<String> values) {
		return switch (dimension) {
			case INDICATOR -> values.stream()
				.map((value) -> this.indicators.find(value)
					.map(IndicatorCard::id)
					.map(UUID::toString)
					.orElse(DimensionSql.MISSING))
				.toArray(String[]::new);
			case DOMAIN -> this.indicators.all()
				.stream()
				.filter((card) -> values.contains(card.domain().name()))
				.map((card) -> card.id().toString())
				.toArray(String[]::new);
			default -> values.toArray(String[]::new);
		};
	}

}
