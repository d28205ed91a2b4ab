package cn.xieshou.pairing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.figures.FigurePeriods;
import cn.xieshou.figures.KeyFigure;
import cn.xieshou.list.RecordBriefs;
import cn.xieshou.page.Chart;

/**
 * What the profile of a pairing shows (结对档案).
 *
 * @param card the pairing
 * @param above the pairings above it that the reader may see, from the top
 * @param keyFigures the numbers that it opens with
 * @param below the pairings right below it
 * @param enclaves the enclaves of each of these
 * @param map where they lie, {@code null} if no outline is at hand
 * @param periods the periods that there are figures of
 * @param asked the year that was asked for, {@code null} if none
 * @param year the year of the table of figures, {@code null} if it has none
 * @param bySubject the figures of that year by what they measure
 * @param briefs what the tab shows of the records
 */
record PairingProfile(PairingCard card, List<PairingCard> above, List<KeyFigure> keyFigures, List<PairingCard> below,
		Map<UUID, List<RecordBriefs.Line>> enclaves, @Nullable Chart map, FigurePeriods periods,
		@Nullable Integer asked, @Nullable Integer year, Map<String, List<Figure>> bySubject,
		List<RecordBriefs.Brief> briefs) {

}
