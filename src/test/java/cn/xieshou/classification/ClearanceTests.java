package cn.xieshou.classification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.account.People;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is graded above somebody's clearance is answered to them like what there is not.
 */
@DatabaseTest
class ClearanceTests {

	private static final List<Grade> GRADES = List.of(Grade.INTERNAL, Grade.SENSITIVE, Grade.IMPORTANT, Grade.CORE);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	People people;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Classifications classifications;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final List<String> posted = new ArrayList<>();

	@AfterEach
	void takeBack() {
		this.posted.forEach((id) -> this.filings.takeBack("honours", id));
	}

	private JsonNode graded(Grade grade) {
		JsonNode honour = this.filings.posted("honours", "\"name\":\"权限" + this.mark + grade + "\"");
		this.posted.add(honour.get("id").asString());
		if (grade != Grade.INTERNAL) {
			this.jdbc.update("""
					insert into data_grade (root_id, id, type, raised_grade, why, set_by, set_at)
					select root_id, id, 'honours', ?, '试验定级', '试验', now() from honour where id = ?::uuid
					""", grade.name(), honour.get("id").asString());
		}
		return honour;
	}

	private Cookie reader(Role role, Clearance clearance) {
		People.Person person = this.people.open(false);
		this.accounts.grant(person.id(), new Grant(role, null, null), null);
		this.accounts.clear(person.id(), clearance);
		return this.people.session(person);
	}

	private MockHttpServletResponse get(Cookie reader, String address) {
		return this.mvc.get().uri(address).cookie(reader).exchange().getResponse();
	}

	private int status(Cookie reader, String address) {
		return get(reader, address).getStatus();
	}

	@Test
	void eachClearanceReachesTheGradesUpToIt() {
		Map<Grade, JsonNode> honours = new EnumMap<>(Grade.class);
		GRADES.forEach((grade) -> honours.put(grade, graded(grade)));
		for (Clearance clearance : Clearance.values()) {
			Cookie reader = reader(Role.OFFICIAL, clearance);
			List<Grade> seen = GRADES.stream().filter((grade) -> grade.isWithin(clearance)).toList();
			for (Grade grade : GRADES) {
				JsonNode honour = honours.get(grade);
				String id = honour.get("id").asString();
				for (String address : List.of("/honours/" + id, "/api/v1/honours/" + id,
						"/api/v1/honours/" + id + "/history",
						"/api/v1/honours/" + id + "?asKnownOn=2099-01-01T00:00:00Z", "/filings/" + filing(id))) {
					assertThat(status(reader, address)).as(clearance + " " + grade + " " + address)
						.isEqualTo(seen.contains(grade) ? 200 : 404);
				}
			}
			isSeenInLists(reader, clearance, honours);
		}
	}

	/** The filing that brought a record in. */
	private String filing(String record) {
		return this.jdbc.queryForObject("select filing_id::text from filing_line where record_id = ?::uuid limit 1",
				String.class, record);
	}

	private void isSeenInLists(Cookie reader, Clearance clearance, Map<Grade, JsonNode> honours) {
		List<Grade> seen = GRADES.stream().filter((grade) -> grade.isWithin(clearance)).toList();
		for (String address : List.of("/api/v1/honours?q=权限" + this.mark, "/honours?q=权限" + this.mark,
				"/api/v1/honours?size=200", "/search?q=权限" + this.mark, "/api/v1/honours/lookup?q=权限" + this.mark)) {
			String text = text(get(reader, address));
			honours.forEach((grade, honour) -> assertThat(text.contains(honour.get("id").asString()))
				.as(clearance + " " + grade + " " + address)
				.isEqualTo(seen.contains(grade)));
		}
		String filings = text(get(reader, "/api/v1/filings?size=200"));
		honours.keySet()
			.stream()
			.filter((grade) -> !seen.contains(grade))
			.forEach((grade) -> assertThat(filings).doesNotContain("权限" + this.mark + grade));
		JsonNode list = JsonMapper.shared().readTree(text(get(reader, "/api/v1/honours?q=权限" + this.mark)));
		assertThat(list.get("total").asInt()).as(clearance + " counts").isEqualTo(seen.size());
		isTakenAsFile(reader, seen, honours);
	}

	/** From important data on a second person has to agree. */
	private void isTakenAsFile(Cookie reader, List<Grade> seen, Map<Grade, JsonNode> honours) {
		MockHttpServletResponse file = get(reader, "/api/v1/honours.csv?q=权限" + this.mark);
		if (seen.contains(Grade.IMPORTANT)) {
			assertThat(file.getStatus()).isEqualTo(409);
			return;
		}
		assertThat(file.getHeader(Grade.HEADER)).isEqualTo(seen.get(seen.size() - 1).name());
		String text = text(file);
		honours.forEach((grade, honour) -> assertThat(text.contains(honour.get("id").asString())).as(grade + " in file")
			.isEqualTo(seen.contains(grade)));
	}

