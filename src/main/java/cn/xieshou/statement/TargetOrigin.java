package cn.xieshou.statement;

/** Where a target comes from (目标来源). */
public enum TargetOrigin {

	/** A source states it (明载). */
	STATED,

	/** It follows from a stated rate (推算). */
	DERIVED

}
