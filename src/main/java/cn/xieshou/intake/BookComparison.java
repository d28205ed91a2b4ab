package cn.xieshou.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.PairingTree;
import cn.xieshou.figures.Cell;
import cn.xieshou.figures.Cells;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.statement.Basis;
import cn.xieshou.values.Interval;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;
import cn.xieshou.values.grammar.QuantityReading;

/**
 * Compares figures of a text with those in the books (账上比对), within the reader's scope,
 * by one statement for all of them.
 */
@Component
class BookComparison {

	private final Cells cells;

	BookComparison(Cells cells) {
		this.cells = cells;
	}

	/**
	 * What a figure would be in the books.
	 *
	 * @param card the indicator
	 * @param span the period
	 */
	record Place(IndicatorCard card, Span span) {

	}

	/** The values in the books of a pairing at some places, those that there are. */
	Map<Place, Quantity> values(PairingTree.@Nullable Node pairing, Collection<Place> places) {
		Map<Place, Quantity> values = new HashMap<>();
		if (pairing == null || places.isEmpty()) {
			return values;
		}
		Set<IndicatorCard> cards = new LinkedHashSet<>();
		Set<Span> spans = new LinkedHashSet<>();
		places.forEach((place) -> {
			cards.add(place.card());
			spans.add(place.span());
		});
		List<Cell> found = new ArrayList<>(
				this.cells.of(cards, List.of(pairing), spans, List.of(Basis.ACTUAL, Basis.FORECAST)));
		for (Cell cell : found) {
			Span asked = cell.asked();
			if (asked != null) {
				values.putIfAbsent(new Place(cell.indicator(), asked), cell.value());
			}
		}
		return values;
	}

	/** How a figure stands to what the books have. */
	static Reading.InBooks compare(QuantityReading read, @Nullable Quantity known) {
		Quantity said = said(read);
		if (known == null || said == null || !said.unit().isComparableWith(known.unit())) {
			return Reading.InBooks.NEW;
		}
		Interval one = Interval.of(said);
		Interval other = Interval.of(known);
		BigDecimal number = one.number();
		BigDecimal booked = other.number();
		boolean equal = number != null && booked != null && number.compareTo(booked) == 0
				&& said.comparator() == known.comparator();
		if (equal) {
			return Reading.InBooks.SAME;
		}
		boolean apart = one.isAbove(other) || other.isAbove(one);
		return (apart || isFar(one, other)) ? Reading.InBooks.CONTRADICTS : Reading.InBooks.CHANGED;
	}

	/** Whether numbers that are about right only lie more than a tenth apart. */
	private static boolean isFar(Interval one, Interval other) {
		BigDecimal first = one.number();
		BigDecimal second = other.number();
		if (first == null || second == null || !(one.isAbout() || other.isAbout())) {
			return false;
		}
		return first.subtract(second).abs().multiply(BigDecimal.TEN).compareTo(first.abs().max(second.abs())) > 0;
	}

	static @Nullable Quantity said(QuantityReading read) {
		try {
			return read.toStatement(read.toString());
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
