package cn.xieshou.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.HtmlForm;
import cn.xieshou.TestForms;
import cn.xieshou.access.PairingTree;
import cn.xieshou.register.Place;
import cn.xieshou.register.RecordRepositories;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/** Rules on the way of a filing: shown, explained, read by its reviewers, asked again. */
@DatabaseTest
class RuleTests {

	private static final String TEAM = "team-suixi";

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Rules rules;

	@Autowired
	List<Rule<?>> beans;

	@Autowired
	PostedCheck check;

	@Autowired
	Registers registers;

	@Autowired
	PairingTree tree;

	@Autowired
	RecordRepositories repositories;

	@Autowired
	TransactionOperations transactions;

	@Autowired
	JsonMapper json;

	@Autowired
	JdbcTemplate jdbc;

	/** Each test files figures of a subject of its own. */
	static int subjects;

	String subject;

	@BeforeEach
	void takeASubject() {
		this.subject = "规则" + ++subjects;
	}

	/** A filing of one figure, as JSON. */
	private String figure(int year, String value, String further) {
		return """
				{"type":"indicator-values","action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue",
				"region":"440823","subject":"%s","period":"%d","value":"%s","basis":"ACTUAL"%s},
				"evidence":[{"document":"D000"}]}""".formatted(this.subject, year, value, further);
	}

	private static String changing(String filing, String action, String record) {
		return filing.replace("\"action\":\"create\"",
				"\"action\":\"%s\",\"recordId\":\"%s\",\"baseVersion\":1".formatted(action, record));
	}

	private String drafted(String body) {
		JsonNode filing = Demo.json(this.demo.post(TEAM, "/filings", body));
		assertThat(filing.path("state").asString("")).as(filing.toString()).isEqualTo("draft");
		return "/filings/" + filing.get("id").asString();
	}

	private JsonNode act(String account, String filing, String action, String body) {
		return Demo.json(this.demo.post(account, filing + "/" + action, body));
	}

	private JsonNode submit(String filing, Map<String, String> explanations) {
		StringBuilder said = new StringBuilder();
		explanations.forEach((mark, sentence) -> said.append(said.isEmpty() ? "" : ",")
			.append("\"%s\":\"%s\"".formatted(mark, sentence)));
		return act(TEAM, filing, "submit", "{\"explanations\":{" + said + "}}");
	}

	private static void assertRefused(JsonNode answer, String rule, @Nullable String field) {
		assertThat(answer.path("status").asInt(0)).as(answer.toString()).isEqualTo(422);
		assertThat(answer.at("/errors/0/code").asString("")).isEqualTo(rule);
		assertThat(answer.at("/errors/0/field").asString(null)).isEqualTo(field);
	}

	private String decided(String filing) {
		act("county-suixi", filing, "approve", "{}");
		JsonNode posted = act("city-zhanjiang", filing, "approve", "{}");
		assertThat(posted.path("state").asString("")).as(posted.toString()).isEqualTo("posted");
		return posted.at("/lines/0/recordId").asString();
	}

	/** Brings a figure into the books and gives its record. */
	private String posted(String body) {
		String filing = drafted(body);
		assertThat(submit(filing, Map.of()).path("state").asString("")).isEqualTo("submitted");
		return decided(filing);
	}

	@Test
	void aWarningIsShownInTheDraftAndSubmittedOnlyWithASentence() {
		String base = posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		JsonNode warning = this.demo.get(TEAM, filing).at("/warnings/0");
		assertThat(warning.get("rule").asString()).isEqualTo("Q002");
		assertThat(warning.get("line").asInt()).isEqualTo(1);
		assertThat(warning.get("field").asString()).isEqualTo("value");
		assertThat(warning.get("message").asString()).isEqualTo("12800万元 约为上期 1280万元 的十倍或十分之一");
		assertThat(warning.get("remedy").asString()).isEqualTo("核对小数点");
		assertThat(warning.at("/cites/0/id").asString()).isEqualTo(base);
		assertRefused(act(TEAM, filing, "submit", "{}"), "Q002", "value");
		assertRefused(submit(filing, Map.of("Q002@1", "  ")), "Q002", "value");
		assertRefused(submit(filing, Map.of("Q002@2", "另一行")), "Q002", "value");
		assertThat(submit(filing, Map.of("Q002@1", "新景区全年开放")).path("state").asString("")).isEqualTo("submitted");
	}

