package cn.xieshou.statement;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Why a figure has no value; none of these is zero (空值). */
public enum Absence {

	/** It was expected and is not there (未报). */
	MISSING,

	/** There can be none (不适用). */
	NOT_APPLICABLE,

	/** It is not yet due (未到期). */
	NOT_DUE,

	/** Its source has it, but it cannot be read there (损毁). */
	DAMAGED;

	/** The name in JSON, {@code notDue}. */
	@JsonValue
	public String code() {
		return switch (this) {
			case NOT_APPLICABLE -> "notApplicable";
			case NOT_DUE -> "notDue";
			default -> name().toLowerCase(Locale.ROOT);
		};
	}

	/**
	 * Reads a name, {@code not_due} of earlier filings too.
	 * @throws IllegalArgumentException if it is none
	 */
	@JsonCreator
	static Absence of(String code) {
		return Arrays.stream(values())
			.filter((absence) -> absence.code().equals(code) || absence.name().equalsIgnoreCase(code))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No absence " + code));
	}

}
