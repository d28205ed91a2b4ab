package cn.xieshou;

import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Filings on their whole way, of the team, the county and the city of 越秀区—遂溪县. */
@TestComponent
public class Filings {

	private final Demo demo;

	Filings(Demo demo) {
		this.demo = demo;
	}

	/** Brings a record into the books and gives what the API then says of it. */
	public JsonNode posted(String type, String form) {
		JsonNode posted = decided(type, form);
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return this.demo.get("official", "/" + type + "/" + posted.at("/lines/0/recordId").stringValue());
	}

	/** What the last review step answers. */
	public JsonNode decided(String type, String form) {
		JsonNode filing = written(type, form);
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return reviewed("team-suixi", filing.get("id").stringValue());
	}

	/** Takes an author's draft through review; gives what the last step answers. */
	public JsonNode reviewed(String author, String filing) {
		JsonNode submitted = act(author, filing, "submit");
		assertThat(submitted.path("state").asString("")).as(submitted.toString()).isEqualTo("submitted");
		act("county-suixi", filing, "approve");
		return act("city-zhanjiang", filing, "approve");
	}

	/** What is answered to a new filing. */
	public JsonNode written(String type, String form) {
		return Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"%s","action":"create","form":{"pairing":"越秀区—遂溪县",%s},"evidence":[{"document":"D000"}]}"""
			.formatted(type, form)));
	}

	/** What is answered to an act on a filing; a return has a reason. */
	public JsonNode act(String account, String filing, String action) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + action,
				action.equals("return") ? "{\"reason\":\"请核对\"}" : "{}"));
	}

}
