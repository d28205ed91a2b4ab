package cn.xieshou.reports;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import cn.xieshou.statement.Absence;

/** Where a cell has its content from, or why it has none (格的状态). */
enum CellState {

	/** From a record or a figure (账内带出). */
	BOOKS,

	/** From other cells of its row (计算). */
	COMPUTED,

	/** The record has it line by line, so that it fills no single cell (见记录). */
	ELSEWHERE,

	/** The books have nothing of its column (须手填). */
	TYPED,

	/** Its column has a place in the books, and nobody reported it (未报). */
	MISSING,

	/** There can be none (不适用). */
	NOT_APPLICABLE,

	/** It is not yet due (未到期). */
	NOT_DUE,

	/** Its source cannot be read there (损毁). */
	DAMAGED,

	/** What it is computed from is missing or does not compare (缺数). */
	INCOMPUTABLE,

	/** It says who somebody is (不列示). */
	WITHHELD;

	static CellState of(Absence absence) {
		return switch (absence) {
			case MISSING -> MISSING;
			case NOT_APPLICABLE -> NOT_APPLICABLE;
			case NOT_DUE -> NOT_DUE;
			case DAMAGED -> DAMAGED;
		};
	}

	/** Whether somebody still has to report it. */
	boolean isOpen() {
		return this == MISSING || this == DAMAGED;
	}

	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
