package cn.xieshou.funding;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.stereotype.Component;

import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/** No assistance money is spent on what the list of forbidden uses names (负面清单用途). */
@Component
class ForbiddenPurposeRule implements Rule<FundingEntryForm> {

	private static final Pattern FORBIDDEN = Pattern.compile("偿还债务|还本付息|垫资|楼堂馆所|办公楼|奖金|津贴|职工福利|公务用车|交通工具|通讯设备|基本支出");

	@Override
	public RuleCard card() {
		return RuleCard.fatal("F13", FundingEntryForm.class);
	}

	@Override
	public List<Hit> check(RuleLine<? extends FundingEntryForm> line) {
		String purpose = line.form().purpose();
		FundingKind kind = line.form().kind();
		boolean spent = kind != null && kind.isSpending();
		Matcher forbidden = FORBIDDEN.matcher((spent && purpose != null) ? purpose : "");
		return forbidden.find() ? List.of(Hit.at("purpose", "funding-entries.forbidden", forbidden.group()))
				: List.of();
	}

}
