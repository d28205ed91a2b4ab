package cn.xieshou.headline;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** There is one set of key figures for a programme and level (关键指标不重复设置). */
@Component
class OneSetRule implements Rule<HeadlineForm> {

	private final Headlines headlines;

	OneSetRule(Headlines headlines) {
		this.headlines = headlines;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X010", HeadlineForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends HeadlineForm> line) {
		HeadlineForm form = line.form();
		boolean twice = form.level() != null
				&& (this.headlines.isTaken(form.programme(), form.level(), line.record()) || line.batch()
					.lines()
					.stream()
					.anyMatch((other) -> other.number() < line.number() && !other.voids()
							&& other.form().programme() == form.programme() && other.form().level() == form.level()));
		return Hit.when(twice, "level", "headlines.twice");
	}

}
