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

	/** What the last review step answers, or the submission if that is refused. */
	public JsonNode decided(String type, String form) {
		JsonNode filing = written(type, form);
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return reviewed("team-suixi", filing.get("id").stringValue());
	}

	/**
	 * Takes an author's draft through review; gives what the last step answers, or the
	 * submission if that is refused.
	 */
	public JsonNode reviewed(String author, String filing) {
		JsonNode submitted = act(author, filing, "submit");
		if (!submitted.path("state").asString("").equals("submitted")) {
			return submitted;
		}
		act("county-suixi", filing, "approve");
		return act("city-zhanjiang", filing, "approve");
	}

	/** Takes a record out of the books again, so that other tests do not meet it. */
	public void takeBack(String type, String record) {
		JsonNode present = this.demo.get("official", "/" + type + "/" + record);
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"%s","action":"void","recordId":"%s","baseVersion":%s}""".formatted(type, record,
				present.get("version"))));
		JsonNode taken = reviewed("team-suixi", filing.path("id").asString(""));
		assertThat(taken.path("state").asString("")).as(taken.toString()).isEqualTo("posted");
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

	/**
	 * Takes what all pairings share through review: filed by one business administrator,
	 * approved by the other.
	 * @param present the record that is changed or voided, {@code null} for a new one
	 * @return what the API then says of it, of a voided one the posted filing
	 */
	public JsonNode shared(String type, String action, JsonNode present, String form) {
		JsonNode filing = sharedDraft(type, action, present, form);
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		String id = filing.get("id").asString();
		JsonNode submitted = act("business", id, "submit");
		assertThat(submitted.path("state").asString("")).as(submitted.toString()).isEqualTo("submitted");
		JsonNode posted = act("business-2", id, "approve");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return action.equals("void") ? posted
				: this.demo.get("official", "/" + type + "/" + posted.at("/lines/0/recordId").asString());
	}

	/** The answer that refuses it, when it is written or when it is submitted. */
	public String sharedRefused(String type, String form) {
		return sharedRefused(type, "create", null, form);
	}

	public String sharedRefused(String type, String action, JsonNode present, String form) {
		JsonNode filing = sharedDraft(type, action, present, form);
		if (filing.path("state").asString("").equals("draft")) {
			filing = act("business", filing.get("id").asString(), "submit");
		}
		assertThat(filing.path("status").asInt()).as(filing.toString()).isIn(409, 422);
		return filing.toString();
	}

	private JsonNode sharedDraft(String type, String action, JsonNode present, String form) {
		String record = (present != null)
				? "\"recordId\":%s,\"baseVersion\":%s,".formatted(present.get("id"), present.get("version")) : "";
		return Demo.json(this.demo.post("business", "/filings",
				"{\"type\":\"%s\",\"action\":\"%s\",%s\"form\":{%s}}".formatted(type, action, record, form)));
	}

}
