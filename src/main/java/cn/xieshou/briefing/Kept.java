package cn.xieshou.briefing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A document that somebody works on or has issued (在编文稿).
 *
 * @param id its id
 * @param place the tree and the pairing that it is about
 * @param kind the code of its kind
 * @param period its stretch of time
 * @param knownAt the moment whose books it tells
 * @param code by which its numbers are looked up
 * @param text what it says
 * @param course how far it has come
 */
record Kept(UUID id, Place place, String kind, String period, Instant knownAt, String code, Briefing text,
		Course course) {

	/** How far a document has come (状态). */
	enum State {

		/** Its author writes (撰写). */
		DRAFT,

		/** Somebody else has to issue it (待签发). */
		SUBMITTED,

		/** It was issued and stays as it is (已签发). */
		ISSUED;

		/** The style that it is marked with. */
		public String status() {
			return switch (this) {
				case DRAFT -> "draft";
				case SUBMITTED -> "county_review";
				case ISSUED -> "pub";
			};
		}

	}

	/**
	 * What it is about.
	 *
	 * @param root the tree of pairings
	 * @param pairing the pairing
	 */
	record Place(UUID root, UUID pairing) {

	}

	/**
	 * Somebody who did something with it.
	 *
	 * @param id the account
	 * @param name the name as shown
	 */
	record Person(UUID id, String name) {

	}

	/**
	 * How far it has come.
	 *
	 * @param state the state
	 * @param version counts what was done with it
	 * @param author who writes it
	 * @param unit the author's unit
	 * @param changedAt when something was done with it last
	 * @param authorised who lets numbers with open findings be printed, {@code null} if
	 * nobody
	 * @param reason why
	 * @param overridden which findings
	 * @param issuer who issued it
	 * @param issuedAt when
	 * @param issue its number
	 */
	record Course(State state, int version, Person author, String unit, Instant changedAt, @Nullable Person authorised,
			@Nullable String reason, Set<UUID> overridden, @Nullable Person issuer, @Nullable Instant issuedAt,
			@Nullable String issue) {

	}

	/** Whether its author may still write. */
	public boolean isDraft() {
		return this.course.state() == State.DRAFT;
	}

	/** Whether it was issued. */
	public boolean isIssued() {
		return this.course.state() == State.ISSUED;
	}

	boolean isBy(UUID account) {
		return this.course.author().id().equals(account);
	}

}
