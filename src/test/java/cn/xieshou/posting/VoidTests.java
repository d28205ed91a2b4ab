package cn.xieshou.posting;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Actor;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Nothing in the books names what is gone, anyone who is faster. */
@DatabaseTest
class VoidTests {

	private static final int ROUNDS = 4;

	private static final String NAMED = "select count(*) from record_link where to_id = ?";

	@Autowired
	Demo demo;

	@Autowired
	BookLoader loading;

	@Autowired
	JdbcTemplate jdbc;

	private static String create(String form) {
		return "{\"action\":\"create\",\"form\":{\"pairing\":\"越秀区—遂溪县\"," + form + "}}";
	}

	private static String change(String action, String record, String form) {
		return "{\"action\":\"%s\",\"recordId\":\"%s\",\"baseVersion\":1,\"form\":{\"pairing\":\"越秀区—遂溪县\"%s}}"
			.formatted(action, record, form);
	}

	/** A filing that waits for its last review step. */
	private String beforeLastStep(String type, String document, List<String> lines) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings",
				"{\"type\":\"%s\",\"evidence\":[{\"document\":\"%s\"}],\"lines\":[%s]}".formatted(type, document,
						String.join(",", lines))));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		String id = filing.get("id").stringValue();
		assertThat(this.demo.post("team-suixi", "/filings/" + id + "/submit", "{}")).hasStatusOk();
		assertThat(this.demo.post("county-suixi", "/filings/" + id + "/approve", "{}")).hasStatusOk();
		return id;
	}

	private MockHttpServletResponse approve(String filing) {
		return this.demo.post("city-zhanjiang", "/filings/" + filing + "/approve", "{}").exchange().getResponse();
	}

	private List<String> posted(String type, List<String> lines) {
		String filing = beforeLastStep(type, "D000", lines);
		assertThat(approve(filing).getStatus()).isEqualTo(200);
		return this.demo.get("team-suixi", "/filings/" + filing)
			.get("lines")
			.valueStream()
			.map((line) -> line.get("recordId").stringValue())
			.toList();
	}

	private static String text(MockHttpServletResponse response) {
		return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					organisations | "kind":"COMPANY"          | projects | "investorOrganisations":["*"]
					organisations | "kind":"COMPANY"          | parks    | "kind":"AGRICULTURE","tenants":[{"name":"甲","organisation":"*"}]
					parks         | "kind":"AGRICULTURE"      | projects | "park":"*"
					enclaves      | "direction":"REVERSE"     | enclaves | "direction":"REVERSE","possibleSame":["*"]
					funds         | "source":"FISCAL"         | funding-entries | "fund":"*","kind":"IN","amount":"1","movedOn":"2024-03-01"
					documents     | "kind":"POLICY"           | honours  | "remark":"依据"
					""")
	void ofAVoidAndAPostingThatNamesItAtTheSameMomentOneIsRefusedInWords(String type, String what, String naming,
			String how) {
		String suffix = UUID.randomUUID().toString().substring(0, 8);
		String called = type.equals("documents") ? "title" : "name";
		List<String> targets = posted(type,
				IntStream.range(0, ROUNDS)
					.mapToObj((i) -> create("\"%s\":\"同时作废%s-%d\",%s".formatted(called, suffix, i, what)))
					.toList());
		int refusedVoids = 0;
		for (String target : targets) {
			boolean cites = type.equals("documents");
			String namer = beforeLastStep(naming, cites ? target : "D000",
					List.of(create("\"name\":\"同时提到%s-%s\",%s".formatted(suffix, target, how.replace("*", target)))));
			String voider = beforeLastStep(type, "D000", List.of(change("void", target, "")));
			List<MockHttpServletResponse> answers = AtOnce.times(2, (i) -> approve((i == 0) ? namer : voider));
			List<Integer> statuses = answers.stream().map(MockHttpServletResponse::getStatus).toList();
			assertThat(statuses).as(text(answers.get(0)) + text(answers.get(1))).containsExactlyInAnyOrder(200, 409);
			boolean named = statuses.get(0) == 200;
			refusedVoids += named ? 1 : 0;
			assertThat(text(answers.get(named ? 1 : 0))).contains(named ? "不能作废" : "已经作废");
			if (!cites) {
				assertThat(this.jdbc.queryForObject(NAMED, Integer.class, UUID.fromString(target)))
					.isEqualTo(named ? 1 : 0);
			}
		}
		System.out.println(type + " named by " + naming + ": " + refusedVoids + " of " + ROUNDS + " voids came second");
	}

	@Test
	void sixteenFilingsThatNameEachOthersRecordsArePostedAtOnce() {
		String suffix = UUID.randomUUID().toString().substring(0, 8);
		List<String> records = posted("enclaves",
				IntStream.range(0, 16)
					.mapToObj((i) -> create("\"name\":\"互相提到%s-%d\",\"direction\":\"REVERSE\"".formatted(suffix, i)))
					.toList());
		List<String> filings = records.stream()
			.map((record) -> beforeLastStep("enclaves", "D000", List.of(change("update", record,
					",\"name\":\"互相提到%s%s\",\"direction\":\"REVERSE\",\"possibleSame\":[%s]".formatted(suffix, record,
							String.join(",",
									records.stream()
										.filter((other) -> !other.equals(record))
										.map((other) -> "\"" + other + "\"")
										.toList()))))))
			.toList();
		assertThat(AtOnce.times(16, (i) -> approve(filings.get(i)).getStatus())).containsOnly(200);
		records.forEach((record) -> assertThat(this.jdbc.queryForObject(NAMED, Integer.class, UUID.fromString(record)))
			.isEqualTo(15));
	}

	@Test
	void aRegionThatRecordsNameByItsCodeKeepsIt() {
		Actor loader = new Actor(UUID.randomUUID(), "loader", "资料装载", "", List.of());
		Map<String, Object> region = this.jdbc.queryForMap("select id, version from region where code = '440823'");
		ObjectNode form = this.loading.presentForm("regions", (UUID) region.get("id")).put("code", "X-440823");
		BookLine line = new BookLine((UUID) region.get("id"), (Integer) region.get("version"), form, List.of());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.loading.load(loader, "regions", List.of(line), "code"))
			.withMessage("filing.named");
	}

	@Test
	void anIndicatorThatThePortalAddsUpStays() {
		Actor loader = new Actor(UUID.randomUUID(), "loader", "资料装载", "", List.of());
		Map<String, Object> card = this.jdbc
			.queryForMap("select id, version from indicator where code = 'organisation.total'");
		ObjectNode form = this.loading.presentForm("indicators", (UUID) card.get("id")).put("code", "organisation.sum");
		BookLine line = new BookLine((UUID) card.get("id"), (Integer) card.get("version"), form, List.of());
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.loading.load(loader, "indicators", List.of(line), "code"))
			.withMessage("indicators.derivedStays");
	}

}
