package cn.xieshou.calendar;

/** What a notice says of days that are other than the week makes them (日期类别). */
public enum DayKind {

	/** Nobody works (放假). */
	OFF,

	/** People work although it is a weekend (上班). */
	WORK

}
