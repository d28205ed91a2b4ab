package cn.xieshou.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Compares the heads noted outside the database with the chains (核对库外块头): each must still
 * be a block of its chain.
 */
final class HeadsCheck {

	private final JournalChain chain;

	private final Instant until;

	private final Map<UUID, Verdict.Bad> firstBad = new HashMap<>();

	private final List<JournalHeads.Noted> portion = new ArrayList<>();

	private Verdict.@Nullable Bad unreadable;

	private long compared;

	/**
	 * @param until what was noted later may be of blocks that are not looked at
	 */
	HeadsCheck(JournalChain chain, Instant until) {
		this.chain = chain;
		this.until = until;
	}

	/** How many were compared. */
	long compared() {
		return this.compared;
	}

	/** Whether something that was noted cannot be read. */
	Verdict.@Nullable Bad unreadable() {
		return this.unreadable;
	}

	/** What is wrong first with each chain, by root. */
	Map<UUID, Verdict.Bad> firstBad(JournalHeads heads) {
		heads.read((noted) -> {
			if (!noted.at().isAfter(this.until)) {
				this.portion.add(noted);
			}
			if (this.portion.size() == JournalChain.PORTION) {
				compare();
			}
		}, (file) -> this.unreadable = new Verdict.Bad(Damage.HEAD_UNREADABLE, null, null, null, null, null,
				file.getFileName().toString()));
		compare();
		return this.firstBad;
	}

	private void compare() {
		Map<UUID, List<Long>> numbers = new LinkedHashMap<>();
		this.portion
			.forEach((noted) -> numbers.computeIfAbsent(noted.root(), (root) -> new ArrayList<>()).add(noted.block()));
		Map<UUID, Map<Long, JournalBlock>> present = new HashMap<>();
		numbers.forEach((root, wanted) -> {
			Map<Long, JournalBlock> found = new HashMap<>();
			this.chain.blocks(root, wanted).forEach((block) -> found.put(block.number(), block));
			present.put(root, found);
		});
		this.portion
			.forEach((noted) -> compare(noted, present.getOrDefault(noted.root(), Map.of()).get(noted.block())));
		this.compared += this.portion.size();
		this.portion.clear();
	}

	private void compare(JournalHeads.Noted noted, @Nullable JournalBlock block) {
		if (block != null && block.fingerprint().equals(noted.fingerprint())
				&& block.extent().lastLine() == noted.line()) {
			return;
		}
		Verdict.Bad bad = new Verdict.Bad((block != null) ? Damage.HEAD_DIFFERS : Damage.BLOCK_REMOVED, noted.root(),
				noted.block(), (block != null) ? block.extent().firstLine() : noted.line(), null,
				noted.fingerprint().sha256(), (block != null) ? block.fingerprint().sha256() : null);
		this.firstBad.merge(noted.root(), bad, HeadsCheck::earlier);
	}

	/** The one that comes first in its chain, the first of two at the same block. */
	static Verdict.Bad earlier(Verdict.Bad one, Verdict.Bad other) {
		return (place(other) < place(one)) ? other : one;
	}

	private static long place(Verdict.Bad bad) {
		Long block = bad.block();
		return (block != null) ? block : Long.MAX_VALUE;
	}

}
