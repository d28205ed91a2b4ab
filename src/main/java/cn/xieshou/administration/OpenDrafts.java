package cn.xieshou.administration;

import java.util.UUID;

import cn.xieshou.access.Actor;

/**
 * What somebody has begun to write and not handed in (未交的草稿); a room further up keeps it.
 */
public interface OpenDrafts {

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
