package cn.xieshou.household;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.TestRules;
import cn.xieshou.values.Quantity;

import static org.assertj.core.api.Assertions.assertThat;

/** Households in the books, and what the rules find in them. */
@DatabaseTest
class HouseholdTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@ParameterizedTest
	@CsvSource({ "4万元, 10万元, 0", "4万元, 11万元, 1", "4万元, 9万元, 1", ", 9万元, 0", ", 5万元, 1", "超4万元, 9万元, 0" })
	void theFourIncomesAddUp(String wages, String total, int hits) {
		Map<String, Object> says = new HashMap<>(Map.of("rent", Quantity.parse("2万元"), "shares",
				Quantity.parse("30000元"), "dividends", Quantity.parse("1万元"), "total", Quantity.parse(total)));
		if (wages != null) {
			says.put("wages", Quantity.parse(wages));
		}
		assertThat(TestRules.found(new IncomeSumRule(), FarmerIncomeForm.class, says)).hasSize(hits);
	}

	@ParameterizedTest
	@CsvSource({ "60户, 1", "59户, 0", "约60户, 0" })
	void noMoreHouseholdsWerePoorThanThereAre(String poor, int hits) {
		Map<String, Object> says = Map.of("households", Quantity.parse("59户"), "formerlyPoorHouseholds",
				Quantity.parse(poor));
		assertThat(TestRules.found(new IncomePartsRule(), FarmerIncomeForm.class, says)).hasSize(hits);
		assertThat(TestRules.found(new ReachedPartsRule(), HouseholdCountForm.class, says)).hasSize(hits);
	}

	@ParameterizedTest
	@CsvSource({ "watchedHouseholds, households, 户", "formerlyPoorPeople, people, 人" })
	void noPartOfThoseReachedIsLargerThanItsWhole(String part, String whole, String unit) {
		assertThat(TestRules.found(new ReachedPartsRule(), HouseholdCountForm.class,
				Map.of(part, Quantity.parse("8" + unit), whole, Quantity.parse("7" + unit))))
			.containsExactly("household.partLarger");
		assertThat(TestRules.found(new ReachedPartsRule(), HouseholdCountForm.class,
				Map.of(part, Quantity.parse("7" + unit), whole, Quantity.parse("7" + unit))))
			.isEmpty();
	}

	@Test
	void householdsAndWhatTheyEarnedArePosted() {
		JsonNode income = this.filings.posted("farmer-incomes", """
				"name":"四金测试","region":"440823","period":"2025","enterprise":"青禾食品有限公司","ways":["LAND","SHARES"],
				"households":"120户","rent":"24万元","wages":"超60万元","total":"超100万元\"""");
		String id = income.get("id").asString();
		assertThat(this.demo.page("official", "/farmer-incomes/" + id)).contains("租金", "24万元", "超60万元", "土地流转");
		JsonNode reached = this.filings.posted("household-counts", """
				"name":"带动户数测试","region":"440823","period":"2025","way":"ORDER","households":"320户",
				"formerlyPoorHouseholds":"46户","people":"1210人\"""");
		assertThat(this.demo.get("official", "/household-counts?q=带动户数测试&way=ORDER").get("total").intValue()).isOne();
		this.filings.takeBack("farmer-incomes", id);
		this.filings.takeBack("household-counts", reached.get("id").asString());
	}

}
