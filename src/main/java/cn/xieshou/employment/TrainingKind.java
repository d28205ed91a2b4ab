package cn.xieshou.employment;

/** Whom a course is for (培训类别). */
enum TrainingKind {

	/** 党政干部. */
	OFFICIALS,

	/** 专业技术人才. */
	SPECIALISTS,

	/** 致富带头人. */
	LEADERS,

	/** 劳务技能. */
	LABOUR,

	/** 其他培训. */
	OTHER

}
