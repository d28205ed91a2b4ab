package cn.xieshou.findings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** How far a finding has come (处理状态). */
enum FindingState {

	/** Nobody answers for it (未处理). */
	OPEN,

	/** Somebody answers for it (已指派). */
	ASSIGNED,

	/** It was said why it is so (已说明). */
	EXPLAINED,

	/** The rule finds it no more (已改正). */
	MENDED;

	@JsonValue
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<FindingState> find(String code) {
		return Arrays.stream(values()).filter((state) -> state.code().equals(code)).findAny();
	}

	/** The style that it is marked with. */
	public String status() {
		return switch (this) {
			case OPEN -> "err";
			case ASSIGNED -> "snt";
			case EXPLAINED -> "county_review";
			case MENDED -> "pub";
		};
	}

}
