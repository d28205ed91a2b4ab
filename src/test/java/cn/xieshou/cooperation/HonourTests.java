package cn.xieshou.cooperation;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Honours, the example of a record type. */
@DatabaseTest
class HonourTests {

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void anHonourIsFiledReviewedAndPosted() {
		JsonNode honour = this.filings.posted("honours",
				"\"name\":\"省级示范协作园区\",\"level\":\"PROVINCIAL\",\"given\":\"2024-03\",\"holders\":[\"遂溪县\"]");
		assertThat(honour.get("level").stringValue()).isEqualTo("PROVINCIAL");
		assertThat(honour.get("given").stringValue()).isEqualTo("2024-03");
		assertThat(this.demo.get("official", "/honours?level=PROVINCIAL&q=示范协作园区").get("total").intValue())
			.isEqualTo(1);
	}

}