	@Test
	void itsReviewersReadTheSentenceBesideTheWarning() {
		posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		submit(filing, Map.of("Q002@1", "新景区全年开放"));
		assertThat(this.demo.get("county-suixi", filing).at("/warnings/0/explanation").asString()).isEqualTo("新景区全年开放");
		String page = this.demo.page("county-suixi", "/review?id=" + filing.substring("/filings/".length()));
		assertThat(page).contains("约为上期", "填报人说明", "新景区全年开放").doesNotContain("explain.Q002");
		decided(filing);
		assertThat(this.demo.get("official", filing).at("/warnings/0/explanation").asString()).isEqualTo("新景区全年开放");
	}

	@Test
	void aSentenceHoldsAsLongAsTheWarningSaysTheSame() {
		posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		submit(filing, Map.of("Q002@1", "新景区全年开放"));
		act("county-suixi", filing, "return", "{\"reason\":\"请核对\"}");
		assertThat(act(TEAM, filing, "submit", "{}").path("state").asString("")).isEqualTo("submitted");
		act("county-suixi", filing, "return", "{\"reason\":\"请再核对\"}");
		JsonNode changed = rewritten(filing, figure(2023, "12900万元", ""));
		assertThat(changed.at("/warnings/0/explanation").isNull()).as(changed.toString()).isTrue();
		assertRefused(act(TEAM, filing, "submit", "{}"), "Q002", "value");
	}

	private JsonNode rewritten(String filing, String body) {
		int version = this.demo.get(TEAM, filing).get("version").asInt();
		return Demo.json(this.mvc.put()
			.uri("/api/v1" + filing)
			.contentType("application/json")
			.content(body)
			.header("If-Match", "\"" + version + "\"")
			.with(this.demo.as(TEAM)));
	}

	@Test
	void theFormHasABoxAtTheFieldAndTakesTheSentenceWithoutScript() {
		posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		HtmlForm form = HtmlForm.of(this.demo.page(TEAM, filing + "/edit"));
		String refused = Demo.page(this.demo.send(TEAM, "/filings").params(form.press("submit")), 422);
		assertThat(refused).contains("name=\"explain.Q002@1\"", "href=\"#explain-Q002-1-value\"")
			.containsOnlyOnce("id=\"explain-Q002-1-value\"");
		assertThat(StringUtils.countOccurrencesOf(refused, "约为上期")).as("in the summary and at the field").isEqualTo(2);
		MultiValueMap<String, String> again = new LinkedMultiValueMap<>(HtmlForm.of(refused).press("submit"));
		again.set("explain.Q002@1", "新景区全年开放");
		assertThat(this.demo.send(TEAM, "/filings").params(again).exchange().getResponse().getStatus()).isEqualTo(302);
		JsonNode submitted = this.demo.get(TEAM, filing);
		assertThat(submitted.get("state").asString()).isEqualTo("submitted");
		assertThat(submitted.at("/warnings/0/explanation").asString()).isEqualTo("新景区全年开放");
	}

	@Test
	void aFatalHitIsSaidAtItsFieldLikeAnyOtherProblem() {
		posted(figure(2022, "2.00亿元", ""));
		String filing = drafted(figure(2023, "3.00亿元", ",\"statedGrowth\":\"60\""));
		HtmlForm form = HtmlForm.of(this.demo.page(TEAM, filing + "/edit"));
		String refused = Demo.page(this.demo.send(TEAM, "/filings").params(form.press("submit")), 422);
		assertThat(refused).contains("href=\"#form-statedGrowth\"", "id=\"form-statedGrowth-error\"");
		assertThat(StringUtils.countOccurrencesOf(refused, "增速写的是 60%")).isEqualTo(2);
	}

