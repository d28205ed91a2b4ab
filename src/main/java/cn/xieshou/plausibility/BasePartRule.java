package cn.xieshou.plausibility;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Unit;

/**
 * A part was no larger than its whole in the period before either, as far as the growths
 * beside both say what they were (其中项大于整体（基期推算）).
 */
@Component
class BasePartRule implements Rule<IndicatorValueForm> {

	private static final MathContext SHOWN = new MathContext(4);

	private final SeriesValues values;

	private final JdbcTemplate jdbc;

	BasePartRule(SeriesValues values, JdbcTemplate jdbc) {
		this.values = values;
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X060", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		Percent growth = form.statedGrowth();
		NeighbouringValues beside = (growth != null) ? this.values.of(line) : null;
		if (beside == null || value == null || growth == null) {
			return List.of();
		}
		Interval part = StatedBases.base(value, growth);
		StatedBases bases = StatedBases.of(line.batch(), this.values, this.jdbc);
		List<Hit> hits = new ArrayList<>();
		for (SeriesValues.Value one : beside.wholeOfAnyBasis()) {
			Percent beyond = bases.growth(one.record());
			Interval whole = (beyond != null) ? StatedBases.base(one.amount(), beyond) : Interval.UNKNOWN;
			if (!part.isUnknown() && !whole.isUnknown() && part.isAbove(whole)) {
				hits.add(Hit
					.at("statedGrowth", "indicator-values.basePartTooLarge", value, Numbers.percent(growth),
							middle(part, value.unit()), one.amount(), (beyond != null) ? Numbers.percent(beyond) : null,
							middle(whole, one.amount().unit()))
					.citing("indicator-values", one.record()));
			}
		}
		return hits;
	}

	private static String middle(Interval base, Unit unit) {
		BigDecimal least = base.least();
		BigDecimal most = base.most();
		return (least == null || most == null) ? "" : text(least.add(most).divide(BigDecimal.valueOf(2)), unit);
	}

	private static String text(BigDecimal base, @Nullable Unit unit) {
		return (unit == null) ? "" : unit.fromBase(base).round(SHOWN).stripTrailingZeros().toPlainString() + unit;
	}

}
