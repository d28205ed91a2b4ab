package cn.xieshou.dashboard;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Figure;
import cn.xieshou.figures.Shortlists;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Ratio;

/**
 * What was agreed and what of it is in place (签约与到位), a line for each span that states
 * both: spans may overlap, so that they are neither added up nor drawn side by side.
 */
@Component
class SpanTables {

	private final Shortlists shortlists;

	private final Indicators indicators;

	SpanTables(Shortlists shortlists, Indicators indicators) {
		this.shortlists = shortlists;
		this.indicators = indicators;
	}

	/**
	 * A span that states both.
	 *
	 * @param agreed what was agreed
	 * @param inPlace what of it is in place
	 * @param rate the share of what was agreed, {@code null} if they do not compare
	 * @param overlaps whether another line of the same pairing is of a part of the span
	 */
	record Line(Figure agreed, Figure inPlace, @Nullable Ratio rate, boolean overlaps) {

	}

	List<Line> of(List<PairingTree.Node> nodes, @Nullable Integer year) {
		Optional<IndicatorCard> agreed = this.indicators.find("investment.agreed");
		Optional<IndicatorCard> inPlace = this.indicators.find("investment.in_place");
		if (agreed.isEmpty() || inPlace.isEmpty()) {
			return List.of();
		}
		List<Shortlists.Pair> pairs = this.shortlists.pairs(nodes, agreed.get(), inPlace.get(), year);
		return pairs.stream().map((pair) -> line(pair, pairs)).toList();
	}

	private static Line line(Shortlists.Pair pair, List<Shortlists.Pair> all) {
		Quantity agreed = pair.first().value();
		Quantity inPlace = pair.second().value();
		Ratio rate = (agreed != null && inPlace != null) ? Ratio.share(inPlace, agreed) : null;
		return new Line(pair.first(), pair.second(), rate,
				all.stream()
					.anyMatch((other) -> other != pair && other.first().pairing().equals(pair.first().pairing())
							&& pair.first().period().contains(other.first().period())));
	}

}
