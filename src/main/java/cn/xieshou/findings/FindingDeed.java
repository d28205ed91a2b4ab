package cn.xieshou.findings;

/** What happened to a finding (经过). */
enum FindingDeed {

	/** A rule found it (查出). */
	FOUND,

	/**
	 * It says something else than before, so that what was explained holds no more
	 * (内容有变).
	 */
	CHANGED,

	/** Somebody is to answer for it (指派). */
	ASSIGNED,

	/** Somebody said why it is so (说明). */
	EXPLAINED,

	/** It was found no more (改正). */
	MENDED,

	/** It was found once more (再次查出). */
	FOUND_AGAIN

}
