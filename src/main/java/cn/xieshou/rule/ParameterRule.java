package cn.xieshou.rule;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A limit is one that its rule has (规则参数须为该规则所有). */
@Component
class ParameterRule implements Rule<RuleParameterForm> {

	/** All rules, of which this is one. */
	private final ObjectProvider<Rules> rules;

	ParameterRule(ObjectProvider<Rules> rules) {
		this.rules = rules;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X022", RuleParameterForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends RuleParameterForm> line) {
		String rule = line.form().rule();
		String parameter = line.form().parameter();
		if (rule == null || parameter == null) {
			return List.of();
		}
		TreeSet<String> known = this.rules.getObject()
			.cards()
			.stream()
			.filter((card) -> card.code().equals(rule))
			.flatMap((card) -> card.parameters().keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
		if (known.isEmpty()) {
			return List.of(Hit.at("rule", "rule-parameters.noParameters", rule));
		}
		return Hit.when(!known.contains(parameter), "parameter", "rule-parameters.unknown", rule,
				String.join(", ", known));
	}

}
