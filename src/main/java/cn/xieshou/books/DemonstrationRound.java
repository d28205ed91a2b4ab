package cn.xieshou.books;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.OnBehalf;
import cn.xieshou.round.FirstRound;

/**
 * The round of the demonstration (演示轮次): of the month that runs, asked of one pairing and
 * not filled in.
 */
@Component
@ConditionalOnBooleanProperty("xieshou.demo")
class DemonstrationRound {

	private static final String PAIRING = "440104-440823";

	private static final List<String> INDICATORS = List.of("organisation.leader_visits",
			"organisation.joint_conferences", "project.assisted", "enterprise.newly_in_production",
			"investment.year_in_place", "labour.jobs_in_guided_enterprises", "park.enterprises_settled",
			"park.rural_workers", "labour.placed", "labour.placed_in_helper_province", "labour.placed_at_home",
			"labour.training", "consumption.purchase_and_assisted_sales", "consumption.supply_bases",
			"pairing.villages", "pairing.schools");

	private final FirstRound round;

	private final Accounts accounts;

	private final OnBehalf onBehalf;

	DemonstrationRound(FirstRound round, Accounts accounts, OnBehalf onBehalf) {
		this.round = round;
		this.accounts = accounts;
		this.onBehalf = onBehalf;
	}

	/** Opens it as a business administrator, once. */
	void open() {
		this.accounts.find("business")
			.ifPresent((account) -> this.onBehalf.run(account,
					() -> this.round.open(PAIRING, INDICATORS, "演示：填几格试试，提交后由县、市两级审核")));
	}

}
