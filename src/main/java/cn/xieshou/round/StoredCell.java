package cn.xieshou.round;

import java.util.List;

import org.jspecify.annotations.Nullable;

import cn.xieshou.statement.Absence;

/**
 * What somebody wrote into a cell (格内录入).
 *
 * @param text the value as it was written, {@code null} if none was
 * @param absence why there is no value, {@code null} if nothing says so
 * @param remark a sentence to the reviewers, {@code null} if there is none
 * @param evidence what it rests on; as something is written {@code null} leaves what was
 * said before
 */
record StoredCell(@Nullable String text, @Nullable Absence absence, @Nullable String remark,
		@Nullable List<CellEvidence> evidence) {

	/** Whether it says nothing at all. */
	boolean isBlank() {
		return this.text == null && this.absence == null && this.remark == null;
	}

}
