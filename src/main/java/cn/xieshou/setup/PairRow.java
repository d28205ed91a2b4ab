package cn.xieshou.setup;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.region.Regions.Division;

/**
 * A line of the two columns that somebody pasted, with what it means (粘贴的一行).
 *
 * @param number its number, from one
 * @param helper the helping region as written
 * @param helped the helped region as written
 * @param helping the helping region, {@code null} if it is not sure
 * @param assisted the helped region, {@code null} if it is not sure
 * @param state what comes of the line
 * @param offered regions that the unsure side may mean
 * @param choice what somebody chose for it, {@code null} if nothing
 */
record PairRow(int number, String helper, String helped, @Nullable Division helping, @Nullable Division assisted,
		State state, List<Division> offered, @Nullable String choice) {

	/** What comes of a line. */
	enum State {

		/** A pairing is made of it. */
		READY,

		/** The same; a name was completed. */
		COMPLETED,

		/** There is that pairing already, or another line says so. */
		KNOWN,

		/** One of several regions must be chosen. */
		UNSURE,

		/** No region is called so. */
		UNKNOWN,

		/** Nothing is made of it, by choice. */
		LEFT_OUT

	}

	/** Whether a pairing is made of it. */
	public boolean isMade() {
		return this.state == State.READY || this.state == State.COMPLETED;
	}

	/** Whether somebody must say more before anything is filed. */
	public boolean isOpen() {
		return this.state == State.UNSURE || this.state == State.UNKNOWN;
	}

	/** What is not sure or not known, as written. */
	public String openName() {
		return (this.helping == null) ? this.helper : this.helped;
	}

}
