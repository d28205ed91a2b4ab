package cn.xieshou.journal;

/** What is wrong with the sealed journal (不符之处). */
public enum Damage {

	/** A line is not what it was when it was sealed (行被改动). */
	LINE_CHANGED,

	/** A line that was sealed or waits to be is gone (行被删除). */
	LINE_REMOVED,

	/** A line came in without being written by the portal (行是外来的). */
	LINE_ADDED,

	/** The digest of a line is gone (行摘要被删除). */
	SEAL_REMOVED,

	/** A block does not follow from its lines and the block before (块不连续). */
	BLOCK_CHANGED,

	/** A block is gone (块被删除). */
	BLOCK_REMOVED,

	/** A block is not the one that is noted outside the database (与库外块头不符). */
	HEAD_DIFFERS,

	/** What is noted outside the database cannot be read (库外块头读不出). */
	HEAD_UNREADABLE

}
