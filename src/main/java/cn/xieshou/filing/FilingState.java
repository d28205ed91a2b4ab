package cn.xieshou.filing;

import java.util.Arrays;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a filing has come (填报单状态). */
public enum FilingState {

	/** Being written (草稿). */
	DRAFT,

	/** Waiting for a review step (已提交). */
	SUBMITTED,

	/** Sent back with a reason (已退回). */
	RETURNED,

	/** In the books (已入账). */
	POSTED,

	/** Taken back by its author (已撤回). */
	WITHDRAWN;

	@JsonValue
	public String code() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** The state with that code. */
	public static Optional<FilingState> find(String code) {
		return Arrays.stream(values()).filter((state) -> state.code().equals(code)).findAny();
	}

	public boolean isOpen() {
		return this == DRAFT || this == RETURNED;
	}

}
