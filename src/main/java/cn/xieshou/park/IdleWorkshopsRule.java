package cn.xieshou.park;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** Not too much of the workshops that were built is idle (厂房空置). */
@Component
class IdleWorkshopsRule implements Rule<ParkForm> {

	private static final RuleCard CARD = RuleCard.warning("X141", ParkForm.class).with("percent", 30).ofBooksOnly();

	@Override
	public RuleCard card() {
		return CARD;
	}

	/** At least so much is idle as lies between the bounds of both areas. */
	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		Quantity built = line.form().workshopsBuilt();
		Quantity let = line.form().workshopsLet();
		BigDecimal least = (built != null) ? built.low() : null;
		BigDecimal most = (let != null) ? let.high() : null;
		if (least == null || most == null || least.signum() <= 0) {
			return List.of();
		}
		BigDecimal idle = least.subtract(most).movePointRight(2).divide(least, 1, RoundingMode.DOWN);
		return Hit.when(idle.compareTo(line.batch().limit(CARD, "percent", null)) > 0, "workshopsLet",
				"parks.workshopsIdle", built, let, idle);
	}

}
