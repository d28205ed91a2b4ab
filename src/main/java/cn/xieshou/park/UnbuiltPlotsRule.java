package cn.xieshou.park;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/** Most of the land that was sold is built upon (供而未用). */
@Component
class UnbuiltPlotsRule implements Rule<ParkForm> {

	private static final RuleCard CARD = RuleCard.warning("X142", ParkForm.class).with("percent", 50).ofBooksOnly();

	@Override
	public RuleCard card() {
		return CARD;
	}

	/** Nothing is said of a park of which one plot has no area. */
	@Override
	public List<Hit> check(RuleLine<? extends ParkForm> line) {
		BigDecimal unbuilt = area(line.form(), PlotState.SOLD);
		BigDecimal built = area(line.form(), PlotState.BUILT);
		BigDecimal sold = (unbuilt != null && built != null) ? unbuilt.add(built) : null;
		if (unbuilt == null || sold == null || sold.signum() == 0) {
			return List.of();
		}
		BigDecimal percent = unbuilt.movePointRight(2).divide(sold, 1, RoundingMode.DOWN);
		return Hit.when(percent.compareTo(line.batch().limit(CARD, "percent", null)) > 0, "plots", "parks.plotsUnbuilt",
				percent);
	}

	private static @Nullable BigDecimal area(ParkForm form, PlotState state) {
		List<Quantity> areas = form.plots()
			.stream()
			.filter((plot) -> plot.state() == state)
			.map((plot) -> plot.area())
			.toList();
		return areas.stream().allMatch((area) -> area != null && area.isExact()) ? areas.stream()
			.map((area) -> Objects.requireNonNull(area).base())
			.reduce(BigDecimal.ZERO, BigDecimal::add) : null;
	}

}
