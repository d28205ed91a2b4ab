package cn.xieshou.statement;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SaidRatesTests {

	private static JsonNode sorted(String field, String text) {
		JsonMapper json = new JsonMapper();
		return SaidRates.sorted(json.createObjectNode().put(field, text).put("rankWithin", "全市"));
	}

	@ParameterizedTest
	@CsvSource({ "statedCompletion, 95.20, statedCompletion, 95.20",
			"statedCompletion, 95.20%, statedCompletion, 95.20", "statedCompletion, 完成全年任务的九成五, statedCompletion, 95",
			"statedCompletion, 超额完成15%, overPlan, 15", "statedCompletion, 超计划15%, overPlan, 15",
			"statedRank, 第2位, statedRank, 2", "statedRank, 第三, statedRank, 3", "statedRank, 2, statedRank, 2",
			"growthRank, 第12名, growthRank, 12", "statedRank, 居全省第3位, statedRank, 3",
			"statedRank, 全市排名第七, statedRank, 7", "statedRank, 全省第2位, rankWithin, 全市",
			"growthRank, 全省第2位, growthRankWithin, 全省" })
	void whatIsNoMoreThanANumberStaysANumber(String field, String text, String kept, String value) {
		JsonNode form = sorted(field, text);
		assertThat(form.get(kept).stringValue()).isEqualTo(value);
		assertThat(form.has("claims")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "statedCompletion, 超95%, COMPLETION, >=, 95", "statedCompletion, 95%以上, COMPLETION, >=, 95",
			"statedCompletion, 约95, COMPLETION, ~, 95", "statedCompletion, 超额完成近两成, EXCESS, ~, 20",
			"overPlan, 超过10%, EXCESS, >=, 10", "statedRank, 前10, RANK, <=, 10", "statedRank, 倒数第二, RANK, =, 2",
			"statedRank, 并列第三, RANK, =, 3", "growthRank, 前五, GROWTH_RANK, <=, 5" })
	void whatSaysMoreIsAClaimWithItsText(String field, String text, String kind, String comparator, String value) {
		JsonNode form = sorted(field, text);
		assertThat(form.has(field)).isFalse();
		JsonNode claim = form.at("/claims/0");
		assertThat(claim.get("kind").stringValue()).isEqualTo(kind);
		assertThat(claim.at("/value/comparator").stringValue()).isEqualTo(comparator);
		assertThat(claim.at("/value/value").stringValue()).isEqualTo(value);
		assertThat(claim.path("within").asString("")).isEqualTo(kind.equals("RANK") ? "全市" : "");
		assertThat(claim.path("tied").asBoolean(false)).isEqualTo(text.startsWith("并列"));
	}

	@ParameterizedTest
	@CsvSource({ "statedCompletion, 超额完成", "statedRank, 位居前列", "statedRank, 2.9", "overPlan, 3家",
			"statedCompletion, 比计划低5%", "statedCompletion, 还差5%", "statedCompletion, 落后序时进度5%" })
	void whatCannotBeReadIsLeftToItsField(String field, String text) {
		assertThat(sorted(field, text).get(field).stringValue()).isEqualTo(text);
	}

}
