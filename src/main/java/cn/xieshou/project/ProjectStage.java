package cn.xieshou.project;

import cn.xieshou.page.Progress;

/** A stage of a project (项目阶段), in this order; any of them can end in termination. */
public enum ProjectStage implements Progress {

	/** A lead (线索). */
	LEAD(0),

	/** Being negotiated (洽谈). */
	TALKS(1),

	/** Signed (签约). */
	SIGNED(2),

	/** Construction has begun (开工). */
	STARTED(3),

	/** In production or use (投产). */
	PRODUCING(4),

	/** At full capacity (达产). */
	FULL(4),

	/** Given up (终止). */
	TERMINATED(4);

	private final int reached;

	ProjectStage(int reached) {
		this.reached = reached;
	}

	@Override
	public int reached() {
		return this.reached;
	}

	@Override
	public boolean stalled() {
		return this == TERMINATED;
	}

}
