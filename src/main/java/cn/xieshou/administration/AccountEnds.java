package cn.xieshou.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.SignIns;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;

/**
 * What ends with an account that is disabled (随停用终止): its sessions and tokens, its
 * one-time link, the stand-ins by and for its holder, and what waits for a second person
 * about it. Its other grants stay until the security administrator ends them, who is
 * told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountEnds {

	private final OneTimeLinks links;

	private final SignIns signIns;

	private final Access access;

	private final Journal journal;

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountEnds(OneTimeLinks links, SignIns signIns, Access access, Journal journal, JdbcClient jdbc, Clock clock) {
		this.links = links;
		this.signIns = signIns;
		this.access = access;
		this.journal = journal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A grant or request that ends, and who holds or would have held it. */
	private record Ended(UUID id, String username, String role) {

	}

	void of(UUID account) {
		this.links.end(account);
		this.signIns.endAll(account);
		LocalDate yesterday = Days.today(this.clock).minusDays(1);
		this.jdbc.sql("""
				update access_grant g set ends_on = :last, starts_on = least(g.starts_on, :last)
				from grant_request r, account a where r.id = g.id and a.id = g.account_id
				and (r.stands_in_for = :account or (g.account_id = :account and r.stands_in_for is not null))
				and (g.ends_on is null or g.ends_on > :last) returning g.id, a.username, g.role
				""")
			.param("last", yesterday)
			.param("account", account)
			.query(Ended.class)
			.list()
			.forEach((one) -> tell(Act.GRANT_ENDED, one));
		this.jdbc
			.sql("""
					update grant_request r set decided_by = :actor, decided_at = :now, accepted = false
					from account a where a.id = r.account_id and r.decided_at is null
					and r.ends_grant is null and (r.account_id = :account or r.stands_in_for = :account) returning r.id, a.username, r.role
					""")
			.param("actor", this.access.actor().id())
			.param("now", SignIns.utc(this.clock.instant()))
			.param("account", account)
			.query(Ended.class)
			.list()
			.forEach((one) -> tell(Act.GRANT_REFUSED, one));
	}

	private void tell(Act act, Ended ended) {
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "grant", ended.id(),
				Map.of("username", ended.username(), "role", ended.role()));
	}

}
