package cn.xieshou.headline;

import cn.xieshou.access.PairingTree;

/** What a page with key figures is about (关键指标层级). */
public enum HeadlineLevel {

	/** All pairings of a programme, or of all programmes (全局). */
	PROGRAMME,

	/** A top-level pairing of provinces or cities (省市级结对). */
	CITY,

	/** A pairing below it (县级结对). */
	COUNTY;

	/** The level of a pairing. */
	public static HeadlineLevel of(PairingTree.Node pairing) {
		return pairing.isRoot() ? CITY : COUNTY;
	}

}
