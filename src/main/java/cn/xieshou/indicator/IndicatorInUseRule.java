package cn.xieshou.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * While values stand under an indicator, they stay of one dimension, of one kind and
 * within its level (有数据的指标不改量纲和性质). One that the portal adds up itself keeps all of these
 * always.
 */
@Component
class IndicatorInUseRule implements Rule<IndicatorForm> {

	private final IndicatorUses uses;

	private final IndicatorLevels levels;

	IndicatorInUseRule(IndicatorUses uses, IndicatorLevels levels) {
		this.uses = uses;
		this.levels = levels;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X014", IndicatorForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorForm> line) {
		IndicatorForm before = line.before();
		IndicatorForm form = line.form();
		if (before == null) {
			return List.of();
		}
		boolean remeasured = form.unit() != null && !form.unit().isComparableWith(before.unit());
		boolean narrowed = !form.level().isShared() && !form.level().equals(before.level());
		boolean otherKind = form.kind() != null && form.kind() != before.kind();
		if (!remeasured && !otherKind && !narrowed) {
			return List.of();
		}
		if (DerivedCards.isDerived(before.code())) {
			return List.of(Hit.at(remeasured ? "unit" : otherKind ? "kind" : null, "indicators.derivedMeasures",
					before.name()));
		}
		Map<String, Long> uses = this.uses.of(line.record());
		List<Hit> hits = new ArrayList<>();
		if (!uses.isEmpty()) {
			add(hits, remeasured, "unit", before.unit(), form.unit(), before, uses);
			add(hits, otherKind, "kind", before.kind(), form.kind(), before, uses);
		}
		if (narrowed) {
			long outside = this.uses.pairings(line.record())
				.stream()
				.filter((pairing) -> !this.levels.isUnder(form.level(), pairing))
				.count();
			hits.addAll(Hit.when(outside > 0, (form.region() != null) ? "region" : "programme",
					"indicators.inUse.level", before.name(), outside));
		}
		return hits;
	}

	private static void add(List<Hit> hits, boolean changed, String field, @Nullable Object was, @Nullable Object is,
			IndicatorForm before, Map<String, Long> uses) {
		long values = Objects.requireNonNullElse(uses.get("indicator-values"), 0L);
		long targets = Objects.requireNonNullElse(uses.get("targets"), 0L);
		hits.addAll(Hit.when(changed, field, "indicators.inUse." + field, before.name(), values, targets, was, is));
	}

}
