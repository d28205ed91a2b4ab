package cn.xieshou.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.job.Job;
import cn.xieshou.job.JobRun;

/**
 * Seals the journal seconds after its lines were written (封存): the lines of each root
 * that wait become the next block of its chain. Apart from the acts themselves, so that
 * none waits for a head that another one holds.
 */
@Component
class JournalSealer {

	private final JournalChain chain;

	private final TransactionTemplate transaction;

	private final Clock clock;

	JournalSealer(JournalChain chain, TransactionTemplate transaction, Clock clock) {
		this.chain = chain;
		this.transaction = transaction;
		this.clock = clock;
	}

	@Bean
	static Job<?> sealJournal(JournalSealer sealer) {
		return Job.every("journal.seal", Duration.ofSeconds(10), Duration.ofMinutes(1), sealer::run);
	}

	private void run(JobRun run) {
		if (seal((sealed) -> run.reached(sealed, null)) == 0) {
			run.foundNothing();
		}
	}

	/**
	 * Seals all that waits, each block in a transaction of its own, so that a long queue
	 * holds nobody up and what is sealed stays so.
	 * @param reached is told after each block how many lines are sealed
	 * @return how many lines were sealed
	 */
	long seal(LongConsumer reached) {
		long sealed = 0;
		for (UUID root : this.chain.rootsThatWait()) {
			JournalChain.Portion portion = sealBlock(root, JournalChain.FIRST);
			for (UUID last = portion.last(); last != null; last = portion.last()) {
				sealed += portion.lines().size();
				reached.accept(sealed);
				portion = sealBlock(root, last);
			}
		}
		return sealed;
	}

	/**
	 * Seals the next block of a root. Another node that does so at the same time makes a
	 * block of the same number, which there can be one of only.
	 */
	private JournalChain.Portion sealBlock(UUID root, UUID after) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			JournalChain.Portion portion = this.chain.waiting(root, after);
			if (!portion.lines().isEmpty()) {
				this.chain.add(block(root, this.chain.head(root), portion.lines()), portion.lines());
			}
			return portion;
		}));
	}

	private JournalBlock block(UUID root, Optional<JournalBlock> head, List<JournalChain.Waiting> lines) {
		long last = head.map((block) -> block.extent().lastLine()).orElse(0L);
		JournalBlock.Extent extent = new JournalBlock.Extent(root, head.map(JournalBlock::number).orElse(0L) + 1,
				last + 1, last + lines.size(), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		return new JournalBlock(extent,
				SealedForm.block(extent, head.map(JournalBlock::fingerprint).orElse(Fingerprint.NONE),
						lines.stream().map(JournalChain.Waiting::present).toList()));
	}

}
