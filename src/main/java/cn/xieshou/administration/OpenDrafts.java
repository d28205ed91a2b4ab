package cn.xieshou.administration;

import java.util.List;
import java.util.UUID;

import cn.xieshou.access.Actor;

/**
 * What somebody has begun to write and not handed in (未交的草稿); a room further up keeps it.
 */
public interface OpenDrafts {

	/**
	 * What nobody can go on with.
	 *
	 * @param account whose it is
	 * @param name their name
	 * @param drafts how many
	 */
	record Left(UUID account, String name, int drafts) {

	}

	/** Those of accounts that are disabled or enter no more. */
	List<Left> left(int most);

	/** How many an account has. */
	int count(UUID account);

	/**
	 * Gives all of them to a successor, in whose name they go on; what was handed in
	 * stays with its author.
	 * @throws cn.xieshou.values.Refusal if the successor may not enter where one of them
	 * belongs
	 */
	void handOn(UUID account, Actor successor);

}
