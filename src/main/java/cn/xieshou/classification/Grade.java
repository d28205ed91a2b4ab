package cn.xieshou.classification;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import cn.xieshou.access.Clearance;

/**
 * How far data may go (数据级别), from the lowest: three of general data (一般数据), then
 * important and core data as GB/T 43697 names them.
 */
public enum Grade {

	/** May be published (公开). */
	PUBLIC,

	/** For those who work on the programmes (内部). */
	INTERNAL,

	/** Personal, or harmful in wrong hands (敏感). */
	SENSITIVE,

	/** Important data (重要数据). */
	IMPORTANT,

	/** Core data (核心数据). */
	CORE;

	/** What a file and an answer say their grade by. */
	public static final String HEADER = "X-Data-Grade";

	/** The highest of some, which may be {@code null}. */
	static Optional<Grade> highest(Stream<Grade> grades) {
		return grades.max(Comparator.naturalOrder());
	}

	/** Whether a clearance reaches it. */
	public boolean isWithin(Clearance clearance) {
		return this == PUBLIC || clearance.reaches(Clearance.valueOf(name()));
	}

	/** Those that a clearance does not reach. */
	static List<Grade> above(Clearance clearance) {
		return Arrays.stream(values()).filter((grade) -> !grade.isWithin(clearance)).toList();
	}

	boolean isBelow(Grade other) {
		return compareTo(other) < 0;
	}

}
