package cn.xieshou.dashboard;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.FigurePeriods;
import cn.xieshou.page.Fig;

/**
 * What the overview says first (一分钟要点): how far targets are reached, what money is in
 * place, how fresh the figures are and how sure their numbers.
 *
 * @param goals how many targets the page lists
 * @param reached how many of them are surely reached
 * @param targeted how many of the pairings have a target
 * @param pairings how many pairings there are
 * @param money the money in place, {@code null} where it is not added up, or is no
 * indicator any more
 * @param apart how many pairings report money that is not added up
 * @param moneyNote why it is not, or how many pairings report it
 * @param moneyHref where the money is explained
 * @param latest the latest year that has begun and has figures, {@code null} if there is
 * none, or the page is taken for one year
 * @param certainty how sure the numbers are, {@code null} where the page is taken for one
 * year
 * @param listHref the list of all the figures
 */
record Glance(int goals, long reached, long targeted, int pairings, @Nullable Fig money, int apart, String moneyNote,
		String moneyHref, @Nullable Latest latest, FigurePeriods.@Nullable Certainty certainty, String listHref) {

	/**
	 * The latest year that there are figures of.
	 *
	 * @param year the year
	 * @param figures how many there are of it
	 * @param undated how many figures state no period
	 * @param href the page taken for that year
	 */
	record Latest(int year, long figures, long undated, String href) {

	}

}
