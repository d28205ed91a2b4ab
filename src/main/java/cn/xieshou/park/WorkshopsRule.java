package cn.xieshou.park;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** No more workshops are let and offered than were built (已用≤已建). */
@Component
class WorkshopsRule implements Rule<ParkForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q022", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		Quantity built = line.form().workshopsBuilt();
		BigDecimal used = base(line.form().workshopsAvailable()).add(base(line.form().workshopsLet()));
		return Hit.when(built != null && built.isExact() && used.compareTo(built.base()) > 0, "workshopsLet",
				"parks.moreWorkshopsThanBuilt", built);
	}

	private static BigDecimal base(@Nullable Quantity quantity) {
		return (quantity != null && quantity.isExact()) ? quantity.base() : BigDecimal.ZERO;
	}

}
