package cn.xieshou.park;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** The start-up area is no larger than the planned area (启动区≤规划区). */
@Component
class StartUpAreaRule implements Rule<ParkForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q021", ParkForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		Quantity part = line.form().startUpArea();
		Quantity whole = line.form().plannedArea();
		return Hit.when(part != null && whole != null && part.exceeds(whole), "startUpArea", "parks.startUpLarger",
				part, whole);
	}

}
