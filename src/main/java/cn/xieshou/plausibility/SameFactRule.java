package cn.xieshou.plausibility;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/**
 * Two records of the same figure say the same, or one of them says that it is in doubt
 * (同一事实两文件一致).
 */
@Component
class SameFactRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	SameFactRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q065", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		NeighbouringValues beside = !SeriesValues.isDoubted(form) ? this.values.of(line) : null;
		if (beside == null || value == null) {
			return List.of();
		}
		Set<UUID> named = beside.same()
			.stream()
			.flatMap((other) -> other.doubts().stream())
			.collect(Collectors.toSet());
		return named.contains(line.record()) ? List.of() : beside.same()
			.stream()
			.filter((other) -> other.basis() == form.basis() && Objects.equals(other.scopeNote(), form.scopeNote())
					&& other.whose().equals(SeriesValues.Whose.of(form)) && !other.doubted()
					&& !named.contains(other.record()) && differ(value, other.amount()))
			.map((other) -> Hit.at("value", "indicator-values.sameFactDiffers", value, other.amount())
				.citing("indicator-values", other.record()))
			.toList();
	}

	private static boolean differ(Quantity one, Quantity other) {
		return one.isExact() && other.isExact() && one.unit().isComparableWith(other.unit())
				&& one.base().compareTo(other.base()) != 0;
	}

}
