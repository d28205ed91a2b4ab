package cn.xieshou.unit;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Unit;
import cn.xieshou.values.UnitList;

/** A unit that values are in keeps its factor and is not voided (在用单位不得改换算或作废). */
@Component
class UnitInUseRule implements Rule<UnitForm> {

	private final UnitUses uses;

	UnitInUseRule(UnitUses uses) {
		this.uses = uses;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X011", UnitForm.class).lookingAtVoids();
	}

	@Override
	public List<Hit> check(RuleLine<? extends UnitForm> line) {
		UnitForm before = line.before();
		if (before == null) {
			return List.of();
		}
		Unit unit = before.unit();
		if (!line.voids() && (line.form().numerator() == null || line.form().denominator() == null
				|| line.form().base() == null || line.form().dimension() == null || line.form().measuresAs(unit))) {
			return List.of();
		}
		String field = line.voids() ? null : "numerator";
		if (UnitList.ofFile().stream().anyMatch((one) -> one.unit().equals(unit))) {
			return List.of(Hit.at(field, "units.ofPortal", unit.symbol()));
		}
		return this.uses.of(unit.symbol())
			.map((use) -> List.of(Hit.at(field, "units.inUse", unit.symbol(), use)))
			.orElse(List.of());
	}

}