	@Test
	void aSavedDraftKeepsTheSentenceThatWasTyped() {
		posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		MultiValueMap<String, String> typed = new LinkedMultiValueMap<>(
				HtmlForm.of(this.demo.page(TEAM, filing + "/edit")).press("save"));
		typed.set("explain.Q002@1", "新景区全年开放");
		this.demo.send(TEAM, "/filings").params(typed).exchange();
		assertThat(this.demo.page(TEAM, filing + "/edit")).contains("新景区全年开放");
	}

	@Test
	void aFatalHitRefusesACreationAndItsExplanation() {
		posted(figure(2022, "2.00亿元", ""));
		String filing = drafted(figure(2023, "3.00亿元", ",\"statedGrowth\":\"60\""));
		assertThat(this.demo.get(TEAM, filing).at("/warnings/0/severity").asString()).isEqualTo("fatal");
		assertRefused(submit(filing, Map.of("Q055@1", "来源如此")), "Q055", "statedGrowth");
	}

	@Test
	void aChangeIsHeldToTheSameRules() {
		posted(figure(2022, "2.00亿元", ""));
		String record = posted(figure(2023, "3.00亿元", ",\"statedGrowth\":\"50\""));
		String fatal = drafted(changing(figure(2023, "3.00亿元", ",\"statedGrowth\":\"60\""), "update", record));
		assertRefused(submit(fatal, Map.of()), "Q055", "statedGrowth");
		String warned = drafted(changing(figure(2023, "20亿元", ""), "update", record));
		assertRefused(submit(warned, Map.of()), "Q002", "value");
		assertThat(submit(warned, Map.of("Q002@1", "口径扩大到全县")).path("state").asString("")).isEqualTo("submitted");
	}

