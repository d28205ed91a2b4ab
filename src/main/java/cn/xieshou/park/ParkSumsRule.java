package cn.xieshou.park;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.park.ParkParts.Phase;
import cn.xieshou.park.ParkParts.Plot;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** Parts of a park come to no more than the park (分项合计不超过合计). */
@Component
class ParkSumsRule implements Rule<ParkForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q009", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		ParkForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		hits.addAll(beyond("phases", form.phases().stream().map(Phase::area), form.plannedArea()));
		hits.addAll(beyond("plots", form.plots().stream().map(Plot::area), form.plannedArea()));
		hits.addAll(beyond("phases", form.phases().stream().map(Phase::enterprises), form.enterprises()));
		return hits;
	}

	private static List<Hit> beyond(String field, Stream<@Nullable Quantity> parts, @Nullable Quantity whole) {
		if (whole == null || !whole.isExact()) {
			return List.of();
		}
		BigDecimal sum = parts.filter(Objects::nonNull)
			.filter(Quantity::isExact)
			.map(Quantity::base)
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		Quantity said = Quantity.of(sum, whole.unit().baseUnit());
		return Hit.when(said.exceeds(whole), field, "parks.partsBeyondWhole", said, whole);
	}

}
