package cn.xieshou.trace;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigureTotal;
import cn.xieshou.figures.Reconciliation;
import cn.xieshou.indicator.DefinitionBreak;
import cn.xieshou.posting.History;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * The way from a figure down to where it comes from (溯源).
 *
 * @param figure the figure
 * @param formulas what was computed, with the numbers put in
 * @param revisions for a reported figure, the posted filings that said it, newest first
 * @param addends for a derived figure, one page of the records that add up to it
 * @param addendCount how many there are in all
 * @param whole the whole that it is an "of which" of, if that is in the books
 * @param share its share of that whole
 * @param children what the pairings below report for the same thing, if they do
 * @param childrenTotal what those add up to, or why not; {@code null} if there are none
 * @param kin what states the same fact, and the other side of its doubt
 * @param series the same thing in other periods, latest first
 * @param checks what was checked, and how it came out
 * @param beside what records add up to beside what is reported, if this is one of both
 */
public record FigureTrace(Figure figure, List<Formula> formulas, List<History.Revision> revisions, Addends.Page addends,
		long addendCount, @Nullable Figure whole, @Nullable Ratio share, List<Figure> children,
		@Nullable FigureTotal childrenTotal, FigureKin.Kin kin, List<Figure> series, List<Check> checks,
		@Nullable Reconciliation beside) {

	/**
	 * The change of the definition between a figure of the series and the one shown
	 * before it, {@code null} if both belong to one version.
	 * @param at which of the series; before the first the figure itself is shown
	 */
	public @Nullable DefinitionBreak broken(int at) {
		Figure later = (at > 0) ? this.series.get(at - 1) : this.figure;
		return this.figure.indicator()
			.definitions()
			.between(this.series.get(at).period().endsOn(), later.period().endsOn());
	}

	/**
	 * A computation.
	 *
	 * @param name what it gives: growth, earlier, completion, target, share, sum
	 * @param text the numbers put in, {@code 1482.21亿元 ÷ 1200亿元 = 123.52 %}
	 */
	public record Formula(String name, String text) {

	}

	/**
	 * A record that counts in a sum.
	 *
	 * @param type its type
	 * @param record the record
	 * @param name its name, {@code null} if it was voided since
	 * @param address its page
	 * @param amount what it counts for
	 * @param filing the filing that made it count
	 * @param at since when
	 */
	public record Addend(String type, UUID record, @Nullable String name, String address, Quantity amount, UUID filing,
			Instant at) {

	}

	/**
	 * A check.
	 *
	 * @param passed whether all is well
	 * @param message what was found, in the reader's language
	 */
	public record Check(boolean passed, String message) {

	}

}
