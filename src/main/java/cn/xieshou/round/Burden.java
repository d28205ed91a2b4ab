package cn.xieshou.round;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a round asks of the units (负担).
 *
 * @param values how many values are asked
 * @param sheets of how many units
 * @param typed how many of the values people type
 * @param given how many the books have already
 * @param minutes how many minutes a sheet takes by the stated assumption
 * @param inAll how many minutes all sheets take together
 * @param more how many rows a sheet has more than in the last round of the kind,
 * {@code null} if there was none
 * @param warnings what speaks against the term
 * @param sparable what need not be asked
 */
public record Burden(int values, int sheets, int typed, int given, long minutes, long inAll, @Nullable Integer more,
		List<String> warnings, List<String> sparable) {

	/** So many seconds a value that is typed is taken to need, evidence not counted. */
	public static final int SECONDS = 20;

	/** How many hours all sheets take together, 0 where it is less than one. */
	public long hours() {
		return (this.inAll >= 60) ? Math.round(this.inAll / 60.0) : 0;
	}

	/** How much of the bar is typed, in percent. */
	public int typedShare() {
		return (this.values > 0) ? (int) Math.round(100.0 * this.typed / this.values) : 0;
	}

}
