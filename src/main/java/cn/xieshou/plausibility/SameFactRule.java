package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.Disagreement;
import cn.xieshou.statement.IndicatorValueForm;
import cn.xieshou.values.Quantity;

/**
 * Two records of the same figure say the same, or one of them says that it is in doubt
 * (同一事实两文件一致): those of one series and period, and those of which one names the other as
 * the same fact, of whatever subject.
 */
@Component
class SameFactRule implements Rule<IndicatorValueForm> {

	private final SeriesValues values;

	private final JdbcTemplate jdbc;

	SameFactRule(SeriesValues values, JdbcTemplate jdbc) {
		this.values = values;
		this.jdbc = jdbc;
	}

	@Override
	public RuleCard card() {
		return RuleCard.warning("Q065", IndicatorValueForm.class).version(2);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		Quantity value = form.amount();
		if (value == null || SeriesValues.isDoubted(form)) {
			return List.of();
		}
		Map<UUID, Quantity> differing = new TreeMap<>(named(line, value));
		NeighbouringValues beside = this.values.of(line);
		if (beside != null) {
			differing.putAll(ofSeries(line, value, beside));
		}
		return differing.entrySet()
			.stream()
			.map((other) -> Hit.at("value", "indicator-values.sameFactDiffers", value, other.getValue())
				.citing("indicator-values", other.getKey()))
			.toList();
	}

	private static Map<UUID, Quantity> ofSeries(RuleLine<? extends IndicatorValueForm> line, Quantity value,
			NeighbouringValues beside) {
		IndicatorValueForm form = line.form();
		Set<UUID> named = beside.same()
			.stream()
			.flatMap((other) -> other.doubts().stream())
			.collect(Collectors.toSet());
		return named.contains(line.record()) ? Map.of() : beside.same()
			.stream()
			.filter((other) -> other.basis() == form.basis() && Objects.equals(other.scopeNote(), form.scopeNote())
					&& other.whose().equals(SeriesValues.Whose.of(form)) && !other.doubted()
					&& !named.contains(other.record()) && differ(value, other.amount()))
			.collect(Collectors.toMap(SeriesValues.Value::record, SeriesValues.Value::amount));
	}

	/** What the figure names as the same fact, and what names the figure so. */
	private Map<UUID, Quantity> named(RuleLine<? extends IndicatorValueForm> line, Quantity value) {
		NamedFigures figures = NamedFigures.of(line, this.jdbc);
		List<UUID> named = new ArrayList<>(figures.following(line.record()));
		if (line.form().sameAs() != null) {
			named.add(line.form().sameAs());
		}
		Map<UUID, Quantity> differing = new HashMap<>();
		for (UUID one : named) {
			NamedFigures.Named other = figures.find(one);
			if (other != null && other.amount() != null && Disagreement.between(value, other.amount())) {
				differing.put(one, other.amount());
			}
		}
		return differing;
	}

	private static boolean differ(Quantity one, Quantity other) {
		return one.isExact() && other.isExact() && one.unit().isComparableWith(other.unit())
				&& one.base().compareTo(other.base()) != 0;
	}

}
