package cn.xieshou.workbook;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Unit;

/**
 * What a column says (列的识别).
 *
 * @param column counts from 1
 * @param head the heads over it
 * @param fields ids of its fields: none if it is not imported, two where one cell says
 * two things
 * @param certainty how sure that is
 * @param ignored why it is not imported, {@code null} if it is
 * @param alternatives ids of other fields that it may be
 * @param unit the unit of numbers that name none
 * @param unitFrom where that unit stands: {@code head}, {@code mapping}, the address of a
 * cell, or {@code usual} where it stands nowhere
 * @param period for a table across periods the one of this column
 * @param mark for a pair of columns to tick what a tick in this one says
 * @param hidden whether the column is hidden
 */
public record ColumnGuess(int column, String head, List<String> fields, Certainty certainty, @Nullable Ignored ignored,
		List<String> alternatives, @Nullable Unit unit, @Nullable String unitFrom, @Nullable String period,
		@Nullable Boolean mark, boolean hidden) {

	/** How sure a column is known. */
	public enum Certainty {

		/** 上次这样认. */
		REMEMBERED,
		/** 表头相符. */
		MATCHES,
		/** 两种可能: must be chosen. */
		AMBIGUOUS,
		/** 请确认. */
		CHECK,
		/** 不导入. */
		IGNORED

	}

	/** Why a column is not imported. */
	public enum Ignored {

		SERIAL, HIDDEN, COMPUTED, BALANCE, OTHER_YEAR, OPTIONAL, UNKNOWN, CHOSEN, SECOND_TABLE, PERIODS

	}

	public String letters() {
		return A1.letters(this.column);
	}

	boolean says(String field) {
		return this.fields.contains(field);
	}

	ColumnGuess with(@Nullable Unit other, @Nullable String from) {
		return new ColumnGuess(this.column, this.head, this.fields, this.certainty, this.ignored, this.alternatives,
				other, from, this.period, this.mark, this.hidden);
	}

	/** The same, of the records of one period. */
	ColumnGuess at(@Nullable String other) {
		return new ColumnGuess(this.column, this.head, this.fields, this.certainty, this.ignored, this.alternatives,
				this.unit, this.unitFrom, other, this.mark, this.hidden);
	}

	ColumnGuess without(Ignored reason) {
		return new ColumnGuess(this.column, this.head, List.of(), Certainty.IGNORED, reason, this.fields, this.unit,
				this.unitFrom, null, null, this.hidden);
	}

}
