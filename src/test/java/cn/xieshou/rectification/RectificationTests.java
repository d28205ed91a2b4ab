package cn.xieshou.rectification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static cn.xieshou.TestRegisters.refused;
import static cn.xieshou.TestRegisters.taken;
import static org.assertj.core.api.Assertions.assertThat;

/** Issues say how they were mended, and are closed by a second look of another unit. */
@DatabaseTest
class RectificationTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void anIssueIsClosedOnlyWithASecondLookOfAnotherUnit() {
		Map<String, Object> form = new HashMap<>(Map.of("state", RectificationState.DONE));
		refused(new RectificationRegister(), form, "measures", "rectifications.measuresNeeded");
		form.put("measures", "已收回");
		taken(new RectificationRegister(), form);
		form.put("state", RectificationState.CLOSED);
		refused(new RectificationRegister(), form, "recheckedBy", "rectifications.recheckNeeded");
		form.put("recheckedBy", "市审计局");
		form.put("recheck", "已核对凭证");
		refused(new RectificationRegister(), form, "recheckedOn", "rectifications.recheckNeeded");
		form.put("recheckedOn", LocalDate.of(2024, 12, 1));
		taken(new RectificationRegister(), form);
		form.put("responsible", "市审计局");
		refused(new RectificationRegister(), form, "recheckedBy", "rectifications.anotherRechecks");
	}

	@Test
	void itIsPostedAddedUpAndPrintedInItsTable() {
		String id = this.filings.posted("rectifications", """
				"name":"重复入账测试","number":"A-01","source":"AUDIT","category":"FUND","problem":"同一凭证入账两次",
				"amount":"40万元","responsible":"县财政局","due":"2025-01-10","state":"DOING","adjusted":"40万元",
				"rulesMade":"2项\"""").get("id").asString();
		assertThat(this.demo.get("official", "/rectifications?q=重复入账测试&state=DOING")
			.at("/totals/amount/sum/value")
			.asString()).isEqualTo("400000.00");
		assertThat(this.demo.page("official", "/rectifications/" + id)).contains("同一凭证入账两次", "县财政局", "正在整改");
		assertThat(this.demo.get("official", "/reports/TB-24?pairing=440104-440823").get("rows").toString())
			.contains("同一凭证入账两次", "A-01");
		this.filings.takeBack("rectifications", id);
	}

}
