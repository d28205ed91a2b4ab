package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/** What is said to have doubled has doubled (翻番门槛). */
@Component
class DoubledRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	DoubledRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q058", IndicatorValueForm.class);
	}

	private static final Pattern DOUBLED = Pattern.compile("翻([一1两二2三3])?番");

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		int times = times(form);
		NeighbouringValues beside = (times > 1) ? this.values.of(line) : null;
		Quantity value = form.amount();
		if (beside == null || value == null || !value.isExact() || beside.crossed() != null
				|| SeriesValues.isDoubted(form)) {
			return List.of();
		}
		List<SeriesValues.Value> before = beside.growthBase();
		boolean fewer = !before.isEmpty() && before.stream()
			.allMatch((one) -> one.amount().isExact()
					&& value.base().compareTo(one.amount().base().multiply(BigDecimal.valueOf(times))) < 0);
		return fewer ? List.of(Hit.at("claims", "indicator-values.notDoubled", before.get(0).amount(), value, times)
			.citing("indicator-values", before.get(0).record())) : List.of();
	}

	/** How many times the earlier value it is said to be, 1 if nothing is said. */
	private static int times(IndicatorValueForm form) {
		String said = form.claims()
			.stream()
			.filter((claim) -> claim.kind() == ClaimKind.GROWTH && claim.against() == null && claim.quantity() != null
					&& claim.quantity().text() != null)
			.map((claim) -> claim.quantity().text())
			.collect(Collectors.joining(" "));
		Matcher matcher = DOUBLED.matcher(said + " " + form.claimWord());
		if (!matcher.find()) {
			return 1;
		}
		String number = Objects.requireNonNullElse(matcher.group(1), "一");
		return "一1".contains(number) ? 2 : "三3".contains(number) ? 8 : 4;
	}

}
