package cn.xieshou.employment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Quantity;

/**
 * Destinations exclude each other and add up to all in work, and so do those placed this
 * year and those kept in work (互斥分项之和等于合计).
 */
@Component
class DestinationsRule implements Rule<EmploymentForm> {

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q008", EmploymentForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends EmploymentForm> line) {
		EmploymentForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		hits.addAll(differs("employments.destinationsDiffer", form.total(), form.helpingSide(), form.elsewhere(),
				form.inProvince()));
		hits.addAll(differs("employments.newAndKeptDiffer", form.total(), form.newlyPlaced(), form.continued()));
		return hits;
	}

	/** Only where all of them are stated exactly. */
	private static List<Hit> differs(String key, @Nullable Quantity whole, @Nullable Quantity... parts) {
		if (whole == null || !whole.isExact() || !Stream.of(parts).allMatch((part) -> part != null && part.isExact())) {
			return List.of();
		}
		BigDecimal sum = Stream.of(parts)
			.map((part) -> Objects.requireNonNull(part).base())
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		return Hit.when(sum.compareTo(whole.base()) != 0, "total", key, Quantity.of(sum, whole.unit().baseUnit()),
				whole);
	}

}
