package cn.xieshou.plausibility;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;
import cn.xieshou.statement.IndicatorValueForm;

/** A place is within the number of those among whom it is (名次与范围). */
@Component
class RankRule implements Rule<IndicatorValueForm> {

	/** How many there are, in the words of the group: 全省21个市. */
	private static final Pattern MANY = Pattern.compile("(\\d{1,4})个?(地市|地级市|市州|市|县|区|省|州|盟|旗|园区|开发区)");

	@Override
	public RuleCard card() {
		return RuleCard.fatal("Q072", IndicatorValueForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends IndicatorValueForm> line) {
		IndicatorValueForm form = line.form();
		List<Hit> hits = new ArrayList<>();
		hits.addAll(beyond("statedRank", form.statedRank(), form.rankWithin()));
		hits.addAll(beyond("growthRank", form.growthRank(), form.growthRankWithin()));
		return hits;
	}

	private static List<Hit> beyond(String field, @Nullable Integer rank, @Nullable String within) {
		Matcher many = MANY.matcher((rank != null && within != null) ? within : "");
		return many.find() ? Hit.when(rank != null && rank > Integer.parseInt(many.group(1)), field,
				"indicator-values.placeBeyondGroup", rank, within) : List.of();
	}

}
