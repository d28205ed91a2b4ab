package cn.xieshou.project;

/** A stage of a project (项目阶段), in this order; any of them can end in termination. */
enum ProjectStage {

	/** A lead (线索). */
	LEAD,

	/** Being negotiated (洽谈). */
	TALKS,

	/** Signed (签约). */
	SIGNED,

	/** Construction has begun (开工). */
	STARTED,

	/** In production or use (投产). */
	PRODUCING,

	/** At full capacity (达产). */
	FULL,

	/** Given up (终止). */
	TERMINATED

}
