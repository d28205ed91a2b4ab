package cn.xieshou.setup;

import java.util.Locale;

import cn.xieshou.web.BadRequest;

/** A step of the set-up (启用步骤), in order. */
enum SetupStep {

	/** The programme and its top pairing (制度与顶层结对). */
	PROGRAMME,

	/** The pairings below it (下级结对). */
	PAIRINGS,

	/** Who reviews in which order (审核步骤). */
	REVIEW,

	/** The accounts and what they are granted (人员). */
	PEOPLE,

	/** On which days people work (工作日历). */
	CALENDAR,

	/** What is still missing (启用检查). */
	CHECK;

	/** What it is called in addresses. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static SetupStep of(String code) {
		for (SetupStep step : values()) {
			if (step.code().equals(code)) {
				return step;
			}
		}
		throw BadRequest.unknownValue("step", code);
	}

}
