package cn.xieshou.round;

import org.jspecify.annotations.Nullable;

import cn.xieshou.statement.Absence;

/**
 * What somebody wrote into a cell (格内录入).
 *
 * @param text the value as it was written, {@code null} if none was
 * @param absence why there is no value, {@code null} if nothing says so
 * @param remark a sentence to the reviewers, {@code null} if there is none
 */
record StoredCell(@Nullable String text, @Nullable Absence absence, @Nullable String remark) {

	/** Whether it says nothing at all. */
	boolean isBlank() {
		return this.text == null && this.absence == null && this.remark == null;
	}

}
