package cn.xieshou.intake;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.grammar.QuantityReading;

/**
 * A figure as found in a text, for a person to confirm (候选数字).
 *
 * @param amount where it is and what it says
 * @param quantity the number, a growth by a multiple in percent
 * @param dated its period
 * @param stance whether it happened, is expected or planned
 * @param phrase what it is said of, in the words of the text
 * @param attached growth, completion, target and share that belong to it
 * @param whole which candidate of the text it is a part of (其中), {@code null} if of none
 * @param note what else is to know
 */
record Candidate(Amount amount, QuantityReading quantity, Dating.Dated dated, Stance stance, String phrase,
		List<Attached> attached, @Nullable Integer whole, Note note) {

	/**
	 * What else is to know of a candidate.
	 *
	 * @param role {@code base} of a number before a growth, {@code conflict} of one of
	 * two that contradict each other, otherwise {@code null}
	 * @param within among whom a place is (全省), {@code null} if it is none
	 * @param doubtful whether a person should look twice
	 */
	record Note(@Nullable String role, @Nullable String within, boolean doubtful) {

	}

	/** The same in a text in which it begins later, behind other candidates. */
	Candidate moved(int by, int behind) {
		if (by == 0 && behind == 0) {
			return this;
		}
		return new Candidate(this.amount.moved(by), this.quantity, this.dated, this.stance, this.phrase,
				this.attached.stream().map((one) -> one.moved(by)).toList(),
				(this.whole != null) ? this.whole + behind : null, this.note);
	}

	/**
	 * Whether it stands where a passage was torn, so that it may say half of a number.
	 */
	boolean isTornAt(int place) {
		return this.amount.to() == place || this.amount.from() == place;
	}

	/** Whether one of some places lies in it. */
	boolean isWithin(BitSet places) {
		int next = places.nextSetBit(this.amount.from());
		return next >= 0 && next < this.amount.to();
	}

	/** The same for a person to look at twice. */
	Candidate doubted() {
		return new Candidate(this.amount, this.quantity, this.dated, this.stance, this.phrase, this.attached,
				this.whole, new Note(this.note.role(), this.note.within(), true));
	}

	Optional<Attached> attached(Attached.Kind kind) {
		return this.attached.stream().filter((one) -> one.kind() == kind).findFirst();
	}

}
