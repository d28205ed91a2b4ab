package cn.xieshou.donation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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

/** Donations in the books, and what the rules find in them. */
@DatabaseTest
class DonationTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	private static DonatedGoods goods(String value, @Nullable String basis) {
		return new DonatedGoods("课桌椅", null, Quantity.parse(value), basis);
	}

	@ParameterizedTest
	@CsvSource({ "30万元, 12万元, 0", "30万元, 11万元, 1", "30万元, , 0", "超30万元, 11万元, 0" })
	void whatWasReceivedWasSpentOrIsLeft(String spent, String balance, int hits) {
		Map<String, Object> says = new HashMap<>(Map.of("money", Quantity.parse("20万元"), "goodsValue",
				Quantity.parse("220000元"), "spent", Quantity.parse(spent)));
		if (balance != null) {
			says.put("balance", Quantity.parse(balance));
		}
		assertThat(TestRules.found(new DonationUseRule(), DonationForm.class, says)).hasSize(hits);
	}

	@Test
	void theValueOfGoodsHasABasis() {
		assertThat(TestRules.found(new DonationUseRule(), DonationForm.class,
				Map.of("goods", List.of(goods("2万元", null)))))
			.containsExactly("donations.noBasis");
		assertThat(TestRules.found(new DonationUseRule(), DonationForm.class,
				Map.of("goods", List.of(goods("2万元", "发票")))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "5万元, 0", "4万元, 0", "3.9万元, 1" })
	void theGoodsAreWorthNoMoreThanAllGoods(String whole, int hits) {
		Map<String, Object> says = Map.of("goodsValue", Quantity.parse(whole), "goods",
				List.of(goods("2万元", "发票"), goods("20000元", "发票")));
		assertThat(TestRules.found(new GoodsValueRule(), DonationForm.class, says)).hasSize(hits);
	}

	@Test
	void aDonationIsPostedWithItsGoods() {
		JsonNode donation = this.filings.posted("donations", """
				"name":"课桌椅捐赠测试","donorKind":"ENTERPRISE","given":"2025-09","donor":"广州某爱心企业","receiver":"遂溪县教育局",
				"money":"10万元","goodsValue":"6万元","goods":[{"what":"课桌椅","quantity":"200套","value":"6万元","basis":"发票"}],
				"receipt":"捐赠测试-001\"""");
		String id = donation.get("id").asString();
		JsonNode list = this.demo.get("official", "/donations?q=课桌椅捐赠测试&donorKind=ENTERPRISE");
		assertThat(list.at("/items/0/id").asString()).isEqualTo(id);
		assertThat(this.demo.page("official", "/donations/" + id)).contains("课桌椅", "200套", "遂溪县教育局");
		this.filings.takeBack("donations", id);
	}

	@Test
	void aReceiptIsNoVoucherOfFiscalMoney() {
		JsonNode fund = this.filings.posted("funds", "\"name\":\"凭证测试资金\",\"source\":\"FISCAL\"");
		JsonNode entry = this.filings.posted("funding-entries", """
				"name":"凭证测试拨入","fund":%s,"kind":"IN","amount":"100000.00","movedOn":"2025-05-06",
				"documentNumber":"凭证测试-9\"""".formatted(fund.get("id")));
		String form = "\"name\":\"凭证测试捐赠\",\"money\":\"10万元\",\"receipt\":\"凭证测试-9\"";
		JsonNode refused = this.filings.decided("donations", form);
		assertThat(refused.at("/errors/0/code").asString()).as(refused.toString()).isEqualTo("Q039");
		this.filings.posted("funding-entries", """
				"name":"凭证测试冲销","fund":%s,"kind":"REVERSAL","amount":"100000.00","movedOn":"2025-05-07",
				"documentNumber":"凭证测试-10","reverses":%s""".formatted(fund.get("id"), entry.get("id")));
		JsonNode draft = this.filings.written("donations", form);
		assertThat(draft.get("warnings").isEmpty()).as(draft.toString()).isTrue();
		this.filings.act("team-suixi", draft.get("id").asString(), "withdraw");
	}

}
