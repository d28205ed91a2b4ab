package cn.xieshou.figures;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The few figures that a page picks out of all that some pairings have (要数摘选).
 *
 * @param goals those that a target is set for, the latest first
 * @param foremost of each pairing the one with the latest target
 * @param doubtful those in doubt or damaged in their source
 * @param overdue planned ones whose period has passed without an actual one
 * @param newest those that were posted last
 * @param growth what grew and what fell
 */
public record Shortlist(List<Figure> goals, Map<UUID, Figure> foremost, List<Figure> doubtful, List<Figure> overdue,
		List<Figure> newest, Growth growth) {

	/**
	 * What grew and what fell against the year before, of one population.
	 *
	 * @param year the year, {@code null} if no figure says how it grew
	 * @param grown those that grew most
	 * @param fallen those that fell most
	 * @param population how many figures of the year there are whose growth can be put in
	 * an order
	 * @param grew how many of them grew
	 * @param fell how many of them fell
	 * @param isMinimum whether more were not counted
	 */
	public record Growth(@Nullable Integer year, List<Figure> grown, List<Figure> fallen, long population, long grew,
			long fell, boolean isMinimum) {

	}

}
