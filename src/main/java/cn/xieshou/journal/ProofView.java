package cn.xieshou.journal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.values.Labels;

/** What the page of the journal shows of blocks and of what verifying came to (核验视图). */
@Component
class ProofView {

	private static final int BLOCKS = 6;

	private static final int ENDS = 4;

	private final JournalProof proof;

	private final PairingTree tree;

	private final Labels labels;

	ProofView(JournalProof proof, PairingTree tree, Labels labels) {
		this.proof = proof;
		this.tree = tree;
		this.labels = labels;
	}

	/**
	 * A chain.
	 *
	 * @param name of its root pairing
	 * @param head its last block
	 */
	record Chain(String name, JournalBlock head) {

	}

	/**
	 * What is shown.
	 *
	 * @param chains all chains
	 * @param name of the chain that was written to last, empty if there is none
	 * @param blocks the last blocks of it, in their order
	 * @param verdict what verifying came to, {@code null} if nobody has asked
	 * @param place where what is wrong is, in words
	 */
	record Proof(List<Chain> chains, String name, List<JournalBlock> blocks, @Nullable Verdict verdict, String place) {

		/** Whether that block is where the chain breaks. */
		public boolean isBroken(JournalBlock block) {
			Verdict.Bad bad = (this.verdict != null) ? this.verdict.firstBad() : null;
			return bad != null && block.root().equals(bad.root()) && Objects.equals(bad.block(), block.number());
		}

		/** The first and the last digits of a digest. */
		public String brief(@Nullable String digest) {
			return (digest == null || digest.length() != 64) ? "—"
					: digest.substring(0, ENDS) + "…" + digest.substring(64 - ENDS);
		}

	}

	/** {@code null} for readers who may not verify. */
	@Nullable Proof show(@Nullable Verdict verdict) {
		if (!this.proof.mayVerify()) {
			return null;
		}
		List<Chain> chains = this.proof.heads().stream().map((head) -> new Chain(name(head.root()), head)).toList();
		Chain busy = chains.stream()
			.max(Comparator.comparing((Chain chain) -> chain.head().extent().sealedAt()))
			.orElse(null);
		List<JournalBlock> blocks = (busy != null) ? this.proof.latest(busy.head().root(), BLOCKS)
			.stream()
			.sorted(Comparator.comparing(JournalBlock::number))
			.toList() : List.of();
		return new Proof(chains, (busy != null) ? busy.name() : "", blocks, verdict, place(verdict));
	}

	private String name(@Nullable UUID root) {
		return (root == null || root.equals(PairingTree.COMMONS)) ? this.labels.text("journal.proof.commons")
				: this.tree.find(root).map(PairingTree.Node::name).orElse(root.toString());
	}

	private String place(@Nullable Verdict verdict) {
		Verdict.Bad bad = (verdict != null) ? verdict.firstBad() : null;
		if (bad == null || bad.root() == null) {
			return "";
		}
		Long block = bad.block();
		Long line = bad.line();
		return (block == null || line == null) ? this.labels.text("journal.proof.waits", name(bad.root()))
				: this.labels.text("journal.proof.place", name(bad.root()), block, line);
	}

}
