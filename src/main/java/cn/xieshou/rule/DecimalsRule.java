package cn.xieshou.rule;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Unit;

/** An amount has no more decimals than its unit bears (小数位与单位). */
@Component
class DecimalsRule implements Rule<RegisterForm> {

	private static final RuleCard CARD = RuleCard.warning("Q004", RegisterForm.class)
		.with("yiYuan", 4)
		.with("wanYuan", 6)
		.with("yuan", 2);

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends RegisterForm> line) {
		List<Hit> hits = new ArrayList<>();
		for (Amount amount : Amount.of(line)) {
			int decimals = amount.value().stripTrailingZeros().scale();
			String parameter = parameter(amount.unit());
			if (decimals > 0 && parameter != null) {
				int most = line.batch().limit(CARD, parameter, null).intValue();
				hits.addAll(Hit.when(decimals > most, amount.field(), "rule.tooManyDecimals",
						amount.value().toPlainString() + amount.unit(), amount.unit(), most));
			}
		}
		return hits;
	}

	/** The limit of a unit, {@code null} if it has none. */
	private static @Nullable String parameter(Unit unit) {
		return switch (unit.symbol()) {
			case "亿元" -> "yiYuan";
			case "万元" -> "wanYuan";
			case "元" -> "yuan";
			default -> null;
		};
	}

}
