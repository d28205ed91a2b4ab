package cn.xieshou.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Lines and entries that belong together (配对).
 *
 * @param byHand whether a person said so
 * @param difference the sum of the lines less that of the entries
 * @param explanation why they differ, {@code null} if nobody said
 * @param by who said that they belong together, or why they differ
 */
record Linked(UUID id, boolean byHand, BigDecimal difference, @Nullable String explanation, @Nullable UUID by,
		List<Movement> lines, List<Movement> entries) {

	/** What kind of match it is, a message. */
	String kind() {
		if (isPartial()) {
			return "part";
		}
		if (this.lines.isEmpty() || this.entries.isEmpty()) {
			return "undone";
		}
		return (this.lines.size() == 1) ? (this.entries.size() == 1) ? "one" : "many"
				: (this.entries.size() == 1) ? "manyToOne" : "groups";
	}

	boolean isPartial() {
		return this.difference.signum() != 0;
	}

	/** Whether it differs and nobody said why. */
	boolean isDue() {
		return isPartial() && this.explanation == null;
	}

}
