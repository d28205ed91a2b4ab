package cn.xieshou.volumes;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Monthly sales of a window by product and channel, and what they come to. */
@DatabaseTest
class VolumeTests {

	private static final String WINDOW = """
			"name":"遂溪测试展销窗口","kind":"SALES_WINDOW","region":"440823\"""";

	private static final String SOLD = """
			"name":"窗口销售测试","measure":"SALES","basis":"ACTUAL","reach":"PERIOD","period":"%s","quantity":"%s",
			"facility":"%s"%s""";

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Test
	void monthlySalesOfAWindowAreAddedUpByProduct() {
		String window = this.filings.posted("facilities", WINDOW).get("id").asString();
		List<String> sold = new ArrayList<>();
		sold.add(sold("2025-01", "12.5万元", window, ",\"item\":\"测试荔枝干\",\"channel\":\"WINDOW\""));
		sold.add(sold("2025-02", "超0.75万元", window, ",\"item\":\"测试荔枝干\",\"channel\":\"LIVE\""));
		sold.add(sold("2025-02", "3000元", window, ",\"item\":\"测试火龙果\",\"channel\":\"LIVE\""));
		JsonNode twice = this.filings.decided("volumes",
				SOLD.formatted("2025-02", "1万元", window, ",\"item\":\"测试火龙果\",\"channel\":\"LIVE\""));
		assertThat(twice.at("/errors/0/code").asString("")).as(twice.toString()).isEqualTo("X110");
		JsonNode otherwise = this.filings.decided("volumes",
				SOLD.formatted("2025-02", "1万元", window, ",\"buyer\":\"测试食堂\""));
		assertThat(otherwise.at("/errors/0/code").asString("")).as(otherwise.toString()).isEqualTo("X110");
		String sums = this.demo.page("official", "/volume-sums?measure=SALES&by=ITEM&year=2025");
		assertThat(sums).contains("测试荔枝干", "≥13.25万元", "测试火龙果", "0.3万元");
		assertThat(this.demo.page("official", "/volume-sums?measure=SALES&by=CHANNEL&year=2025")).contains("直播带货",
				"展销窗口");
		assertThat(this.demo.page("official", "/facilities/" + window)).contains("业务量", "按产品、渠道",
				"/volumes?facility=" + window);
		assertThat(this.demo.get("official", "/volumes?facility=" + window + "&cut=ITEM_CHANNEL&year=2025&grain=MONTH")
			.get("total")
			.intValue()).isEqualTo(3);
		sold.forEach((record) -> this.filings.takeBack("volumes", record));
		this.filings.takeBack("facilities", window);
	}

	@Test
	void whatNobodyReportedAddsUpToNothing() {
		assertThat(this.demo.page("official", "/volume-sums?measure=CO2")).contains("没有可以相加的记录");
	}

	private String sold(String period, String amount, String window, String part) {
		return this.filings.posted("volumes", SOLD.formatted(period, amount, window, part)).get("id").asString();
	}

}
