package cn.xieshou.record;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules that hold a record against others of the books. */
@DatabaseTest
class CrossRecordRuleTests {

	/** What the payments are made from. */
	private static final String RECEIVED = """
			"name":"重复支付到账","fund":"fund:帮扶资金（电商生态产业园）","kind":"IN","amount":"5000.00","movedOn":"2024-02-01"
			""";

	@Autowired
	Filings filings;

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"parks | \"name\":\"重复园\",\"kind\":\"AGRICULTURE\",\"region\":\"440823\" | 440823 | 440882 | Q047",
			"organisations | \"name\":\"重复甲公司\",\"kind\":\"COMPANY\",\"creditCode\":\"91440300708461136T\" | 91440300708461136T | 91440300708461137X | Q046",
			"funding-entries | \"name\":\"拨付一\",\"fund\":\"fund:帮扶资金（电商生态产业园）\",\"kind\":\"USE\",\"amount\":\"1234.50\",\"movedOn\":\"2024-03-01\",\"documentNumber\":\"凭-重-1\" | 凭-重-1 | 凭-重-2 | F37" })
	void theSecondIsRefusedAndAnotherTaken(String type, String form, String same, String other, String rule) {
		if (type.equals("funding-entries")) {
			this.filings.posted(type, RECEIVED);
		}
		JsonNode first = this.filings.posted(type, form);
		JsonNode refused = this.filings.decided(type, form.replace("拨付一", "拨付二").replace("重复甲", "重复乙"));
		assertThat(refused.at("/errors/0/code").asString("")).as(refused.toString()).isEqualTo(rule);
		JsonNode taken = this.filings.posted(type, form.replace(same, other));
		if (!type.equals("funding-entries")) {
			this.filings.takeBack(type, taken.get("id").asString());
			this.filings.takeBack(type, first.get("id").asString());
		}
	}

}
