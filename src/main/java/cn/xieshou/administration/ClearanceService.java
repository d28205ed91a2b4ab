package cn.xieshou.administration;

import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/** Says up to which grade of data accounts read and take away (定数据权限级别). */
@Service
@Transactional
class ClearanceService {

	private final Access access;

	private final Accounts accounts;

	private final AccountDirectory directory;

	private final Journal journal;

	ClearanceService(Access access, Accounts accounts, AccountDirectory directory, Journal journal) {
		this.access = access;
		this.accounts = accounts;
		this.directory = directory;
		this.journal = journal;
	}

	/**
	 * Sets the clearances of some accounts; what is as it was is passed over.
	 * @param shown what those who asked had seen before
	 * @throws BadRequest if there is no such account, or it is of an administrator, who
	 * sees no records
	 * @throws Refusal if somebody has set another one meanwhile
	 */
	void set(Map<UUID, Clearance> wanted, Map<UUID, Clearance> shown) {
		this.access.scope(Permission.GRANT);
		wanted.forEach((id, clearance) -> {
			AccountRow account = this.directory.find(id)
				.filter((one) -> !one.isAdministrator())
				.orElseThrow(() -> new BadRequest("c." + id, "clearances.noAccount", id));
			if (account.clearance() != clearance && shown.get(id) != clearance) {
				set(account, clearance, shown.getOrDefault(id, account.clearance()));
			}
		});
	}

	private void set(AccountRow account, Clearance clearance, Clearance shown) {
		if (shown != account.clearance()) {
			throw new Refusal("clearances.changed", account.displayName());
		}
		this.accounts.clear(account.id(), clearance);
		this.journal.write(this.access.actor(), Act.CLEARANCE_SET, PairingTree.COMMONS, "account", account.id(),
				Map.of("username", account.username(), "from", account.clearance().name(), "to", clearance.name()));
	}

}
