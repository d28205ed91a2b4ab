package cn.xieshou.access;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Who decides at a step of a review (审核岗). */
public enum StepHolder {

	/** Reviewers of the first rank, usually of the county (一级审核岗). */
	FIRST,

	/** Reviewers of the second rank, usually of the city (二级审核岗). */
	SECOND,

	/** Reviewers of the third rank (三级审核岗). */
	THIRD,

	/** Reviewers of the fourth rank (四级审核岗). */
	FOURTH,

	/**
	 * Business administrators, of what all pairings share and of the pairings themselves.
	 */
	BUSINESS;

	/** The ranks of reviewers, from the first. */
	public static final List<StepHolder> REVIEWERS = List.of(FIRST, SECOND, THIRD, FOURTH);

	/** What a grant makes its holder, {@code null} if it decides on nothing. */
	static @Nullable StepHolder of(Grant grant) {
		if (grant.isOverCommons()) {
			return BUSINESS;
		}
		Integer rank = grant.step();
		return (rank != null && rank <= REVIEWERS.size()) ? REVIEWERS.get(rank - 1) : null;
	}

	/** The rank of reviewers, from one. */
	public int rank() {
		return ordinal() + 1;
	}

}
