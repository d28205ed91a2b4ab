package cn.xieshou.organisation;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.register.Posted;
import cn.xieshou.values.Refusal;

/**
 * Access follows the tour (权限随任期): once it is posted when a person's tour ends, what the
 * person's account is granted as a work team on the team's own pairing ends that day at
 * the latest. Nothing is ever granted or prolonged here.
 */
@Component
class TourEnds implements Posted.Observer {

	private final Accounts accounts;

	private final JdbcClient jdbc;

	TourEnds(Accounts accounts, JdbcClient jdbc) {
		this.accounts = accounts;
		this.jdbc = jdbc;
	}

	@Override
	public void posted(Posted posting) {
		posting.present().forEach((line) -> {
			UUID pairing = line.place().pairing();
			if (pairing != null && Objects.requireNonNull(line.content()).form() instanceof TeamForm team) {
				Team.lastDays(team).forEach((username, lastDay) -> {
					UUID account = account(username);
					if (!lastDay.equals(LocalDate.MAX) && !wasKnown(posting, line.record(), username, lastDay)) {
						this.accounts.endTeamBy(account, pairing, lastDay, line.record());
					}
				});
			}
		});
	}

	/** A name that no account has would leave the person's access open unseen. */
	private UUID account(String username) {
		return this.accounts.find(username).orElseThrow(() -> Refusal.at("assignments", "teams.notOfTeam", username));
	}

	/**
	 * Whether the record already said so before this posting: what has been granted again
	 * since then is not taken away because something else about the team is corrected.
	 */
	private boolean wasKnown(Posted posting, UUID team, String username, LocalDate lastDay) {
		return this.jdbc.sql("""
				select count(*) from team_history t, jsonb_array_elements(t.assignments) as one
				where t.id = ? and t.superseded_at = ? and one ->> 'account' = ?
				and coalesce((one ->> 'to')::date, t.ends_on) <= ?
				""")
			.params(team, posting.at().atOffset(ZoneOffset.UTC), username, lastDay)
			.query(Integer.class)
			.single() > 0;
	}

}
