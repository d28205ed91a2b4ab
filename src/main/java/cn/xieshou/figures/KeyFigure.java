package cn.xieshou.figures;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.page.Fig;

/**
 * A key figure of a page (重点指标): whose it is and when before how much it is.
 *
 * @param subject whose it is
 * @param period of which period, empty if of several
 * @param fig the number
 * @param only the figure where one says it all, with what comes with it; else
 * {@code null}
 * @param note what is shown small below it, {@code null} if nothing
 * @param why where nothing is added up, why
 * @param beside where nothing is added up, each figure for itself; else what is expected
 * and not added to what was
 * @param remarks what has to be known to read it: how the source writes it, what it
 * counts
 * @param doubt what is in doubt of it, {@code null} if nothing
 * @param covered how many pairings report it, {@code null} where one figure says it all
 * @param gaps what the others say instead, with their names
 */
public record KeyFigure(String subject, String period, Fig fig, @Nullable Figure only, @Nullable Fig note,
		@Nullable String why, List<Beside> beside, List<String> remarks, @Nullable String doubt,
		@Nullable Coverage covered, List<String> gaps) {

	/** Whether words stand in the place of a number: 未报 3 组、不适用 1 组. */
	public boolean isWorded() {
		return this.only == null && this.why == null && this.covered != null && this.covered.reported() == 0;
	}

	/**
	 * A figure that is not added to the others.
	 *
	 * @param subject whose it is
	 * @param fig the number
	 * @param period of which period
	 */
	public record Beside(String subject, Fig fig, String period) {

	}

	/**
	 * How many pairings report something (覆盖).
	 *
	 * @param reported how many do
	 * @param of of how many
	 */
	public record Coverage(int reported, int of) {

		/** A square for each pairing, as long as they can be told apart. */
		public List<Boolean> squares() {
			return (this.of > 12) ? List.of()
					: java.util.stream.IntStream.range(0, this.of).mapToObj((at) -> at < this.reported).toList();
		}

	}

}