	private static String text(MockHttpServletResponse answer) {
		assertThat(answer.getStatus()).isEqualTo(200);
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	@Test
	void whoDoesNotReachAGradeNeitherSetsNorEditsWhatHasIt() {
		String id = graded(Grade.IMPORTANT).get("id").asString();
		Cookie team = reader(Role.TEAM, Clearance.SENSITIVE);
		assertThat(this.people.post(team, "/honours/" + id + "/grade", "grade", "CORE", "why", "看不见的记录").getStatus())
			.isEqualTo(404);
		assertThat(status(team, "/filings/new?type=honours&record=" + id)).isIn(400, 404);
		String plain = graded(Grade.INTERNAL).get("id").asString();
		MockHttpServletResponse beyond = this.people.post(team, "/honours/" + plain + "/grade", "grade", "IMPORTANT",
				"why", "定到自己看不见的级别");
		assertThat(beyond.getStatus()).isEqualTo(422);
		assertThat(Demo.text(beyond)).contains("定到自己看不见的级别", "数据权限级别不到");
		assertThat(Demo.text(get(team, "/honours/" + plain))).doesNotContain("value=\"IMPORTANT\"");
	}

	@Test
	void theSecurityAdministratorSaysHowFarAndItHoldsFromTheNextRequestOn() {
		String id = graded(Grade.SENSITIVE).get("id").asString();
		People.Person person = this.people.open(false);
		this.accounts.grant(person.id(), new Grant(Role.OFFICIAL, null, null), null);
		Cookie reader = this.people.session(person);
		assertThat(status(reader, "/honours/" + id)).isEqualTo(200);
		Cookie security = this.demo.session("secadmin");
		assertThat(set(security, person, "INTERNAL")).isEqualTo(302);
		assertThat(status(reader, "/honours/" + id)).isEqualTo(404);
		assertThat(status(reader, "/contacts")).isEqualTo(403);
		assertThat(set(security, person, "SENSITIVE")).isEqualTo(302);
		assertThat(status(reader, "/honours/" + id)).isEqualTo(200);
		assertThat(set(security, person, "EVERYTHING")).isEqualTo(400);
		for (String other : List.of("sysadmin", "auditadmin", "auditor", "business")) {
			assertThat(set(this.demo.session(other), person, "CORE")).as(other).isEqualTo(403);
		}
		assertThat(set(this.demo.session("official"), person, "CORE")).isEqualTo(403);
		assertThat(
				this.jdbc.queryForList(
						"select detail ->> 'from' || ' ' || (detail ->> 'to') from journal_line"
								+ " where act = 'CLEARANCE_SET' and object_id = ? order by id",
						String.class, person.id()))
			.containsExactly("CORE INTERNAL", "INTERNAL SENSITIVE");
		assertThat(this.demo.page("auditadmin", "/journal?act=CLEARANCE_SET")).contains("改数据权限", person.username(),
				"敏感");
	}

	private int set(Cookie actor, People.Person person, String clearance) {
		return this.people.post(actor, "/admin/clearances", "c." + person.id(), clearance).getStatus();
	}

	@Test
	void aChangeUnderReviewOfWhatIsAboveIsNotShownToItsReviewer() {
		JsonNode honour = graded(Grade.SENSITIVE);
		String filing = Demo
			.json(this.demo.post("team-suixi", "/filings",
					"""
							{"type":"honours","action":"update","recordId":"%s","baseVersion":%d,
							"form":{"pairing":"440104-440823","name":"%s","remark":"改"}}""".formatted(
							honour.get("id").asString(), honour.get("version").asInt(), honour.get("name").asString())))
			.get("id")
			.asString();
		this.filings.act("team-suixi", filing, "submit");
		People.Person reviewer = this.people.open(false);
		this.accounts.grant(reviewer.id(),
				new Grant(Role.REVIEWER,
						this.jdbc.queryForObject("select id from pairing where code = '440104-440823'", UUID.class), 1),
				null);
		this.accounts.clear(reviewer.id(), Clearance.INTERNAL);
		Cookie limited = this.people.session(reviewer);
		assertThat(status(limited, "/filings/" + filing)).isEqualTo(404);
		for (String address : List.of("/review", "/review/bulk", "/home", "/notices")) {
			assertThat(status(limited, address)).as(address).isEqualTo(200);
			assertThat(Demo.text(get(limited, address))).as(address)
				.doesNotContain(filing, honour.get("name").asString());
		}
		this.accounts.clear(reviewer.id(), Clearance.SENSITIVE);
		assertThat(status(this.people.session(reviewer), "/filings/" + filing)).isEqualTo(200);
		this.filings.act("team-suixi", filing, "withdraw");
	}

	@Test
	void aFigureAboveStandsOnNoPageAndBesideNoOther() {
		String figure = this.jdbc.queryForObject("""
				select v.id::text from indicator_value v join pairing p on p.id = v.pairing_id
				where p.code = '440104-440823' and v.period_kind = 'year' and v.period_ends_on = '2024-12-31'
				and v.amount_value is not null and v.basis = 'ACTUAL' and v.claim <> 'FROM_NAME' and v.same_as is null
				order by v.id limit 1""", String.class);
		this.jdbc.update("""
				insert into data_grade (root_id, id, type, raised_grade, why, set_by, set_at)
				select root_id, id, 'indicator-values', 'SENSITIVE', '试验定级', '试验', now() from indicator_value
				where id = ?::uuid""", figure);
		try {
			for (String page : List.of("/", "/pairings/440104-440823", "/pairings/440104-440823?year=2024")) {
				assertThat(Demo.text(get(reader(Role.OFFICIAL, Clearance.INTERNAL), page))).as(page)
					.doesNotContain("/figures/" + figure);
			}
			assertThat(Demo.text(get(reader(Role.OFFICIAL, Clearance.CORE), "/pairings/440104-440823?year=2024")))
				.contains("/figures/" + figure);
			String stated = this.jdbc.queryForObject(
					"""
							select json_build_object('pairing', '440104-440823', 'indicator', i.code, 'region', v.region, 'subject',
							nullif(v.subject, ''), 'period', '2024', 'value', '987654' || v.amount_unit, 'basis', v.basis,
							'statedName', nullif(v.stated_name, ''), 'scopeNote', v.scope_note)::text
							from indicator_value v join indicator i on i.id = v.indicator_id where v.id = ?::uuid""",
					String.class, figure);
			String answer = Demo.text(this.mvc.post()
				.uri("/api/v1/filings")
				.contentType("application/json")
				.content("{\"type\":\"indicator-values\",\"form\":" + stated + "}")
				.with(this.demo.browser(reader(Role.TEAM, Clearance.INTERNAL)))
				.exchange()
				.getResponse());
			assertThat(answer).contains("您不能查看的记录").doesNotContain(figure);
		}
		finally {
			this.jdbc.update("update data_grade set raised_grade = null where id = ?::uuid", figure);
		}
	}

	/** A type whose records are all above the reader says no more than single ones. */
	@Test
	void ofATypeAboveTheReaderNoRuleTellsAValue() {
		String subject = "类别定级例" + this.mark;
		String target = this.filings.posted("targets", """
				"indicator":"tourism.revenue","subject":"%s","period":"1969","value":"137.00亿元","kind":"BINDING",
				"origin":"STATED\"""".formatted(subject)).get("id").asString();
		String form = """
				{"pairing":"440104-440823","indicator":"tourism.revenue","subject":"%s","period":"1969","value":"100.00亿元",
				"basis":"ACTUAL","statedCompletion":"50"}"""
			.formatted(subject);
		Classifications known = AopTestUtils.getTargetObject(this.classifications);
		try {
			assertThat(submitted(form)).contains("137");
			ReflectionTestUtils.setField(known, "usual", Map.of("targets", Grade.SENSITIVE));
			assertThat(submitted(form)).contains("您不能查看的记录").doesNotContain("137");
		}
		finally {
			ReflectionTestUtils.setField(known, "usual", Map.of());
			this.filings.takeBack("targets", target);
		}
	}

	private String submitted(String form) {
		return Demo.text(this.mvc.post()
			.uri("/api/v1/filings")
			.contentType("application/json")
			.content("{\"type\":\"indicator-values\",\"form\":" + form + "}")
			.with(this.demo.browser(reader(Role.TEAM, Clearance.INTERNAL)))
			.exchange()
			.getResponse());
	}

	@Test
	void clearancesAreCalledAsGradesAre() {
		for (Clearance clearance : Clearance.values()) {
			assertThat(Grade.valueOf(clearance.name()).isWithin(clearance)).isTrue();
		}
		assertThat(Grade.above(Clearance.CORE)).isEmpty();
		assertThat(Grade.above(Clearance.INTERNAL)).containsExactly(Grade.SENSITIVE, Grade.IMPORTANT, Grade.CORE);
	}

}
