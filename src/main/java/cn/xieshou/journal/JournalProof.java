package cn.xieshou.journal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;

/**
 * The sealed journal for those who audit (封存与核验). Digests tell nothing of what is in a
 * line, so that chains are not divided by scopes; that somebody verified is itself a
 * line.
 */
@Service
class JournalProof {

	private final JournalChain chain;

	private final JournalCheck check;

	private final Journal journal;

	private final Access access;

	private final TransactionTemplate transaction;

	JournalProof(JournalChain chain, JournalCheck check, Journal journal, Access access,
			TransactionTemplate transaction) {
		this.chain = chain;
		this.check = check;
		this.journal = journal;
		this.access = access;
		this.transaction = transaction;
	}

	/** Whether the reader may verify. */
	boolean mayVerify() {
		return this.access.actor().may(Permission.AUDIT);
	}

	/** The last blocks of all chains. */
	List<JournalBlock> heads() {
		this.access.scope(Permission.AUDIT);
		return this.chain.heads();
	}

	/** The last blocks of a chain, the newest first. */
	List<JournalBlock> latest(UUID root, int size) {
		this.access.scope(Permission.AUDIT);
		return this.chain.latest(root, size);
	}

	/** The blocks of all chains after one, by root and number. */
	List<JournalBlock> page(UUID root, long block, int size) {
		this.access.scope(Permission.AUDIT);
		return this.chain.page(root, block, size);
	}

	Verdict verify() {
		this.access.scope(Permission.AUDIT);
		Verdict verdict = this.check.verify();
		this.transaction.executeWithoutResult((status) -> this.journal.write(this.access.actor(), Act.JOURNAL_VERIFIED,
				PairingTree.COMMONS, "journal", null, said(verdict)));
		return verdict;
	}

	private static Map<String, Object> said(Verdict verdict) {
		Verdict.Bad bad = verdict.firstBad();
		return (bad != null) ? Map.of("damage", bad.damage().name())
				: Map.of("blocks", verdict.blocks(), "lines", verdict.lines(), "head", verdict.head());
	}

}
