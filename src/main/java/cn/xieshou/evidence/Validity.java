package cn.xieshou.evidence;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Whether a document applies on a given day (效力); computed, never kept. */
enum Validity {

	/** Not yet, or still being written (尚未施行). */
	NOT_YET,

	/** It applies (有效). */
	IN_FORCE,

	/** It ceased or a later version has taken its place (失效). */
	CEASED,

	/** What is known does not tell (未注明). */
	UNKNOWN;

	/**
	 * Whether a document applies on a day.
	 * @param status where it is said to stand
	 * @param validFrom the first day it applies, if stated
	 * @param validTo the last day it applies, if stated
	 * @param replacedFrom the first day on which a later version applies, if there is one
	 * that says so
	 */
	static Validity on(LocalDate day, @Nullable DocumentStatus status, @Nullable LocalDate validFrom,
			@Nullable LocalDate validTo, @Nullable LocalDate replacedFrom) {
		if (validFrom != null && day.isBefore(validFrom)) {
			return NOT_YET;
		}
		boolean replaced = replacedFrom != null && !day.isBefore(replacedFrom);
		if (replaced || (validTo != null && day.isAfter(validTo))) {
			return CEASED;
		}
		if (status == DocumentStatus.DRAFTING || status == DocumentStatus.CONSULTATION) {
			return NOT_YET;
		}
		boolean endedOnUnknownDay = (status == DocumentStatus.REVISED || status == DocumentStatus.REPEALED)
				&& validTo == null && replacedFrom == null;
		return (validFrom == null || endedOnUnknownDay) ? UNKNOWN : IN_FORCE;
	}

}
