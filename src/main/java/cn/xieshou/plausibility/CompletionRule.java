package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.statement.Recalculation;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/** A stated completion is the value's share of its target (完成率与目标). */
@Component
class CompletionRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	CompletionRule(SeriesValues values) {
		this.values = values;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q073", IndicatorValueForm.class);
	}

	/**
	 * A completion or excess that is said.
	 *
	 * @param field where in the form it stands
	 * @param kind which of both
	 * @param rate what is said
	 */
	private record Said(String field, ClaimKind kind, Quantity rate) {

		@Nullable Boolean agrees(Quantity value, Quantity target) {
			return (this.kind == ClaimKind.EXCESS) ? Recalculation.excess(this.rate, value, target)
					: Recalculation.share(this.rate, value, target);
		}

	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		List<Said> all = said(form);
		Quantity value = form.amount();
		NeighbouringValues beside = all.isEmpty() ? null : this.values.of(line);
		List<Hit> apart = apart(form);
		if (!apart.isEmpty() || beside == null || value == null) {
			return apart;
		}
		List<SeriesValues.Value> targets = beside.targets();
		for (Said said : all) {
			boolean agrees = targets.isEmpty()
					|| targets.stream().anyMatch((one) -> !Boolean.FALSE.equals(said.agrees(value, one.amount())));
			if (!agrees) {
				return List.of(Hit
					.at(said.field(), "indicator-values." + said.kind().code() + "Differs",
							Numbers.parts(said.rate()).text(), value, targets.get(0).amount())
					.citing("targets", targets.get(0).record()));
			}
		}
		return List.of();
	}

	private static List<Said> said(IndicatorValueForm form) {
		List<Said> said = new ArrayList<>();
		if (form.statedCompletion() != null) {
			said.add(new Said("statedCompletion", ClaimKind.COMPLETION, rate(form.statedCompletion())));
		}
		if (form.overPlan() != null) {
			said.add(new Said("overPlan", ClaimKind.EXCESS, rate(form.overPlan())));
		}
		form.claims()
			.stream()
			.filter((claim) -> claim.kind() == ClaimKind.COMPLETION || claim.kind() == ClaimKind.EXCESS)
			.filter((claim) -> claim.quantity() != null)
			.forEach((claim) -> said.add(new Said("claims", claim.kind(), Objects.requireNonNull(claim.quantity()))));
		return said;
	}

	/** A plan that is exceeded by a fifth is completed to 120 percent, whatever it is. */
	private static List<Hit> apart(IndicatorValueForm form) {
		if (form.statedCompletion() == null || form.overPlan() == null) {
			return List.of();
		}
		Quantity whole = Quantity.of(BigDecimal.valueOf(100), Unit.PERCENT);
		Quantity over = Quantity.of(form.overPlan().points().add(BigDecimal.valueOf(100)), Unit.PERCENT);
		return Hit.when(!Recalculation.share(form.statedCompletion(), over, whole), "overPlan",
				"indicator-values.overPlanDiffers", rate(form.statedCompletion()), rate(form.overPlan()));
	}

	private static Quantity rate(Percent stated) {
		return Quantity.of(stated.points(), Unit.PERCENT);
	}

	static @Nullable Percent stated(IndicatorValueForm form) {
		if (form.statedCompletion() != null || form.overPlan() == null) {
			return form.statedCompletion();
		}
		return new Percent(form.overPlan().points().add(BigDecimal.valueOf(100)));
	}

}
