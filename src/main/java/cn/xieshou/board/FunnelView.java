package cn.xieshou.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the funnel shows (招商漏斗页内容). Every count leads to the list of what it counts.
 *
 * @param steps the stages from signing on, with what came to them
 * @param cohorts the projects by the year in which they were signed
 * @param ages the open stages by how long projects have been there
 * @param warnings what asks for somebody
 * @param late those whose next step is past its day
 * @param lanes all stages with their first projects
 * @param transfers what was to be taken over, reported and is in the register
 * @param table the address of the same as a table
 */
record FunnelView(List<Step> steps, List<Cohort> cohorts, List<Ageing> ages, List<Count> warnings,
		List<Funnel.Card> late, List<Lane> lanes, List<TransferTask.Line> transfers, Count all, String table) {

	/** A count that leads to its list. */
	record Count(String label, String text, String href) {

	}

	/**
	 * A stage with all that came to it or further.
	 *
	 * @param rate of those of the stage before, {@code null} where there are none
	 */
	record Step(String label, Count now, Count reached, @Nullable String rate) {

	}

	/**
	 * The projects of a year.
	 *
	 * @param year the year, {@code null} if not on record
	 * @param counts signed, begun, in production, given up
	 * @param started of those signed, begun, in percent, {@code null} where there are
	 * none
	 * @param producing likewise in production
	 */
	record Cohort(@Nullable Integer year, List<Count> counts, @Nullable String started, @Nullable String producing) {

	}

	/** How long the projects of a stage have been there, those without a date last. */
	record Ageing(String label, List<Count> counts) {

	}

	/**
	 * A stage on the board.
	 *
	 * @param more whether there are more than are shown
	 */
	record Lane(Count count, List<Funnel.Card> cards, boolean more) {

	}

	/** Whether there is no project at all. */
	public boolean isEmpty() {
		return this.all.text().equals("0");
	}

}
