package cn.xieshou.pairing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.list.RecordBriefs;
import cn.xieshou.page.Chart;
import cn.xieshou.page.Kpi;

/**
 * What the profile of a pairing shows (结对档案).
 *
 * @param card the pairing
 * @param above the pairings above it that the reader may see, from the top
 * @param strip the numbers that it opens with
 * @param below the pairings right below it
 * @param enclaves the enclaves of each of these
 * @param map where they lie, {@code null} if no outline is at hand
 * @param year the year of the table of figures, {@code null} if it has none
 * @param bySubject the figures of that year by what they measure
 */
record PairingProfile(PairingCard card, List<PairingCard> above, List<Kpi> strip, List<PairingCard> below,
		Map<UUID, List<RecordBriefs.Line>> enclaves, @Nullable Chart map, @Nullable Integer year,
		Map<String, List<FigureLine>> bySubject) {

	/**
	 * A figure with what the period before was.
	 *
	 * @param figure the figure
	 * @param earlier the period before, from the books or implied by the stated growth
	 * @param implied whether it is only implied
	 */
	record FigureLine(Figure figure, @Nullable String earlier, boolean implied) {

	}

}
