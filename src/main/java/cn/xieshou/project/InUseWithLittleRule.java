package cn.xieshou.project;

import java.math.BigDecimal;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** What is in use has a share of its investment in place (投产而到位不足一半). */
@Component
class InUseWithLittleRule implements Rule<ProjectForm> {

	private static final RuleCard CARD = RuleCard.warning("X074", ProjectForm.class).with("percent", 50).ofBooksOnly();

	@Override
	public RuleCard card() {
		return CARD;
	}

	@Override
	public List<Hit> check(RuleLine<? extends ProjectForm> line) {
		BigDecimal most = Course.mostInPlace(line.form());
		return Hit.when(
				Course.isInUse(line.form()) && most != null
						&& most.compareTo(line.batch().limit(CARD, "percent", null)) < 0,
				"inPlace", "projects.inUseWithLittle", line.form().inPlace(), Course.whole(line.form()));
	}

}
