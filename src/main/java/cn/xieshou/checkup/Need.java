package cn.xieshou.checkup;

import java.util.function.Predicate;

import cn.xieshou.project.ProjectStage;

/** What must be on record before a rule can tell anything (所需数据). */
enum Need {

	/** When it came to its stage (到达现阶段的时间). */
	REACHED_ON((facts) -> facts.isDated(facts.stage())),

	/** When it was begun (开工时间). */
	STARTED_ON((facts) -> facts.isDated(ProjectStage.STARTED)),

	/** When the next step is due (下一步时间). */
	NEXT_ON((facts) -> facts.has("nextOn")),

	/** What is in place (到位资金). */
	IN_PLACE((facts) -> facts.has("inPlace")),

	/** The whole or the agreed investment (总投资或协议投资额). */
	PLAN((facts) -> facts.hasAny("plannedInvestment", "agreedInvestment")),

	/** The whole investment (总投资). */
	PLANNED((facts) -> facts.has("plannedInvestment")),

	/** What each contract comes to (合同金额). */
	CONTRACT_AMOUNTS((facts) -> facts.all("contracts", "amount")),

	/** What each commitment brought (承诺的完成情况). */
	ACHIEVED((facts) -> facts.all("commitments", "achieved")),

	/** Workshops built and let (已建、已租厂房面积). */
	WORKSHOPS((facts) -> facts.has("workshopsBuilt") && facts.has("workshopsLet")),

	/** State and area of each plot (地块状态与面积). */
	PLOTS((facts) -> facts.all("plots", "state") && facts.all("plots", "area")),

	/** The whole area as planned (总用地面积). */
	PLANNED_AREA((facts) -> facts.has("plannedArea")),

	/** How many firms there are (入园企业数). */
	ENTERPRISES((facts) -> facts.has("enterprises")),

	/** Beginning and years of the lease (租期). */
	LEASE((facts) -> facts.has("leaseFrom") && facts.has("leaseYears")),

	/** When the lease begins (起租时间). */
	LEASE_FROM((facts) -> facts.has("leaseFrom"));

	private final Predicate<Facts> met;

	Need(Predicate<Facts> met) {
		this.met = met;
	}

	boolean isMet(Facts facts) {
		return this.met.test(facts);
	}

}
