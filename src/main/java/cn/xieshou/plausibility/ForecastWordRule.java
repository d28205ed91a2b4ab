package cn.xieshou.plausibility;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Basis;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/** What the source says of the time to come is not recorded as what was (预计数列在实际数中). */
@Component
class ForecastWordRule implements Rule<IndicatorValueForm> {

	private static final Pattern TO_COME = Pattern.compile("将(达|超|突破|实现|建成|形成|成为)|预计|预期|有望|力争");

	@Override
	public RuleCard card() {
		return RuleCard.warning("X066", IndicatorValueForm.class).ofBooksOnly();
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		if (value == null || form.basis() != Basis.ACTUAL) {
			return List.of();
		}
		String said = String.join(" ", Objects.requireNonNullElse(value.word(), ""),
				Objects.requireNonNullElse(value.text(), ""), Objects.requireNonNullElse(form.claimWord(), ""),
				Objects.requireNonNullElse(form.statedName(), ""));
		var word = TO_COME.matcher(said);
		return word.find() ? List.of(Hit.at("basis", "indicator-values.forecastAsActual", word.group(), value))
				: List.of();
	}

}
