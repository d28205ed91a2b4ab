package cn.xieshou.journal;

import java.time.Instant;
import java.util.UUID;

/**
 * A block of the journal (块): so many lines of one root pairing, sealed together over the
 * block before.
 *
 * @param extent what it extends over
 * @param fingerprint its digests
 */
record JournalBlock(Extent extent, Fingerprint fingerprint) {

	/**
	 * What a block extends over.
	 *
	 * @param root the root pairing whose chain it is in, zeros for what belongs to none
	 * @param number its place in the chain, from 1
	 * @param firstLine the place of its first line in the chain, from 1
	 * @param lastLine the place of its last line
	 * @param sealedAt when it was sealed
	 */
	record Extent(UUID root, long number, long firstLine, long lastLine, Instant sealedAt) {

	}

	UUID root() {
		return this.extent.root();
	}

	long number() {
		return this.extent.number();
	}

}
