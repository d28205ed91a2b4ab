package cn.xieshou.classification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
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
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is graded above somebody's clearance is named to them nowhere, however many
 * records that they see refer to it.
 */
@DatabaseTest
class WithheldNamesTests {

	private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

	/** So many links of the pages are followed. */
	private static final int FOLLOWED = 60;

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
	Registers registers;

	@Autowired
	Classifications classifications;

	@Autowired
	JdbcTemplate jdbc;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	/** By type, the ids of what the reader may see and may not. */
	private final Map<String, List<String>> posted = new LinkedHashMap<>();

	private final Set<String> hidden = new LinkedHashSet<>();

	private String file = "";

	private Cookie limited;

	private Cookie cleared;

	private JsonNode posted(String type, String form, String... evidence) {
		JsonNode filing = Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"%s","action":"create","form":{"pairing":"越秀区—遂溪县",%s},"evidence":[%s]}""".formatted(type, form,
				(evidence.length > 0) ? evidence[0] : "{\"document\":\"D000\"}")));
		JsonNode posted = this.filings.reviewed("team-suixi", filing.path("id").asString(""));
		assertThat(posted.path("state").asString("")).as(filing.toString() + posted).isEqualTo("posted");
		String id = posted.at("/lines/0/recordId").asString();
		this.posted.computeIfAbsent(type, (fresh) -> new ArrayList<>()).add(0, id);
		return this.demo.get("official", "/" + type + "/" + id);
	}

	/** Called by a name that nobody of a lower clearance is to read. */
	private String secret(String type, String what, String more) {
		String field = type.equals("documents") ? "title" : "name";
		String id = posted(type, "\"%s\":\"密%s%s\"%s".formatted(field, this.mark, what, more)).get("id").asString();
		this.hidden.add(id);
		return id;
	}

	private void seen(String type, String what, String more, String... evidence) {
		posted(type, "\"name\":\"明%s%s\"%s".formatted(this.mark, what, more), evidence);
	}

	@BeforeEach
	void fill() {
		String firm = secret("organisations", "企业", ",\"kind\":\"COMPANY\"");
		String honour = secret("honours", "荣誉", "");
		String document = secret("documents", "文件", ",\"kind\":\"REPORT\"");
		String park = secret("parks", "园区", ",\"kind\":\"AGRICULTURE\",\"region\":\"440823\"");
		String task = secret("tasks", "任务", ",\"kind\":\"GOAL\",\"dueOn\":\"%s\""
			.formatted(java.time.LocalDate.now(cn.xieshou.values.Days.ZONE).plusDays(3)));
		String project = secret("projects", "项目", ",\"region\":\"440823\"");
		this.file = upload("密" + this.mark + "收条.txt");
		seen("projects", "项目",
				",\"region\":\"440823\",\"park\":\"%s\",\"investorOrganisations\":[\"%s\"]".formatted(park, firm),
				"{\"document\":\"%s\",\"line\":\"5\"},{\"file\":\"%s\"}".formatted(document, this.file));
		seen("meetings", "会议", """
				,"nature":"MEETING","state":"HELD","heldOn":"2026-03","basis":"%s","decisions":[{"number":1,"text":"督办",
				"state":"OPEN","dueOn":"2026-04-01","task":"%s","project":"%s"}]""".formatted(document, task, project));
		seen("tasks", "任务", ",\"kind\":\"GOAL\",\"parent\":\"%s\",\"basis\":\"%s\"".formatted(task, document));
		seen("facilities", "设施", ",\"kind\":\"BASE\",\"host\":\"%s\",\"park\":\"%s\",\"honours\":[\"%s\"]"
			.formatted(firm, park, honour));
		posted("documents", "\"title\":\"明%s文件\",\"kind\":\"REPORT\",\"replaces\":\"%s\",\"bodies\":[\"%s\"]"
			.formatted(this.mark, document, firm));
		this.hidden.forEach((id) -> this.posted.forEach((type, ids) -> {
			if (ids.contains(id)) {
				grade(type, id);
			}
		}));
		this.jdbc.update("""
				insert into data_grade (root_id, id, type, raised_grade, why, set_by, set_at)
				select root_id, id, 'evidence', 'SENSITIVE', '试验定级', '试验', now() from evidence_upload
				where id = ?::uuid""", this.file);
		this.limited = reader(Clearance.INTERNAL);
		this.cleared = reader(Clearance.CORE);
	}

	private void grade(String type, String id) {
		this.jdbc.update("""
				insert into data_grade (root_id, id, type, raised_grade, why, set_by, set_at)
				select root_id, id, ?, 'SENSITIVE', '试验定级', '试验', now() from %s where id = ?::uuid
				""".formatted(this.registers.require(type).table()), type, id);
	}

	@AfterEach
	void takeBack() {
		List<String> types = List.of("facilities", "meetings", "projects", "tasks", "parks", "documents", "honours",
				"organisations");
		types.forEach(
				(type) -> this.posted.getOrDefault(type, List.of()).forEach((id) -> this.filings.takeBack(type, id)));
	}

	private String upload(String name) {
		MockHttpServletResponse answer = this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/plain",
					("收到 " + this.mark).getBytes(StandardCharsets.UTF_8)))
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(201);
		return tools.jackson.databind.json.JsonMapper.shared().readTree(Demo.text(answer)).get("id").asString();
	}

	private Cookie reader(Clearance clearance) {
		People.Person person = this.people.open(false);
		this.accounts.grant(person.id(), new Grant(Role.OFFICIAL, null, null), null);
		this.accounts.clear(person.id(), clearance);
		return this.people.session(person);
	}

	private MockHttpServletResponse get(Cookie reader, String address) {
		return this.mvc.get()
			.uri(java.net.URI.create(address.replace(" ", "%20")))
			.cookie(reader)
			.exchange()
			.getResponse();
	}

	/**
	 * Lists, files, facets, lookups and searches of all types, and the pages above them.
	 */
	private Set<String> addresses() {
		Set<String> addresses = new LinkedHashSet<>(List.of("/", "/home", "/notices", "/filings", "/differences",
				"/pairings/440104-440823", "/pairings/440104-440823?year=2024", "/api/v1/filings?size=200",
				"/api/v1/differences", "/search?q=" + word("密"), "/api/v1/search?q=" + word("密"),
				"/search?q=" + this.mark, "/api/v1/enclaves/rent-free"));
		this.posted.get("meetings").forEach((id) -> addresses.add("/api/v1/meetings/" + id + "/decisions"));
		this.posted.get("tasks").forEach((id) -> addresses.add("/api/v1/tasks/" + id + "/tree"));
		this.registers.all().stream().map(Register::code).forEach((type) -> addresses.add("/" + type));
		this.posted.keySet()
			.forEach((type) -> addresses
				.addAll(List.of("/" + type + "?q=" + this.mark, "/api/v1/" + type + "?q=" + this.mark,
						"/api/v1/" + type + ".csv?q=" + this.mark, "/api/v1/" + type + "/lookup?q=" + word("密"))));
		this.posted.forEach((type, ids) -> ids.forEach((id) -> {
			addresses.addAll(List.of("/" + type + "/" + id, "/api/v1/" + type + "/" + id,
					"/api/v1/" + type + "/" + id + "/history",
					"/api/v1/" + type + "/" + id + "?asKnownOn=2099-01-01T00:00:00Z"));
			String filing = this.jdbc.queryForObject(
					"select filing_id::text from filing_line where record_id = ?::uuid limit 1", String.class, id);
			addresses.addAll(List.of("/filings/" + filing, "/api/v1/filings/" + filing));
		}));
		return addresses;
	}

	private static String word(String text) {
		return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	@Test
	void itIsNamedAndLinkedNowhere() {
		isNamedAndLinkedNowhere(100, FOLLOWED);
		assertThat(telling()).as("addresses that name it to who may read it").isGreaterThan(25);
	}

	/** Neither where no record is graded by itself but all of its type are. */
	@Test
	void whatIsOfATypeAboveIsNamedAndLinkedNowhere() {
		Map<String, Grade> above = new LinkedHashMap<>();
		List.of("organisations", "honours", "documents", "parks", "tasks")
			.forEach((type) -> above.put(type, Grade.SENSITIVE));
		this.hidden.removeAll(this.posted.get("projects"));
		this.hidden
			.forEach((id) -> this.jdbc.update("update data_grade set raised_grade = null where id = ?::uuid", id));
		Classifications known = AopTestUtils.getTargetObject(this.classifications);
		try {
			ReflectionTestUtils.setField(known, "usual", above);
			isNamedAndLinkedNowhere(80, 0);
		}
		finally {
			ReflectionTestUtils.setField(known, "usual", Map.of());
		}
	}

	private void isNamedAndLinkedNowhere(int answering, int followed) {
		List<String> told = new ArrayList<>();
		Set<String> linked = new TreeSet<>();
		int read = 0;
		for (String address : addresses()) {
			MockHttpServletResponse answer = get(this.limited, address);
			read += (answer.getStatus() == 200) ? 1 : 0;
			String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
			if (answer.getStatus() != 404) {
				tells(address, text, told);
			}
			if (text.contains("明" + this.mark)) {
				LINK.matcher(text).results().map((found) -> found.group(1)).forEach(linked::add);
			}
		}
		linked.removeIf((link) -> link.contains("&") || link.matches(".*\\.(css|js|svg|woff2|png)(\\?.*)?")
				|| link.contains("sign-out") || link.contains("lang="));
		for (String link : linked.stream().limit(followed).toList()) {
			MockHttpServletResponse answer = get(this.limited, link);
			tells(link, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8), told);
			if (answer.getStatus() == 404) {
				told.add(link + " leads nowhere");
			}
		}
		assertThat(told).isEmpty();
		assertThat(read).as("addresses that answered").isGreaterThan(answering);
	}

	private void tells(String address, String text, List<String> told) {
		if (text.contains("密" + this.mark)) {
			told.add(address + " names " + text.replaceAll("(?s).*(.{30}密" + this.mark + ".{8}).*", "$1"));
		}
		this.hidden.stream()
			.filter((id) -> text.contains("/" + id + "\"") || (address.startsWith("/api/") && text.contains(id)))
			.forEach((id) -> told.add(address + " links to " + id));
	}

	/** How many of the records' own pages and answers name it to who may read all. */
	private long telling() {
		return addresses().stream()
			.filter((address) -> address.matches(".*[0-9a-f]{12}(/.*)?"))
			.filter((address) -> new String(get(this.cleared, address).getContentAsByteArray(), StandardCharsets.UTF_8)
				.contains("密" + this.mark))
			.count();
	}

	@Test
	void aFileAboveIsSaidToBeThereAndNoMore() {
		String project = this.posted.get("projects").get(0);
		String filing = this.jdbc.queryForObject(
				"select filing_id::text from filing_line where record_id = ?::uuid limit 1", String.class, project);
		String digest = this.jdbc.queryForObject("select sha256 from evidence_upload where id = ?::uuid", String.class,
				this.file);
		for (String address : List.of("/projects/" + project, "/filings/" + filing)) {
			assertThat(Demo.text(get(this.limited, address))).as(address)
				.contains("一份不可查看的附件")
				.doesNotContain("收条.txt", digest, digest.substring(0, 8), "/evidence/" + this.file);
			assertThat(Demo.text(get(this.cleared, address))).as(address)
				.contains("密" + this.mark + "收条.txt", digest)
				.doesNotContain("一份不可查看的附件");
		}
		String json = Demo.text(get(this.limited, "/api/v1/filings/" + filing));
		assertThat(json).contains("\"withheld\":true").doesNotContain("收条", digest);
		assertThat(Demo.text(get(this.cleared, "/api/v1/filings/" + filing))).contains("收条", digest)
			.doesNotContain("withheld");
		assertThat(get(this.limited, "/evidence/" + this.file).getStatus()).isEqualTo(404);
	}

	@Test
	void whoMayNotSeeWhatARecordNamesKeepsItWhenChangingTheRecord() {
		String project = this.posted.get("projects").get(0);
		People.Person person = this.people.open(false);
		this.accounts.grant(person.id(), new Grant(Role.TEAM,
				this.jdbc.queryForObject("select id from pairing where code = '440104-440823'", UUID.class), null),
				null);
		this.accounts.clear(person.id(), Clearance.INTERNAL);
		Cookie team = this.people.session(person);
		assertThat(Demo.text(get(team, "/filings/new?type=projects&record=" + project))).contains("不可查看或已不在账上的记录")
			.doesNotContain("密" + this.mark);
		JsonNode own = Demo.json(this.mvc.get().uri("/api/v1/projects/" + project).with(this.demo.browser(team)));
		assertThat(own.path("park").isNull()).as(own.toString()).isTrue();
		assertThat(own.path("withheld").toString()).contains("park", "investorOrganisations");
		JsonNode kept = Demo.json(this.mvc.post()
			.uri("/api/v1/filings")
			.contentType("application/json")
			.content(
					"""
							{"type":"projects","action":"update","recordId":"%s","baseVersion":%d,"form":{"pairing":"440104-440823",
							"name":"明%s项目","region":"440823","park":null,"investorOrganisations":[null]},
							"evidence":[{"document":"D000"}]}"""
						.formatted(project, own.path("version").asInt(), this.mark))
			.with(this.demo.browser(team)));
		assertThat(this.jdbc.queryForObject("select form::text from filing_line where filing_id = ?::uuid",
				String.class, kept.path("id").asString("")))
			.as("what is not shown stays")
			.contains(this.posted.get("parks").get(0), this.posted.get("organisations").get(0));
		JsonNode present = this.demo.get("official", "/projects/" + project);
		String named = present.at("/park/id").asString(present.path("park").asString(""));
		JsonNode draft = Demo.json(this.mvc.post()
			.uri("/api/v1/filings")
			.contentType("application/json")
			.content(
					"""
							{"type":"projects","action":"update","recordId":"%s","baseVersion":%d,"form":{"pairing":"440104-440823",
							"name":"明%s项目","region":"440823","park":"%s","remark":"改"},"evidence":[{"file":"%s"}]}"""
						.formatted(project, present.path("version").asInt(), this.mark, named, this.file))
			.with(this.demo.browser(team)));
		assertThat(draft.path("state").asString("")).as(draft.toString()).isEqualTo("draft");
		assertThat(Demo.text(get(team, "/filings/" + draft.get("id").asString() + "/edit")))
			.contains("一份不可查看的附件", "value=\"" + this.file + "\"")
			.doesNotContain("密" + this.mark);
	}

}
