package cn.xieshou.statement;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a figure states apart from its number (陈述): whose it is, what it covers, how it
 * stands in its source, and with which other figures it agrees or does not.
 *
 * @param kind whose figure it is
 * @param subject the record of whose figure it is, {@code null} if none is known
 * @param scope how far it reaches beside its pairing
 * @param scopeNote what is counted and what is not, {@code null} if nothing is said
 * @param claim how the number stands in its source
 * @param claimWord the word or name that it was read from, {@code null} if as a number
 * @param sameAs the figure that states the same and counts instead, {@code null} if none
 * @param doubtKind in what it is in doubt, {@code null} if not or not said
 * @param doubts the figures on the other side of the doubt
 */
public record Statement(SubjectKind kind, @Nullable Subject subject, FigureScope scope, @Nullable String scopeNote,
		Claim claim, @Nullable String claimWord, @Nullable UUID sameAs, @Nullable Doubt doubtKind, List<UUID> doubts) {

	/** Of a sum of records: the pairing's own. */
	public static final Statement OF_RECORDS = new Statement(SubjectKind.PAIRING, null, FigureScope.OWN, null,
			Claim.STATED, null, null, null, List.of());

	/**
	 * The record of whose figure it is.
	 *
	 * @param type its type
	 * @param id its id
	 */
	public record Subject(String type, UUID id) {

	}

	/**
	 * Whether it is one of the place itself, and not of a park, firm or project there.
	 */
	public boolean isOfPlace() {
		return this.kind.isOfPlace();
	}

	/** Whether its number is but part of a name (名称所示). */
	public boolean isName() {
		return this.claim == Claim.FROM_NAME;
	}

}
