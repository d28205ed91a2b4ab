package cn.xieshou.organisation;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.register.LineRule;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.values.Refusal;

/**
 * A team's record names only accounts of that team (派驻账户): those that hold or held a
 * work-team grant on the team's own pairing. Access of anybody else is not the team's to
 * end, nor does the answer tell whether there is such an account.
 */
@Component
class TeamAccounts implements LineRule {

	private final Accounts accounts;

	TeamAccounts(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void check(Register<?, ?> register, Place place, Record form) {
		if (form instanceof TeamForm team) {
			for (Assignment one : team.assignments()) {
				if (one.account() != null && !this.accounts.isOfTeam(one.account(), place.pairing())) {
					throw Refusal.at("assignments", "teams.notOfTeam", one.account());
				}
			}
		}
	}

}
