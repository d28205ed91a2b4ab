package cn.xieshou.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole journal (审计链核验): each chain, the heads outside the database, and
 * that no line is beside the chains. What is written meanwhile is left out: all is seen
 * in one snapshot, read a portion at a time.
 */
@Component
public class JournalCheck {

	private final JournalChain chain;

	private final UnsealedLines unsealed;

	private final JournalHeads heads;

	private final TransactionTemplate snapshot;

	private final Clock clock;

	JournalCheck(JournalChain chain, UnsealedLines unsealed, JournalHeads heads,
			PlatformTransactionManager transactions, Clock clock) {
		this.chain = chain;
		this.unsealed = unsealed;
		this.heads = heads;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	/** What it comes to. */
	public Verdict verify() {
		Instant begin = this.clock.instant();
		return Objects.requireNonNull(this.snapshot.execute((status) -> verify(begin)));
	}

	private Verdict verify(Instant begin) {
		HeadsCheck noted = new HeadsCheck(this.chain, begin);
		Map<UUID, Verdict.Bad> bad = new TreeMap<>(Comparator.comparing(UUID::toString));
		bad.putAll(noted.firstBad(this.heads));
		Map<UUID, UnsealedLines.Count> written = this.unsealed.counts();
		Map<UUID, Long> sealed = new HashMap<>();
		long blocks = 0;
		TreeSet<UUID> roots = new TreeSet<>(written.keySet());
		roots.addAll(this.chain.roots());
		for (UUID root : roots) {
			ChainCheck check = new ChainCheck(this.chain, root);
			Verdict.Bad found = check.firstBad();
			blocks += check.blocksRight();
			sealed.put(root, check.linesRight());
			if (found == null && !bad.containsKey(root)) {
				found = beside(root, check.linesRight(), written.getOrDefault(root, UnsealedLines.Count.NONE));
			}
			if (found != null) {
				bad.merge(root, found, (head, line) -> HeadsCheck.earlier(line, head));
			}
		}
		return verdict(noted, blocks, sealed, written, bad.isEmpty() ? noted.unreadable() : first(bad));
	}

	private static Verdict.Bad first(Map<UUID, Verdict.Bad> bad) {
		return bad.values().iterator().next();
	}

	private Verdict verdict(HeadsCheck noted, long blocks, Map<UUID, Long> sealed,
			Map<UUID, UnsealedLines.Count> written, Verdict.@Nullable Bad bad) {
		List<JournalBlock> last = this.chain.heads();
		Fingerprint head = SealedForm.heads(last);
		return new Verdict(bad == null, blocks, sealed.values().stream().mapToLong(Long::longValue).sum(),
				written.values().stream().mapToLong(UnsealedLines.Count::waiting).sum(), noted.compared(),
				head.sha256(), head.sm3(), bad);
	}

	/** A line that is neither sealed nor waits, or one that waits and is gone. */
	private Verdict.@Nullable Bad beside(UUID root, long sealed, UnsealedLines.Count written) {
		if (written.lost() != null) {
			return new Verdict.Bad(Damage.LINE_REMOVED, root, null, null, written.lost(), null, null);
		}
		UUID added = (written.lines() != sealed + written.waiting()) ? this.unsealed.first(root) : null;
		return (added != null) ? new Verdict.Bad(Damage.LINE_ADDED, root, null, null, added, null, null) : null;
	}

}
