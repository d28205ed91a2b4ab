package cn.xieshou.reconciliation;

import java.nio.charset.StandardCharsets;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import cn.xieshou.Demo;
import cn.xieshou.Filings;

/** Extracts of accounts for tests. */
public final class TestExtracts {

	private static final String HEAD = "日期,流水号,摘要,对方户名,收入,支出,余额\n";

	private final Demo demo;

	private final MockMvcTester mvc;

	private final Filings filings;

	public TestExtracts(Demo demo, MockMvcTester mvc, Filings filings) {
		this.demo = demo;
		this.mvc = mvc;
		this.filings = filings;
	}

	/** A fund with entries: "RECEIVED 100.00 2024-03-01 某某". */
	public String fund(String name, String... entries) {
		String fund = this.filings.posted("funds", "\"name\":\"%s\",\"source\":\"MUNICIPAL\"".formatted(name))
			.get("id")
			.stringValue();
		for (String entry : entries) {
			String[] words = entry.split(" ");
			this.filings.posted("funding-entries",
					"\"name\":\"%s\",\"fund\":\"%s\",\"kind\":\"%s\",\"amount\":\"%s\",\"movedOn\":\"%s\",\"counterparty\":\"%s\""
						.formatted(entry, fund, words[0], words[1], words[2], words[3]));
		}
		return fund;
	}

	/** Sends lines below the usual head. */
	public MvcTestResult send(String account, String fund, String lines) {
		return sendFile(account, fund, "专户流水.csv", (HEAD + lines).getBytes(StandardCharsets.UTF_8));
	}

	/** What came back. */
	public static JsonNode json(MvcTestResult result) {
		return new JsonMapper()
			.readTree(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	MvcTestResult sendFile(String account, String fund, String name, byte[] content) {
		return this.mvc.post()
			.uri("/api/v1/reconciliations")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/csv", content))
			.param("fund", fund)
			.with(this.demo.as(account))
			.exchange();
	}

}
