package cn.xieshou.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.TestForms;
import cn.xieshou.access.PairingTree;
import cn.xieshou.reconciliation.TestExtracts;
import cn.xieshou.register.Place;
import cn.xieshou.rule.Hit;
import cn.xieshou.rule.Rule;
import cn.xieshou.rule.RuleBatch;

import static org.assertj.core.api.Assertions.assertThat;

/** What rules of money find in the ledger, its contracts and extracts of its accounts. */
@DatabaseTest
class MoneyFindingTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Filings filings;

	@Autowired
	PairingTree tree;

	@Autowired
	ManagementFeeRule fees;

	@Autowired
	BankBalanceRule bank;

	@Autowired
	PaidAheadOfWorksRule ahead;

	@Autowired
	ContractDueRule due;

	@Autowired
	IndustryShareRule industry;

	private TestExtracts extracts;

	@BeforeEach
	void extracts() {
		this.extracts = new TestExtracts(this.demo, this.mvc, this.filings);
	}

	private List<String> found(Rule<FundForm> rule, String fund) {
		FundForm form = TestForms.of(FundForm.class, "规则", Map.of("source", FundSource.MUNICIPAL));
		Place place = Place.of(UUID.fromString(fund), this.tree.find("越秀区—遂溪县").orElseThrow().id(), this.tree);
		return rule.check(new RuleBatch<FundForm>().says(1, place, form, null).lines().get(0))
			.stream()
			.map(Hit::key)
			.toList();
	}

	@Test
	void managementFeesAreAHundredthAtMost() {
		String fund = this.extracts.fund("管理费测试资金", "RECEIVED 1000.00 2024-03-01 甲", "PAID 10.00 2024-03-02 项目管理费");
		assertThat(found(this.fees, fund)).isEmpty();
		this.filings.posted("funding-entries",
				"\"name\":\"监理\",\"fund\":\"%s\",\"kind\":\"PAID\",\"amount\":\"11.00\",\"movedOn\":\"2024-03-03\",\"purpose\":\"项目管理费\""
					.formatted(fund));
		assertThat(found(this.fees, fund)).containsExactly("funds.managementFee");
	}

	@Test
	void theBankIsAskedUntilItsReconciliationIsFinished() {
		String fund = this.extracts.fund("银行余额测试资金", "RECEIVED 10.00 2024-03-01 甲");
		assertThat(found(this.bank, fund)).isEmpty();
		this.extracts.send("finance-zhanjiang", fund, "2024-03-01,1,收,甲,10,,10\n2024-03-21,2,结息,,0.5,,10.5\n");
		assertThat(found(this.bank, fund)).containsExactly("funds.bankBalance");
		this.extracts.send("finance-zhanjiang", fund,
				"2024-03-01,1,收,甲,10,,10\n2024-03-22,2,费,,,1,9\n2024-03-22,2,费,,1,,10\n");
		assertThat(found(this.bank, fund)).isEmpty();
	}

	@Test
	void paymentsAreHeldAgainstWorksAcceptanceAndPurpose() {
		String fund = this.extracts.fund("进度测试资金", "RECEIVED 1000.00 2024-03-01 甲");
		String project = this.filings
			.posted("projects",
					"\"name\":\"进度规则测试\",\"purpose\":\"VILLAGE\",\"acceptedOn\":\"%s\""
						.formatted(LocalDate.now().minusDays(10)))
			.get("id")
			.stringValue();
		for (String step : List.of("\"kind\":\"ASSIGNED\"", "\"kind\":\"PAID\",\"contract\":\"HT-1\","
				+ "\"contractAmount\":\"1000.00\",\"progress\":\"70\",\"documentNumber\":\"凭-1\"")) {
			this.filings.posted("funding-entries",
					("\"name\":\"进度款\",\"fund\":\"%s\",\"project\":\"%s\",\"amount\":\"900.00\","
							+ "\"movedOn\":\"2024-03-03\",%s")
						.formatted(fund, project, step));
		}
		assertThat(found(this.ahead, fund)).containsExactly("funds.paidAhead");
		assertThat(found(this.due, fund)).containsExactly("funds.contractDue");
		assertThat(found(this.industry, fund)).containsExactly("funds.industryShare");
	}

}
