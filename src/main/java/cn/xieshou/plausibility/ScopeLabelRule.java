package cn.xieshou.plausibility;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** A part and its whole count the same people and places (口径标签一致). */
@Component
class ScopeLabelRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	ScopeLabelRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q050", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		String scope = line.form().scopeNote();
		NeighbouringValues beside = (scope != null) ? this.values.of(line) : null;
		if (scope == null || beside == null) {
			return List.of();
		}
		return Stream.concat(beside.whole().stream(), beside.parts().stream())
			.filter((other) -> other.scopeNote() != null && !other.scopeNote().equals(scope))
			.limit(1)
			.map((other) -> Hit.at("scopeNote", "indicator-values.scopeDiffers", scope, other.scopeNote())
				.citing("indicator-values", other.record()))
			.toList();
	}

}
