package cn.xieshou.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigurePeriods;
import cn.xieshou.figures.KeyFigure;
import cn.xieshou.figures.Shortlist;
import cn.xieshou.page.Bullet;
import cn.xieshou.page.Chart;
import cn.xieshou.page.Fig;

/**
 * What the overview shows (总览).
 *
 * @param choices the pairings that it can be narrowed to
 * @param chosen the pairing that it is narrowed to, {@code null} for all
 * @param periods the periods that there are figures of
 * @param year the year that it is taken for, {@code null} for the latest
 * @param asOf when the newest of its figures was posted
 * @param glance what it says first
 * @param keyFigures the key figures
 * @param flow who helps whom, on a map
 * @param goals targets and how much of them is reached
 * @param attention what needs looking at
 * @param rows a line for each pairing
 * @param growth how many figures grew and fell against the year before
 * @param changes those that did most
 * @param spans what was agreed and what of it is in place
 * @param newest the figures that were posted last
 */
record Overview(List<PairingTree.Node> choices, PairingTree.@Nullable Node chosen, FigurePeriods periods,
		@Nullable Integer year, @Nullable Instant asOf, Glance glance, List<KeyFigure> keyFigures, Chart flow,
		List<Goal> goals, List<Attention> attention, List<Row> rows, Shortlist.Growth growth, List<Change> changes,
		List<SpanTables.Line> spans, List<Figure> newest) {

	/**
	 * The figures whose period does not end in the chosen year, by the year that it ends
	 * in.
	 */
	public Map<Integer, Long> elsewhere() {
		Map<Integer, Long> elsewhere = new java.util.LinkedHashMap<>(this.periods.ending());
		elsewhere.remove(this.year);
		return elsewhere;
	}

	/**
	 * A target.
	 *
	 * @param bullet its bar
	 * @param figure the figure that it is set for
	 */
	record Goal(Bullet bullet, Figure figure) {

	}

	/**
	 * Something to look at.
	 *
	 * @param tone warn, bad or info
	 * @param title what it is
	 * @param detail why
	 * @param href where to look
	 */
	record Attention(String tone, String title, String detail, String href) {

	}

	/**
	 * A pairing's line.
	 *
	 * @param name its name
	 * @param code its code
	 * @param programme the message key of its programme
	 * @param counties how many county pairings are below it
	 * @param parks parks built together
	 * @param inPlace money in place
	 * @param inPlaceFigure the figure that says so, with what is to be known of it;
	 * {@code null} if none does
	 * @param foremost its foremost target, {@code null} if it has none
	 * @param reported how many of the headline indicators it reports
	 * @param asked how many there are
	 */
	record Row(String name, String code, String programme, Fig counties, Fig parks, Fig inPlace,
			@Nullable Figure inPlaceFigure, @Nullable Goal foremost, int reported, int asked) {

	}

}
