package cn.xieshou.administration;

import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Whether an account can be signed in with, and who goes on with what its holder has
 * begun (启用、停用与交接).
 */
@Service
@Transactional
class AccountStanding {

	private final Access access;

	private final Accounts accounts;

	private final AccountDirectory directory;

	private final AccountEnds ends;

	private final OpenDrafts drafts;

	private final Journal journal;

	private final JdbcClient jdbc;

	AccountStanding(Access access, Accounts accounts, AccountDirectory directory, AccountEnds ends, OpenDrafts drafts,
			Journal journal, JdbcClient jdbc) {
		this.access = access;
		this.accounts = accounts;
		this.directory = directory;
		this.ends = ends;
		this.drafts = drafts;
		this.journal = journal;
		this.jdbc = jdbc;
	}

	/** How much its holder has begun and not handed in. */
	@Transactional(readOnly = true)
	public int openDrafts(UUID id) {
		return this.drafts.count(id);
	}

	/**
	 * Nobody signs in with it from now on, and who has is out with the next request.
	 * @param successor the account name of who goes on with what its holder has begun,
	 * empty if nobody does
	 * @throws Refusal if there are open drafts, neither handed on nor left on purpose
	 */
	public void disable(UUID id, String successor, boolean leaveDrafts) {
		AccountRow account = require(id);
		if (!successor.isEmpty()) {
			handOn(id, successor);
		}
		else if (!leaveDrafts && this.drafts.count(id) > 0) {
			throw Refusal.at("successor", "accounts.handOn.first", this.drafts.count(id));
		}
		if (id.equals(this.access.actor().id())) {
			throw new Refusal("accounts.disableSelf");
		}
		lockAdministrators();
		for (Role role : account.roles()) {
			if (role.isAdministrator() && this.directory.holders(role) <= 1) {
				throw new Refusal("accounts.disableLast", role);
			}
		}
		this.accounts.enable(id, false);
		this.ends.of(id);
		tell(Act.ACCOUNT_DISABLED, id, Map.of("username", account.username()));
	}

	/** Gives what its holder has begun and not handed in to a successor (交接). */
	public void handOn(UUID id, String successor) {
		require(id);
		this.drafts.handOn(id, this.accounts.actor(successor)
			.orElseThrow(() -> Refusal.at("successor", "accounts.handOn.unknown", successor)));
	}

	public void enable(UUID id) {
		AccountRow account = require(id);
		this.accounts.enable(id, true);
		tell(Act.ACCOUNT_ENABLED, id, Map.of("username", account.username()));
	}

	private AccountRow require(UUID id) {
		this.access.scope(Permission.ADMINISTER);
		return this.directory.find(id).orElseThrow(() -> new NotFound("account " + id));
	}

	/** Two who disable the last two at the same time wait for each other. */
	private void lockAdministrators() {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('administrators'))").query((row, number) -> "").single();
	}

	private void tell(Act act, UUID account, Map<String, ?> detail) {
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "account", account, detail);
	}

}
