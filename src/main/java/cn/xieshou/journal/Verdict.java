package cn.xieshou.journal;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the journal came to (核验结果). Each chain is looked at up to the first
 * thing that is wrong with it; what comes after is not.
 *
 * @param ok whether nothing is wrong
 * @param blocks how many blocks were found right
 * @param lines how many lines were found right
 * @param waiting how many lines are in no block yet
 * @param heads how many heads noted outside the database were compared
 * @param head the SHA-256 over the last blocks of all chains
 * @param headSm3 the SM3 over them
 * @param firstBad the first thing that is wrong, {@code null} if nothing is
 */
public record Verdict(boolean ok, long blocks, long lines, long waiting, long heads, String head, String headSm3,
		@Nullable Bad firstBad) {

	/**
	 * Something that is wrong (不符之处).
	 *
	 * @param damage what
	 * @param root in the chain of which root pairing, zeros for what belongs to none,
	 * {@code null} if in none
	 * @param block in which block, {@code null} if in none
	 * @param line at which line of the chain, {@code null} if at none
	 * @param id which line of the journal, {@code null} if it is not known
	 * @param sealed the digest (SHA-256) that there was, {@code null} if none
	 * @param found the digest that is found, {@code null} if none
	 */
	public record Bad(Damage damage, @Nullable UUID root, @Nullable Long block, @Nullable Long line, @Nullable UUID id,
			@Nullable String sealed, @Nullable String found) {

	}

}
