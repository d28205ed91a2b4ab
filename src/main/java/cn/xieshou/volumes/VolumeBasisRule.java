package cn.xieshou.volumes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.values.Days;

/**
 * An estimate says how it was made, and what happened is of a period that has begun
 * (实绩与测算分开).
 */
@Component
class VolumeBasisRule implements Rule<VolumeForm> {

	private final Clock clock;

	VolumeBasisRule(Clock clock) {
		this.clock = clock;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X111", VolumeForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends VolumeForm> line) {
		VolumeForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		hits.addAll(Hit.when(form.basis() == VolumeBasis.ESTIMATE && form.method() == null, "method",
				"volumes.methodMissing"));
		hits.addAll(Hit.when(
				form.basis() == VolumeBasis.ACTUAL && form.period() != null
						&& form.period().startsOn().isAfter(Days.today(this.clock)),
				"period", "volumes.inFuture", form.period()));
		return hits;
	}

}
