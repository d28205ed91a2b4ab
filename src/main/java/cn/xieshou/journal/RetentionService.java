package cn.xieshou.journal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;

/** Says how long things are kept, and in the journal who said so (改留存期限). */
@Service
@Transactional
class RetentionService {

	private final Retention retention;

	private final Access access;

	private final Journal journal;

	RetentionService(Retention retention, Access access, Journal journal) {
		this.retention = retention;
		this.access = access;
		this.journal = journal;
	}

	/**
	 * Sets the days of each.
	 * @throws cn.xieshou.values.Refusal if one is out of its bounds
	 */
	void set(Map<Kept, Integer> days) {
		Actor actor = this.access.actor();
		if (actor.duty() != Role.AUDIT_ADMIN) {
			throw new AccessDeniedException("What is kept how long is for the audit administrator");
		}
		Map<String, Integer> said = new LinkedHashMap<>();
		this.retention.set(days).forEach((kept, number) -> said.put(kept.name(), number));
		if (!said.isEmpty()) {
			this.journal.write(actor, Act.RETENTION_SET, PairingTree.COMMONS, "retention", null, Map.of("days", said));
		}
	}

}
