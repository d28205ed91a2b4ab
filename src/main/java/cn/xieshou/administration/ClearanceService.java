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
	 * Sets the clearances of some accounts. Those of administrators, who see no records,
	 * and what is as it was are passed over.
	 * @param shown what those who asked had seen before
	 * @throws Refusal if somebody has set another one meanwhile
	 */
	void set(Map<UUID, Clearance> wanted, Map<UUID, Clearance> shown) {
		this.access.scope(Permission.GRANT);
		wanted.forEach((id, clearance) -> this.directory.find(id)
			.filter((account) -> !account.isAdministrator() && account.clearance() != clearance
					&& shown.get(id) != clearance)
			.ifPresent((account) -> {
				if (shown.containsKey(id) && shown.get(id) != account.clearance()) {
					throw new Refusal("clearances.changed", account.displayName());
				}
				this.accounts.clear(id, clearance);
				this.journal.write(this.access.actor(), Act.CLEARANCE_SET, PairingTree.COMMONS, "account", id, Map
					.of("username", account.username(), "from", account.clearance().name(), "to", clearance.name()));
			}));
	}

}
