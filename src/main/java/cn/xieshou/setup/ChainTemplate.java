package cn.xieshou.setup;

import java.util.List;
import java.util.Map;

import cn.xieshou.access.StepHolder;
import cn.xieshou.approval.ChainReach;

/** The usual review steps, to begin from (常用审核流程). */
enum ChainTemplate {

	/** The county, then the city; what the city itself files, the city alone (县、市两步). */
	COUNTY_CITY(Map.of(ChainReach.WITH_BELOW,
			List.of(new Step("县级审核", StepHolder.FIRST, 3), new Step("市级审核", StepHolder.SECOND, 5)), ChainReach.ITSELF,
			List.of(new Step("市级审核", StepHolder.SECOND, 5)))),

	/** One step (只有一步). */
	ONE(Map.of(ChainReach.WITH_BELOW, List.of(new Step("审核", StepHolder.FIRST, 5)))),

	/** Township, county, city and province (乡镇、县、市、省四步). */
	FOUR(Map.of(ChainReach.WITH_BELOW,
			List.of(new Step("乡镇审核", StepHolder.FIRST, 3), new Step("县级审核", StepHolder.SECOND, 3),
					new Step("市级审核", StepHolder.THIRD, 5), new Step("省级审核", StepHolder.FOURTH, 5))));

	private final Map<ChainReach, List<Step>> chains;

	ChainTemplate(Map<ChainReach, List<Step>> chains) {
		this.chains = chains;
	}

	/** A step with who decides there, and within how many working days. */
	record Step(String name, StepHolder holder, int days) {

	}

	Map<ChainReach, List<Step>> chains() {
		return this.chains;
	}

}
