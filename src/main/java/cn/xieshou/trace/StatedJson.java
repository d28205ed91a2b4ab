package cn.xieshou.trace;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.statement.ClaimKind;
import cn.xieshou.statement.StatedClaim;
import cn.xieshou.values.MultipleOf;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;
import cn.xieshou.values.Unit;

/**
 * The JSON of what is said of a figure's value: its growth, completion and rank, as
 * stated and as computed. Numbers are strings with both ends.
 */
final class StatedJson {

	private StatedJson() {
	}

	static Map<String, @Nullable Object> base(Quantity value) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("value", value.isRange() ? null : value.base().toPlainString());
		json.put("low", text(value.low()));
		json.put("high", text(value.high()));
		json.put("unit", value.unit().base());
		return json;
	}

	/** The upper end in the unit as entered. */
	static @Nullable String high(Quantity value) {
		return (value.high() == null) ? null : text((value.upper() != null) ? value.upper() : value.value());
	}

	private static @Nullable String text(@Nullable BigDecimal number) {
		return (number != null) ? number.toPlainString() : null;
	}

	static Map<String, @Nullable Object> growth(Figure figure) {
		Figure.Growth growth = figure.growth();
		DefinitionBreak crossed = figure.crossed();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("computed", points(growth.computed()));
		json.put("computedComparator", comparator(growth.computed()));
		json.put("stated", growth.stated());
		json.put("basePeriod", growth.basePeriod());
		json.put("earlier", growth.earlier());
		json.put("rank", rank(growth.rank(), figure.claim(ClaimKind.GROWTH_RANK)));
		boolean known = growth.said() != null || growth.stated() != null;
		json.put("statedValue", stated(known ? growth.said() : figure.claim(ClaimKind.GROWTH), growth.stated()));
		json.put("computedValue", computed(growth.computed()));
		json.put("break", crossed);
		json.put("incomparable", code(growth.unlike()));
		return json;
	}

	static Map<String, @Nullable Object> completion(Figure figure) {
		Figure.Completion completion = figure.completion();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("computed", points(completion.computed()));
		json.put("computedComparator", comparator(completion.computed()));
		json.put("stated", completion.stated());
		json.put("overPlan", completion.overPlan());
		json.put("statedValue", stated(figure.claim(ClaimKind.COMPLETION), completion.stated()));
		json.put("computedValue", computed(completion.computed()));
		Figure.Goal goal = completion.target();
		json.put("target", (goal != null) ? target(goal) : null);
		json.put("targets", completion.all().stream().map((one) -> {
			Map<String, @Nullable Object> target = target(one);
			Ratio reached = figure.reached(one);
			target.put("computed", points(reached));
			target.put("computedValue", computed(reached));
			return target;
		}).toList());
		json.put("incomparable", code(completion.unlike()));
		return json;
	}

	private static Map<String, @Nullable Object> target(Figure.Goal goal) {
		Map<String, @Nullable Object> target = new LinkedHashMap<>();
		target.put("id", goal.id());
		target.put("value", goal.value().number());
		target.put("unit", goal.value().unit());
		target.put("comparator", goal.value().comparator());
		target.put("base", base(goal.value()));
		target.put("kind", goal.kind());
		target.put("derived", goal.derived());
		target.put("derivation", goal.derivation());
		return target;
	}

	/** In what two figures differ, that are not compared: {@code scopeNote}. */
	private static @Nullable String code(@Nullable String unlike) {
		return (unlike != null) ? unlike.substring(unlike.lastIndexOf('.') + 1) : null;
	}

	static @Nullable String points(@Nullable Ratio ratio) {
		return (ratio != null) ? ratio.points().toPlainString() : null;
	}

	private static @Nullable Object comparator(@Nullable Ratio ratio) {
		return (ratio != null) ? ratio.comparator() : null;
	}

	static Map<String, @Nullable Object> rank(Figure.Rank rank, @Nullable StatedClaim claim) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("stated", rank.stated());
		json.put("within", (rank.within() == null && claim != null) ? claim.within() : rank.within());
		json.put("among", (claim != null) ? claim.among() : null);
		json.put("tied", (claim != null) ? claim.tied() : null);
		json.put("statedValue", (claim != null) ? claim(claim)
				: (rank.stated() != null) ? value(Quantity.of(BigDecimal.valueOf(rank.stated()), Unit.of("位"))) : null);
		return json;
	}

	/** A claim as the source states it, else the rate that is stated exactly. */
	private static @Nullable Map<String, @Nullable Object> stated(@Nullable StatedClaim claim,
			@Nullable Percent stated) {
		return (claim != null) ? claim(claim)
				: (stated != null) ? value(Quantity.of(stated.points(), Unit.PERCENT)) : null;
	}

	private static @Nullable Map<String, @Nullable Object> computed(@Nullable Ratio ratio) {
		Quantity quantity = (ratio != null) ? Quantity.of(ratio.interval(), ratio.unit()) : null;
		if (ratio == null || quantity == null) {
			return null;
		}
		return value(quantity);
	}

	static Map<String, @Nullable Object> claim(StatedClaim claim) {
		Quantity quantity = claim.quantity();
		Map<String, @Nullable Object> json = (quantity != null) ? value(quantity) : new LinkedHashMap<>();
		json.put("claim", claim.kind().code());
		json.put("kind", (claim.growthKind() != null) ? claim.growthKind().code() : null);
		json.put("of", (claim.of() == null && claim.growthKind() == StatedClaim.GrowthKind.MULTIPLE)
				? MultipleOf.INCREASE : claim.of());
		json.put("against", claim.against());
		json.put("comparable", claim.comparable());
		json.put("course", claim.course());
		json.put("within", claim.within());
		json.put("among", claim.among());
		json.put("tied", claim.tied());
		json.put("grade", claim.grade());
		return json;
	}

	/** A number with both its ends, its unit, comparator and word. */
	private static Map<String, @Nullable Object> value(Quantity value) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("value", value.number());
		json.put("low", (value.low() != null) ? value.value().toPlainString() : null);
		json.put("high", high(value));
		json.put("unit", value.unit());
		json.put("comparator", value.comparator());
		json.put("word", value.word());
		json.put("text", value.original());
		return json;
	}

}
