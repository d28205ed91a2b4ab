package cn.xieshou.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

import cn.xieshou.Demo;
import cn.xieshou.Filings;

import static org.assertj.core.api.Assertions.assertThat;

/** Stated values of 越秀区—遂溪县 on their way into the books, all lines of one filing. */
public final class StatedLines {

	private final String type;

	private final String subject = "试算" + UUID.randomUUID();

	private final List<String> lines = new ArrayList<>();

	private StatedLines(String type) {
		this.type = type;
	}

	public static StatedLines values() {
		return new StatedLines("indicator-values");
	}

	/** Targets of the same subject. */
	public StatedLines targets() {
		return new StatedLines("targets").of(this.subject);
	}

	private StatedLines of(String other) {
		this.lines.add(other);
		return this;
	}

	public String subject() {
		return this.type.equals("targets") ? this.lines.get(0) : this.subject;
	}

	public StatedLines line(String indicator, String period, String value, String... further) {
		StringBuilder more = new StringBuilder();
		for (int i = 0; i < further.length; i += 2) {
			more.append(",\"").append(further[i]).append("\":\"").append(further[i + 1]).append('"');
		}
		if (this.type.equals("indicator-values") && !List.of(further).contains("basis")) {
			more.append(",\"basis\":\"ACTUAL\"");
		}
		this.lines.add("""
				{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"%s","subject":"%s","period":"%s",
				"value":"%s"%s}}""".formatted(indicator, subject(), period, value, more));
		return this;
	}

	/** Takes them through review; gives the ids of the records, line by line. */
	public List<String> posted(Demo demo, Filings filings) {
		List<String> own = this.lines.stream().filter((line) -> line.startsWith("{")).toList();
		JsonNode filing = Demo.json(demo.post("team-suixi", "/filings", """
				{"type":"%s","evidence":[{"document":"D000","line":"2"}],"lines":[%s]}""".formatted(this.type,
				String.join(",", own))));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		JsonNode posted = filings.reviewed("team-suixi", filing.get("id").stringValue());
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return posted.get("lines").valueStream().map((line) -> line.get("recordId").stringValue()).toList();
	}

}
