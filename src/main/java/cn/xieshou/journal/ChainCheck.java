package cn.xieshou.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Goes along one chain from its first block until something is wrong (逐块核验): whether
 * blocks and lines are numbered without a gap, each line is what it was, and each block
 * follows from its lines and the block before.
 */
final class ChainCheck {

	private final UUID root;

	private final Portions<JournalBlock> chain;

	private final Portions<SealedLine> lines;

	private long blocksRight;

	private long linesRight;

	private Fingerprint previous = Fingerprint.NONE;

	ChainCheck(JournalChain chain, UUID root) {
		this.root = root;
		this.chain = new Portions<>((after) -> chain.blocks(root, after), JournalBlock::number);
		this.lines = new Portions<>((after) -> chain.lines(root, after), SealedLine::line);
	}

	long blocksRight() {
		return this.blocksRight;
	}

	long linesRight() {
		return this.linesRight;
	}

	/** What is wrong first, {@code null} if nothing is. */
	Verdict.@Nullable Bad firstBad() {
		for (JournalBlock block = this.chain.next(); block != null; block = this.chain.next()) {
			Verdict.Bad bad = firstBad(block);
			if (bad != null) {
				return bad;
			}
			this.previous = block.fingerprint();
			this.blocksRight++;
		}
		SealedLine beyond = this.lines.next();
		return (beyond != null) ? new Verdict.Bad(Damage.BLOCK_REMOVED, this.root, beyond.block(), beyond.line(),
				beyond.id(), beyond.sealed().sha256(), null) : null;
	}

	private Verdict.@Nullable Bad firstBad(JournalBlock block) {
		JournalBlock.Extent extent = block.extent();
		if (extent.number() != this.blocksRight + 1) {
			return new Verdict.Bad(Damage.BLOCK_REMOVED, this.root, this.blocksRight + 1, this.linesRight + 1, null,
					null, null);
		}
		if (extent.firstLine() != this.linesRight + 1 || extent.lastLine() < extent.firstLine()) {
			return changed(block, null);
		}
		List<Fingerprint> sealed = new ArrayList<>();
		for (long number = extent.firstLine(); number <= extent.lastLine(); number++) {
			SealedLine line = this.lines.next();
			Verdict.Bad bad = firstBad(line, extent, number);
			if (line == null || bad != null) {
				return bad;
			}
			sealed.add(line.sealed());
			this.linesRight++;
		}
		Fingerprint follows = SealedForm.block(extent, this.previous, sealed);
		return follows.equals(block.fingerprint()) ? null : changed(block, follows);
	}

	private Verdict.Bad changed(JournalBlock block, @Nullable Fingerprint follows) {
		return new Verdict.Bad(Damage.BLOCK_CHANGED, this.root, block.number(), block.extent().firstLine(), null,
				block.fingerprint().sha256(), (follows != null) ? follows.sha256() : null);
	}

	private Verdict.@Nullable Bad firstBad(@Nullable SealedLine line, JournalBlock.Extent extent, long number) {
		if (line == null || line.line() != number || line.block() != extent.number()) {
			return new Verdict.Bad(Damage.SEAL_REMOVED, this.root, extent.number(), number, null, null, null);
		}
		Fingerprint present = line.present();
		if (line.sealed().equals(present)) {
			return null;
		}
		return new Verdict.Bad((present != null) ? Damage.LINE_CHANGED : Damage.LINE_REMOVED, this.root,
				extent.number(), number, line.id(), line.sealed().sha256(),
				(present != null) ? present.sha256() : null);
	}

}
