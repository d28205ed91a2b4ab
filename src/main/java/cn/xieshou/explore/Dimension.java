package cn.xieshou.explore;

import java.util.Arrays;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

import cn.xieshou.web.BadRequest;

/** By what records are laid out (分析维度). */
enum Dimension {

	/** Top-level pairings, or those right below the one that is asked for (结对). */
	PAIRING,

	/** The region (地区). */
	REGION,

	/** The year in which it was, or ended (期间). */
	PERIOD,

	/** The domain of the indicator (领域). */
	DOMAIN,

	/** The indicator (指标). */
	INDICATOR,

	/** The industry in the words of the source (产业). */
	INDUSTRY,

	/** How far it has come (阶段). */
	STAGE,

	/** The document that is cited first (来源). */
	SOURCE,

	/** What kind it is of: of figures the basis (种类). */
	KIND,

	/** The type of record (类型). */
	TYPE;

	@JsonValue
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The dimension that is called so.
	 * @param parameter the parameter that names it
	 */
	static Dimension of(String parameter, String called) {
		return Arrays.stream(values())
			.filter((one) -> one.code().equals(called))
			.findFirst()
			.orElseThrow(() -> BadRequest.unknownValue(parameter, called));
	}

}
