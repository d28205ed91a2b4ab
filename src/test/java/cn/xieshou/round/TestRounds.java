package cn.xieshou.round;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import tools.jackson.databind.JsonNode;

import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Rounds of 越秀区—遂溪县 in years that nobody reports on. */
public final class TestRounds {

	public static final String PAIRING = "440104-440823";

	private static final AtomicInteger YEAR = new AtomicInteger(1700);

	private final Demo demo;

	private final MockMvcTester mvc;

	public TestRounds(Demo demo, MockMvcTester mvc) {
		this.demo = demo;
		this.mvc = mvc;
	}

	/** A year that no other round is of. */
	public static int year() {
		return YEAR.incrementAndGet();
	}

	/** Opens a round that is open now, and gives its id. */
	public String opened(String period, List<String> indicators) {
		return opened(period, indicators, "");
	}

	/** The same with what else the request says. */
	public String opened(String period, List<String> indicators, String further) {
		JsonNode round = Demo.json(this.demo.post("business", "/rounds",
				"{\"period\":\"%s\",\"indicators\":[\"%s\"],\"pairings\":[\"%s\"]%s}".formatted(period,
						String.join("\",\"", indicators), PAIRING, further)));
		assertThat(round.path("id").asString("")).as(round.toString()).isNotEmpty();
		return round.get("id").asString();
	}

	public static String address(String round) {
		return "/rounds/" + round + "/sheet?pairing=" + PAIRING;
	}

	public JsonNode sheet(String round) {
		return this.demo.get("team-suixi", address(round));
	}

	/** Writes cells upon the present version, and gives the answer. */
	public JsonNode put(String round, String cells) {
		return Demo.json(request(round, sheet(round).get("version").asInt(), cells));
	}

	public MockMvcTester.MockMvcRequestBuilder request(String round, int version, String cells) {
		return this.mvc.put()
			.uri("/api/v1" + address(round))
			.contentType("application/json")
			.header("If-Match", "\"" + version + "\"")
			.content("{\"cells\":[" + cells + "]}")
			.with(this.demo.as("team-suixi"));
	}

	public JsonNode submit(String round) {
		return Demo.json(this.demo.post("team-suixi", "/rounds/" + round + "/sheet/submit?pairing=" + PAIRING, "{}"));
	}

	/** Hands a sheet in and takes it through review. */
	public String posted(String round) {
		JsonNode submitted = submit(round);
		String filing = submitted.path("filing").asString("");
		assertThat(filing).as(submitted.toString()).isNotEmpty();
		JsonNode posted = approved(filing);
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return filing;
	}

	/** Takes a filing through both steps of its review. */
	public JsonNode approved(String filing) {
		act("county-suixi", filing, "approve");
		return act("city-zhanjiang", filing, "approve");
	}

	private JsonNode act(String account, String filing, String act) {
		return Demo.json(this.demo.post(account, "/filings/" + filing + "/" + act, "{}"));
	}

	/** Takes all that a filing brought into the books out again, at once. */
	public void takeBack(String filing) {
		JsonNode posted = this.demo.get("team-suixi", "/filings/" + filing);
		List<String> lines = new ArrayList<>();
		posted.get("lines").forEach((line) -> {
			JsonNode record = this.demo.get("official", "/indicator-values/" + line.get("recordId").asString());
			lines.add("{\"action\":\"void\",\"recordId\":%s,\"baseVersion\":%s}".formatted(line.get("recordId"),
					record.get("version")));
		});
		JsonNode draft = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"indicator-values\",\"lines\":[" + String.join(",", lines) + "]}"));
		String voiding = draft.path("id").asString(UUID.randomUUID().toString());
		act("team-suixi", voiding, "submit");
		JsonNode voided = approved(voiding);
		assertThat(voided.path("state").asString("")).as(voided.toString() + draft).isEqualTo("posted");
	}

	public static String cell(String indicator, String period, String value) {
		return "{\"indicator\":\"%s\",\"period\":\"%s\",\"value\":\"%s\"}".formatted(indicator, period, value);
	}

	/** A cell of an answer. */
	public static JsonNode cell(JsonNode sheet, String indicator, String period) {
		for (JsonNode cell : sheet.get("cells")) {
			if (cell.get("indicator").asString().equals(indicator) && cell.get("period").asString().equals(period)) {
				return cell;
			}
		}
		throw new AssertionError("No cell " + indicator + " " + period + " in " + sheet);
	}

}