	@Test
	void aSentenceThatIsNullSaysNothing() {
		posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		assertRefused(act(TEAM, filing, "submit", "{\"explanations\":{\"Q002@1\":null}}"), "Q002", "value");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Q002", "Q002@0", "Q002@x", "@1", "Q9999@1", "" })
	void aSentenceToWhatIsNoRuleAtALineIsRefused(String mark) {
		String filing = drafted(figure(2023, "1280万元", ""));
		assertRefused(submit(filing, Map.of(mark, "口径扩大")), "rule.unknownMark", "explanations");
	}

	@Test
	void aSentenceToWhatIsMendedIsTaken() {
		String filing = drafted(figure(2023, "1280万元", ""));
		assertThat(submit(filing, Map.of("Q002@1", "口径扩大")).path("state").asString("")).isEqualTo("submitted");
	}

	@Test
	void whatTheRecordBrokeBeforeIsNotNewlyBroken() {
		LocalDate never = LocalDate.of(2999, 1, 1);
		assertThat(newlyBroken("projects", Map.of(), Map.of("acceptedOn", never))).containsExactly(1);
		assertThat(newlyBroken("projects", Map.of("acceptedOn", never), Map.of("acceptedOn", never))).isEmpty();
	}

	private Set<Integer> newlyBroken(String type, Map<String, Object> before, Map<String, Object> after) {
		return newlyBroken(this.registers.require(type), before, after);
	}

	private <F extends Record & RegisterForm> Set<Integer> newlyBroken(Register<?, F> register,
			Map<String, Object> before, Map<String, Object> after) {
		RuleBatch<F> batch = new RuleBatch<F>().says(1, new Place(UUID.randomUUID(), List.of()),
				TestForms.of(register.formType(), "改后", after), TestForms.of(register.formType(), "改前", before));
		return this.rules.newlyFatal(register, batch).keySet();
	}

	@Test
	void voidingTheBaseOfAGrowthNeedsASentenceTooOnThePageAsWell() {
		String base = posted(figure(2022, "2.00亿元", ""));
		posted(figure(2023, "3.00亿元", ",\"statedGrowth\":\"50\""));
		String filing = drafted(
				"{\"type\":\"indicator-values\",\"action\":\"void\",\"recordId\":\"" + base + "\",\"baseVersion\":1}");
		assertRefused(submit(filing, Map.of()), "X001", null);
		assertThat(this.demo.page(TEAM, filing)).contains("name=\"explain.X001@1\"", "form=\"submit-filing\"");
		assertThat(Demo.page(this.demo.send(TEAM, filing + "/submit"), 422)).contains("有 1 个数字以它为增速的基数");
		assertThat(this.demo.send(TEAM, filing + "/submit")
			.param("explain.X001@1", "改用普查数")
			.exchange()
			.getResponse()
			.getStatus()).isEqualTo(302);
		decided(filing);
	}

	@Test
	void whatBecameWrongSinceItsSubmissionIsNotPosted() {
		String first = drafted(figure(2023, "3.00亿元", ",\"statedGrowth\":\"60\""));
		assertThat(submit(first, Map.of()).path("state").asString("")).isEqualTo("submitted");
		act("county-suixi", first, "approve", "{}");
		posted(figure(2022, "2.00亿元", ""));
		assertRefused(act("city-zhanjiang", first, "approve", "{}"), "Q055", "statedGrowth");
		String page = Demo.page(this.demo.send("city-zhanjiang", "/review/" + first.substring("/filings/".length()))
			.param("action", "approve"), 422);
		assertThat(page).contains("增速写的是 60%");
		assertThat(this.demo.get(TEAM, first).get("state").asString()).isEqualTo("submitted");
	}

	@Test
	void linesOfOneFilingAreHeldAgainstEachOther() {
		String lines = """
				{"type":"indicator-values","evidence":[{"document":"D000"}],"lines":[
				{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","subject":"%1$s","period":"2022","value":"2亿元","basis":"ACTUAL"}},
				{"action":"create","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","subject":"%1$s","period":"2023","value":"20亿元","basis":"ACTUAL"}}]}"""
			.formatted(this.subject);
		String filing = drafted(lines);
		assertThat(this.demo.get(TEAM, filing).at("/warnings/0/line").asInt()).isEqualTo(2);
		assertRefused(submit(filing, Map.of("Q002@1", "不是这一行")), "Q002", "lines[1].value");
		assertThat(submit(filing, Map.of("Q002@2", "新景区全年开放")).path("state").asString("")).isEqualTo("submitted");
	}

	/** The team sees its own pairing; the root has others. */
	@Test
	void aRecordOfOthersIsNeverNamedToOneWhoMayNotSeeIt() {
		Map<String, Object> foreign = this.jdbc.queryForMap("""
				select p.id, p.name, p.region, p.investor from project p join pairing own on own.name = ?
				where p.root_id = own.root_id and p.pairing_id <> own.id limit 1
				""", "越秀区—遂溪县");
		this.jdbc.update("update project set region = '440823', investor = '外方公司' where id = ?", foreign.get("id"));
		try {
			String filing = drafted("""
					{"type":"projects","form":{"pairing":"越秀区—遂溪县","name":"%s","region":"440823","investor":"外方公司"}}"""
				.formatted(foreign.get("name")));
			JsonNode warning = this.demo.get(TEAM, filing).at("/warnings/0");
			assertThat(warning.path("rule").asString("")).isEqualTo("X002");
			assertThat(warning.get("cites").size()).isZero();
			assertThat(this.demo.page(TEAM, filing + "/edit")).doesNotContain(foreign.get("id").toString());
		}
		finally {
			this.jdbc.update("update project set region = ?, investor = ? where id = ?", foreign.get("region"),
					foreign.get("investor"), foreign.get("id"));
		}
	}

	@Test
	void everyRuleIsDescribedInBothLanguages() {
		JsonNode chinese = this.demo.get(TEAM, "/rules").get("items");
		JsonNode english = Demo
			.json(this.mvc.get().uri("/api/v1/rules").header("Accept-Language", "en").with(this.demo.as("sysadmin")))
			.get("items");
		assertThat(chinese.size()).isGreaterThanOrEqualTo(20).isEqualTo(english.size());
		Set<String> once = new HashSet<>();
		for (int i = 0; i < chinese.size(); i++) {
			JsonNode rule = chinese.get(i);
			assertThat(once.add(rule.get("code").asString() + rule.get("type").asString())).isTrue();
			assertThat(rule.get("name").asString()).matches(".*\\p{IsHan}.*");
			assertThat(rule.get("remedy").asString()).matches(".*\\p{IsHan}.*");
			assertThat(english.get(i).get("name").asString()).matches("[^\\p{IsHan}]+").doesNotStartWith("rule.");
			assertThat(english.get(i).get("remedy").asString()).doesNotStartWith("rule.");
			assertThat(rule.get("severity").asString()).isIn("fatal", "warning", "info");
		}
		JsonNode tenfold = chinese.valueStream()
			.filter((rule) -> rule.get("code").asString().equals("Q002"))
			.findAny()
			.orElseThrow();
		assertThat(tenfold.get("parameters").get("low").asString()).isEqualTo("9.5");
		assertThat(tenfold.get("version").asInt()).isEqualTo(1);
	}

	@Test
	void everyRuleHasItsRowInTheDocuments() throws IOException {
		Set<String> rows = new TreeSet<>();
		for (String line : Files.readAllLines(Path.of("docs/rules.md"))) {
			String[] cells = line.split(" *\\| *");
			if (line.matches("\\| [A-Z]\\d+ \\|.*")) {
				for (String bean : cells[5].split(", ")) {
					rows.add(cells[1] + " " + cells[3].split(",")[0] + " " + bean.replace("`", ""));
				}
			}
		}
		assertThat(this.beans.stream().map((rule) -> {
			String room = rule.getClass().getPackageName().replace("cn.xieshou.", "");
			String severity = rule.card().severity().name().toLowerCase(Locale.ROOT);
			return rule.card().code() + " " + severity + " " + room + "." + rule.getClass().getSimpleName();
		})).containsExactlyInAnyOrderElementsOf(rows);
	}

	@Test
	void noRuleFallsOverAFormThatSaysNothing() {
		this.registers.all().forEach(this::checkEmpty);
	}

	private <F extends Record & RegisterForm> void checkEmpty(Register<?, F> register) {
		F empty = TestForms.of(register.formType(), "空", Map.of());
		Place place = new Place(UUID.randomUUID(), List.of());
		assertThat(this.rules.check(register, new RuleBatch<F>().says(1, place, empty, null))).as(register.code())
			.isEmpty();
	}

	@Test
	void theNightlyCheckTellsWhatIsFoundInPostedRecords() {
		posted(figure(2022, "1280万元", ""));
		String filing = drafted(figure(2023, "12800万元", ""));
		submit(filing, Map.of("Q002@1", "新景区全年开放"));
		UUID record = UUID.fromString(decided(filing));
		assertThat(found().filter((one) -> one.place().record().equals(record)).map((one) -> one.hit().rule()))
			.containsExactly("Q002");
	}

	/** All that is found in posted records. */
	private Stream<PostedHits.Found> found() {
		List<PostedHits.Found> found = new ArrayList<>();
		PostedHits told = new PostedHits() {
			@Override
			public void found(Register<?, ?> register, List<Found> some, Instant at) {
				found.addAll(some);
			}

			@Override
			public void ended(Register<?, ?> register, Instant began, long records) {
				// each look at a type ends
			}
		};
		new PostedCheck(this.rules, this.registers, this.tree, this.repositories, this.jdbc, this.transactions,
				List.of(told), Clock.systemUTC())
			.run(null, (done, total, type) -> {
			});
		return found.stream();
	}

	@Test
	void theNightlyCheckGoesOnWithTheTypeInWhichItStopped() {
		Map<String, Long> whole = new LinkedHashMap<>();
		this.check.run(null, (done, total, type) -> whole.put(type, done));
		String stoppedIn = "parks";
		Map<String, Long> rest = new LinkedHashMap<>();
		this.check.run(stoppedIn, (done, total, type) -> rest.put(type, done));
		List<String> types = List.copyOf(whole.keySet());
		assertThat(rest.keySet()).containsExactlyElementsOf(types.subList(types.indexOf(stoppedIn), types.size()));
		assertThat(whole).containsAllEntriesOf(rest);
		Set<String> unknown = new HashSet<>();
		this.check.run("a type of another version", (done, total, type) -> unknown.add(type));
		assertThat(unknown).hasSameSizeAs(whole.keySet());
	}

	/** A warning that fires on what the sources say right is a wrong rule. */
	@Test
	void theDemonstrationBooksHaveTheHitsThatTheDocumentsExplain() {
		Map<UUID, String> refs = new HashMap<>();
		// a record may have several of them
		this.jdbc.query("select record_id, min(ref) from record_ref group by record_id",
				(RowCallbackHandler) (row) -> refs.put(row.getObject(1, UUID.class), row.getString(2)));
		// other tests enter money, which no one takes out of the ledger again
		Set<UUID> entered = Set.copyOf(this.jdbc.queryForList("""
				select e.fund_id from funding_entry e where e.fund_id is not null
				and not exists (select from record_ref r where r.record_id = e.id and r.ref is not null)""",
				UUID.class));
		List<String> hits = found().filter((one) -> refs.containsKey(one.place().record()))
			.filter((one) -> !entered.contains(one.place().record()))
			.map((one) -> one.hit().rule() + " " + refs.get(one.place().record()) + " "
					+ this.json.valueToTree(one.hit().hit().values())
						.valueStream()
						.map(JsonNode::toString)
						.collect(Collectors.joining(", ", "[", "]")))
			.toList();
		assertThat(hits.stream().filter((hit) -> hit.startsWith("Q026 ")))
			.as("nineteen companies are written by a short name")
			.hasSize(19)
			.allMatch((hit) -> hit.startsWith("Q026 enterprise:"));
		assertThat(hits.stream().filter((hit) -> !hit.startsWith("Q026 ")))
			.as("what the sources say wrongly, each told of the figures that it lies in")
			.containsExactlyInAnyOrder("Q081 S003-037 [\"9个\", \"5\", \"1\", \"雷州“反向飞地”（南沙）\"]",
					"X060 S003-028 [\"19.32亿元\", \"33.9%\", \"14.43亿元\", \"将达23.8亿元\", \"111.45%\", \"11.26亿元\"]",
					"X061 S003-090 [\"16家 + 5家\", \"22家\"]", "X062 S004-005 [\"152个\", \"2019/2021\", \"2019/2022\"]",
					"X062 S004-010 [\"152个\", \"2019/2022\", \"2019/2021\"]", "X063 S004-048 [\"5000万元\", \"逾5000万元\"]",
					"X064 S004-023 [\"嘉立荷牧业奶源基地建设项目\", \"9亿元\", \"嘉立荷（甘肃）牧业有限公司\", \"10亿元\"]",
					"X064 S004-027 [\"嘉立荷（甘肃）牧业有限公司\", \"10亿元\", \"嘉立荷牧业奶源基地建设项目\", \"9亿元\"]", "X067 S004-024 []",
					"X068 S002-017 [\"15个\", \"2\"]");
	}

}
