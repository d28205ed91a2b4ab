package cn.xieshou.briefing;

import java.util.List;
import java.util.Set;

import cn.xieshou.indicator.Domain;

/**
 * A kind of document (文种), as its file under {@code briefings} defines it.
 *
 * @param code its code, {@code BR-D3}
 * @param version of the definition
 * @param title what a document is called, with {@code {pairing}} and {@code {period}}
 * @param frame how its first page is set
 * @param picks which figures are told
 * @param chapters its chapters in order
 */
record BriefingKind(String code, int version, String title, Frame frame, Picks picks, List<Plan> chapters) {

	/** How a document is set (版式). */
	enum Frame {

		/** The title alone (公文正文). */
		REPORT,

		/** Under a red line, with an issue number (简报). */
		BULLETIN

	}

	/** Which figures are told (取数范围). */
	enum Picks {

		/** All that the pairing reports itself. */
		ALL,

		/** Those with a target. */
		TARGETED

	}

	/**
	 * A chapter (章).
	 *
	 * @param title its title, without a number
	 * @param domains the fields whose figures it tells; none of a chapter that people
	 * write
	 * @param expected codes of indicators that belong into it; those that nobody reported
	 * are listed as missing
	 * @param gaps whether it tells what is below its target (存在问题)
	 */
	record Plan(String title, Set<Domain> domains, List<String> expected, boolean gaps) {

	}

}
