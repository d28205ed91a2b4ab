package cn.xieshou.reports;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.figures.Figure;
import cn.xieshou.statement.Absence;
import cn.xieshou.values.Quantity;

/**
 * What an indicator comes to for a cell (读数).
 *
 * @param figure the figure that says it alone, {@code null} for a sum or nothing
 * @param sum the sum of several, {@code null} if there is none
 * @param forecast whether the sum has expected parts
 * @param absence why there is none where somebody says so
 * @param reasons why there is no sum although there are figures
 * @param covered how many pairings are in it
 * @param pairings how many were asked
 */
record Reading(@Nullable Figure figure, @Nullable Quantity sum, boolean forecast, @Nullable Absence absence,
		List<String> reasons, int covered, int pairings) {

	static final Reading NOTHING = new Reading(null, null, false, null, List.of(), 0, 1);

	static Reading of(Figure figure) {
		return new Reading(figure, null, false, figure.absence(), List.of(), 1, 1);
	}

	static Reading absent(Absence absence) {
		return new Reading(null, null, false, absence, List.of(), 0, 1);
	}

	/** The value, {@code null} if there is none. */
	@Nullable Quantity value() {
		return (this.figure != null) ? this.figure.value() : this.sum;
	}

}
