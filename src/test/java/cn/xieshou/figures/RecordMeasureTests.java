package cn.xieshou.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the registers of work, gifts, requests and assets hold is counted and added up.
 */
@DatabaseTest
class RecordMeasureTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private final List<String[]> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.posted.forEach((one) -> this.filings.takeBack(one[0], one[1]));
	}

	private void post(String type, String form) {
		this.posted.add(new String[] { type, this.filings.posted(type, form).get("id").asString() });
	}

	private BigDecimal sum(String indicator) {
		JsonNode total = this.demo.get("official", "/totals?pairing=440104-440823&indicator=" + indicator);
		String value = total.at("/sum/base/value").asString("");
		return value.isEmpty() ? BigDecimal.ZERO : new BigDecimal(value);
	}

	private void adds(String indicator, String amount, String type, String form) {
		BigDecimal before = sum(indicator);
		post(type, form);
		assertThat(sum(indicator).subtract(before)).as(indicator).isEqualByComparingTo(amount);
	}

	@Test
	void coursesAndFairsCountOneEach() {
		adds("training.total", "1", "trainings", """
				"name":"计量测试培训","kind":"LABOUR","held":"2025-03","participants":"40人\"""");
		adds("training.total", "0", "trainings", """
				"name":"计量测试汇总培训","kind":"LABOUR","held":"2025","sessions":"12期","participants":"600人\"""");
		adds("job_fair.total", "1", "job-fairs", """
				"name":"计量测试招聘会","held":"2025-03-01","posts":"40个\"""");
	}

	@Test
	void giftsOfMoneyAndOfGoodsAreAddedUpApart() {
		BigDecimal goods = sum("donation.goods");
		adds("donation.money", "120000", "donations", """
				"name":"计量测试捐赠","given":"2025-03","money":"12万元","goodsValue":"3万元","spent":"15万元\"""");
		assertThat(sum("donation.goods").subtract(goods)).isEqualByComparingTo("30000");
	}

	@Test
	void requestsCountAsAnsweredInTimeByTheirTerm() {
		BigDecimal inTime = sum("request.in_time");
		adds("request.closed", "1", "enterprise-requests", """
				"name":"计量测试诉求一","kind":"LABOUR","raisedOn":"2025-03-01","state":"SOLVED","dueOn":"2025-03-10",
				"answer":"已协调","answeredOn":"2025-03-10\"""");
		adds("request.closed", "1", "enterprise-requests", """
				"name":"计量测试诉求二","kind":"LABOUR","raisedOn":"2025-03-01","state":"SOLVED","dueOn":"2025-03-10",
				"answer":"已协调","answeredOn":"2025-03-11\"""");
		assertThat(sum("request.in_time").subtract(inTime)).isEqualByComparingTo("1");
	}

	@Test
	void assetsThatAreGoneCountForNothing() {
		adds("asset.original_value", "500000", "assets", """
				"name":"计量测试资产","kind":"PUBLIC","ownerTier":"VILLAGE","originalValue":"50万元\"""");
		adds("asset.total", "0", "assets", """
				"name":"计量测试已处置资产","kind":"PUBLIC","ownerTier":"VILLAGE","originalValue":"50万元","state":"DISPOSED\"""");
	}

}
