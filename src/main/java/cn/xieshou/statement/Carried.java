package cn.xieshou.statement;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a source that says no more than the growth, completion, rank or target
 * of this figure, and is no figure of its own (附带表述).
 *
 * @param ref what the statement is called elsewhere
 * @param as what it says of the figure
 * @param line where in the document it stands
 */
public record Carried(@NotBlank @Size(max = 300) String ref, @NotNull As as, @Size(max = 100) @Nullable String line) {

	/** What a carried statement says of its figure. */
	enum As {

		/** Its growth (增速). */
		GROWTH,

		/** The rank of its growth (增速位次). */
		GROWTH_RANK,

		/** Its rank (位次). */
		RANK,

		/** Its target (目标). */
		TARGET,

		/** By how much it exceeds the plan (超计划幅度). */
		OVER_PLAN

	}

}
