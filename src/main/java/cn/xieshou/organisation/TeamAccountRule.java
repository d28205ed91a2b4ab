package cn.xieshou.organisation;

import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleCard;
import cn.xieshou.rule.RuleLine;

/**
 * A team's record names only accounts of that team (派驻账户): those that hold or held a
 * work-team grant on the team's own pairing. Access of anybody else is not the team's to
 * end, nor does the answer tell whether there is such an account.
 */
@Component
class TeamAccountRule implements Rule<TeamForm> {

	private final Accounts accounts;

	TeamAccountRule(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public RuleCard card() {
		return RuleCard.fatal("X003", TeamForm.class).bindingDrafts();
	}

	@Override
	public List<Hit> check(RuleLine<? extends TeamForm> line) {
		return line.form()
			.assignments()
			.stream()
			.filter((one) -> one.account() != null && !this.accounts.isOfTeam(one.account(), line.place().pairing()))
			.map((one) -> Hit.at("assignments", "teams.notOfTeam", one.account()))
			.toList();
	}

}
