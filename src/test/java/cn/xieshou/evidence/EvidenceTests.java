package cn.xieshou.evidence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Files from the upload to the trace of a figure. */
@DatabaseTest
class EvidenceTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static int year = 1680;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	EvidenceStore store;

	@Autowired
	EvidenceIntake intake;

	@Autowired
	EvidenceFiles files;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Accounts accounts;

	private MockHttpServletResponse upload(String account, String name, byte[] content, String... headers) {
		var request = this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", name, "application/octet-stream", content))
			.with(this.demo.as(account));
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.exchange().getResponse();
	}

	private static JsonNode json(MockHttpServletResponse response) {
		return JSON.readTree(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private String uploaded(String account, String name, byte[] content) {
		MockHttpServletResponse response = upload(account, name, content);
		assertThat(response.getStatus()).as(json(response).toString()).isEqualTo(201);
		return json(response).get("id").stringValue();
	}

	private MockHttpServletResponse file(String account, String id, String query, String... headers) {
		var request = this.mvc.get().uri("/api/v1/evidence/" + id + "/file" + query).with(this.demo.as(account));
		for (int i = 0; i < headers.length; i += 2) {
			request = request.header(headers[i], headers[i + 1]);
		}
		return request.exchange().getResponse();
	}

	private JsonNode draft(String account, String evidence) {
		return Demo.json(this.demo.post(account, "/filings", """
				{"type":"indicator-values","form":{"pairing":"越秀区—遂溪县","indicator":"tourism.revenue","region":"440823",
				"subject":"佐证","period":"%d","value":"1亿元","basis":"ACTUAL"},"evidence":%s}""".formatted(year++,
				evidence)));
	}

	private JsonNode act(String account, JsonNode filing, String action) {
		return this.filings.act(account, filing.get("id").stringValue(), action);
	}

	@Test
	void whatGoesInComesOutByteForByte() throws Exception {
		byte[] content = Samples.pdf("round trip");
		JsonNode answer = json(upload("team-suixi", "合作协议.pdf", content));
		String id = answer.get("id").stringValue();
		assertThat(answer.get("name").stringValue()).isEqualTo("合作协议.pdf");
		assertThat(answer.get("type").stringValue()).isEqualTo("application/pdf");
		assertThat(answer.get("size").intValue()).isEqualTo(content.length);
		assertThat(answer.get("sha256").stringValue())
			.isEqualTo(HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(content)));
		assertThat(answer.get("sm3").stringValue()).hasSize(64);
		MockHttpServletResponse taken = file("team-suixi", id, "");
		assertThat(taken.getContentAsByteArray()).isEqualTo(content);
		assertThat(taken.getHeader(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment")
			.contains("filename*=UTF-8''");
		assertThat(taken.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(taken.getHeader("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'self'");
		MockHttpServletResponse part = file("team-suixi", id, "", "Range", "bytes=5-9");
		assertThat(part.getStatus()).isEqualTo(206);
		assertThat(part.getContentAsByteArray()).isEqualTo(java.util.Arrays.copyOfRange(content, 5, 10));
		assertThat(this.demo.get("team-suixi", "/evidence/" + id)).isEqualTo(answer);
	}

	@Test
	void onlyWhatABrowserShowsSafelyIsInline() {
		String pdf = uploaded("team-suixi", "a.pdf", Samples.pdf("inline"));
		String text = uploaded("team-suixi", "a.txt", Samples.text("inline"));
		assertThat(file("team-suixi", pdf, "?inline=true").getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.startsWith("inline");
		assertThat(file("team-suixi", text, "?inline=true").getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.startsWith("attachment");
		String image = uploaded("team-suixi", "a.png", Samples.image("png", 900, 600));
		assertThat(file("team-suixi", image, "?inline=true").getHeader("Content-Security-Policy")).contains("sandbox");
	}

	@Test
	void theSameContentTwiceIsTwoUploadsOfOneFile() throws Exception {
		byte[] content = Samples.pdf("twice");
		JsonNode first = json(upload("team-suixi", "一.pdf", content));
		JsonNode second = json(upload("team-longhu", "二.pdf", content));
		assertThat(second.get("id")).isNotEqualTo(first.get("id"));
		assertThat(second.get("sha256")).isEqualTo(first.get("sha256"));
		assertThat(this.jdbc.queryForObject("select count(*) from evidence_file where sha256 = ?", Integer.class,
				first.get("sha256").stringValue()))
			.isEqualTo(1);
		assertThat(this.store.hashes().filter(first.get("sha256").stringValue()::equals)).hasSize(1);
		assertThat(this.demo.status("team-longhu", "/evidence/" + first.get("id").stringValue())).isEqualTo(404);
	}

	@Test
	void theSameRequestTwiceIsOneUpload() {
		String key = UUID.randomUUID().toString();
		JsonNode first = json(upload("team-suixi", "a.txt", Samples.text("once"), "Idempotency-Key", key));
		JsonNode second = json(upload("team-suixi", "a.txt", Samples.text("once"), "Idempotency-Key", key));
		assertThat(second).isEqualTo(first);
		assertThat(upload("team-suixi", "a.txt", Samples.text("other"), "Idempotency-Key", key).getStatus())
			.isEqualTo(422);
	}

	@Test
	void saysInWordsWhyAFileIsNotTaken() {
		MockHttpServletResponse refused = upload("team-suixi", "协议.pdf", Samples.program());
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(json(refused).at("/errors/0/field").stringValue()).isEqualTo("file");
		assertThat(json(refused).at("/errors/0/message").stringValue()).isEqualTo("“协议.pdf”的内容是可执行的程序，不能作为佐证上传");
		assertThat(json(upload("team-suixi", "总结.pdf", Samples.docx())).at("/errors/0/message").stringValue())
			.contains("的内容是Word 文档，与文件名的后缀不符");
		assertThat(json(upload("team-suixi", "a.txt", new byte[0])).at("/errors/0/message").stringValue())
			.contains("是空文件");
	}

	@Test
	void refusesWhatItWouldOtherwiseDropOrMistake() {
		MockMultipartFile file = new MockMultipartFile("file", "甲.txt", "text/plain", Samples.text("甲"));
		MockMultipartFile other = new MockMultipartFile("attachment", "乙.txt", "text/plain", Samples.text("乙"));
		assertThat(refused(file, file)).isEqualTo("file");
		assertThat(refused(file, other)).isEqualTo("attachment");
		assertThat(refused(other)).isEqualTo("attachment");
		assertThat(refused()).isEqualTo("file");
		String id = uploaded("team-suixi", "maybe.txt", Samples.text("maybe"));
		assertThat(file("team-suixi", id, "?inline=maybe").getStatus()).isEqualTo(400);
	}

	/** The part for which some files are refused. */
	private String refused(MockMultipartFile... files) {
		var request = this.mvc.post().uri("/api/v1/evidence").multipart();
		for (MockMultipartFile file : files) {
			request = request.file(file);
		}
		MockHttpServletResponse answer = request.with(this.demo.as("team-suixi")).exchange().getResponse();
		assertThat(answer.getStatus()).isEqualTo(400);
		return json(answer).at("/errors/0/field").asString("");
	}

	@Test
	void refusesMoreThanFiftyMegabytes() {
		byte[] large = new byte[50 * 1024 * 1024 + 1];
		java.util.Arrays.fill(large, (byte) 'a');
		MockHttpServletResponse refused = upload("team-suixi", "a.txt", large);
		assertThat(refused.getStatus()).isEqualTo(413);
		assertThat(refused.getContentType()).startsWith("application/problem+json");
		assertThat(json(refused).get("detail").stringValue()).contains("50 MB");
		assertThat(upload("team-suixi", "a.txt", java.util.Arrays.copyOf(large, large.length - 1)).getStatus())
			.isEqualTo(201);
	}

	@Test
	void aNameNeverBecomesAPath() {
		JsonNode answer = json(upload("team-suixi", "../..\\..//etc/\u202e说明\0.txt", Samples.text("path")));
		assertThat(answer.get("name").stringValue()).isEqualTo("说明.txt");
		assertThat(this.store.path(answer.get("sha256").stringValue())).exists();
	}

	@Test
	void onlyWhoEntersReviewsOrConfirmsMayUpload() {
		for (String account : new String[] { "official", "auditor", "sysadmin" }) {
			assertThat(upload(account, "a.txt", Samples.text("a")).getStatus()).as(account).isEqualTo(403);
		}
		for (String account : new String[] { "county-suixi", "helper-yuexiu" }) {
			assertThat(upload(account, "a.txt", Samples.text("of " + account)).getStatus()).as(account).isEqualTo(201);
		}
		assertThat(this.mvc.post()
			.uri("/api/v1/evidence?pairing=坪山区—龙湖区")
			.multipart()
			.file(new MockMultipartFile("file", "a.txt", null, Samples.text("a")))
			.with(this.demo.as("team-suixi"))).hasStatus(403);
	}

	@Test
	void whoMaySeeWhatCitesAFileMaySeeTheFile() {
		String id = uploaded("team-suixi", "旅游收入.pdf", Samples.pdf("seen"));
		String address = "/evidence/" + id;
		JsonNode filing = draft("team-suixi", """
				[{"document":"D000","line":"9"},{"file":"%s","page":3,"note":"见表二",
				"region":{"left":100,"top":200,"width":300,"height":50}}]""".formatted(id));
		assertThat(this.demo.status("county-suixi", address)).isEqualTo(404);
		act("team-suixi", filing, "submit");
		assertThat(this.demo.status("county-suixi", address)).isEqualTo(200);
		assertThat(this.demo.status("official", address)).isEqualTo(404);
		assertThat(this.demo.status("team-longhu", address)).isEqualTo(404);
		JsonNode seen = this.demo.get("county-suixi", "/filings/" + filing.get("id").stringValue());
		assertThat(seen.at("/lines/0/evidence/1/file").stringValue()).isEqualTo(id);
		assertThat(seen.at("/lines/0/evidence/1/region/left").intValue()).isEqualTo(100);
		assertThat(seen.at("/lines/0/sources/0/document/code").stringValue()).isEqualTo("D000");
		assertThat(seen.at("/lines/0/sources/1/file/name").stringValue()).isEqualTo("旅游收入.pdf");
		act("county-suixi", filing, "approve");
		JsonNode posted = act("city-zhanjiang", filing, "approve");
		assertThat(posted.get("state").stringValue()).isEqualTo("posted");
		assertThat(this.demo.status("official", address)).isEqualTo(200);
		assertThat(this.demo.status("auditor", address + "/file")).isEqualTo(200);
		assertThat(this.demo.status("team-longhu", address)).isEqualTo(404);
		assertThat(this.demo.status("team-longhu", address + "/file")).isEqualTo(404);
		assertThat(this.demo.status("sysadmin", address)).isEqualTo(404);
		String record = posted.at("/lines/0/recordId").stringValue();
		JsonNode trace = this.demo.get("official", "/figures/" + record + "/trace");
		assertThat(trace.at("/figure/sources/1/file/id").stringValue()).isEqualTo(id);
		assertThat(trace.at("/figure/sources/1/page").intValue()).isEqualTo(3);
		assertThat(trace.at("/revisions/0/sources/1/note").stringValue()).isEqualTo("见表二");
		assertThat(this.mvc.get().uri("/figures/" + record).with(this.demo.as("official"))).bodyText()
			.contains("旅游收入.pdf", "/evidence/" + id, "第 3 页", "见表二");
	}

	@Test
	void nobodyCitesWhatTheyMayNotSee() {
		String foreign = uploaded("team-longhu", "a.txt", Samples.text("foreign"));
		for (String wrong : new String[] { "[{\"file\":\"" + foreign + "\"}]",
				"[{\"file\":\"" + UUID.randomUUID() + "\"}]" }) {
			JsonNode problem = draft("team-suixi", wrong);
			assertThat(problem.get("status").intValue()).isEqualTo(422);
			assertThat(problem.at("/errors/0/field").stringValue()).isEqualTo("evidence[0].file");
		}
		assertThat(draft("team-suixi", "[{}]").at("/errors/0/code").stringValue()).isEqualTo("filing.citesNothing");
		assertThat(draft("team-suixi", "[{\"document\":\"D000\",\"page\":0}]").get("status").intValue()).isEqualTo(422);
	}

	/**
	 * As if the portal were killed after the file took its place: the row is not there.
	 */
	@Test
	void whatACrashLeavesBehindIsHarmlessAndSwept() throws Exception {
		byte[] content = Samples.pdf("crash " + UUID.randomUUID());
		EvidenceFile[] lost = new EvidenceFile[1];
		assertThatIllegalStateException().isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
			lost[0] = addAs("team-suixi", "a.pdf", content);
			throw new IllegalStateException("killed");
		}));
		String hash = lost[0].sha256();
		assertThat(Files.readAllBytes(this.store.path(hash))).isEqualTo(content);
		assertThat(this.demo.status("team-suixi", "/evidence/" + lost[0].id())).isEqualTo(404);
		EvidenceFile kept = addAs("team-suixi", "b.txt", Samples.text("kept"));
		this.files.sweep();
		assertThat(this.store.path(hash)).doesNotExist();
		assertThat(this.store.path(kept.sha256())).exists();
		EvidenceFile again = addAs("team-suixi", "a.pdf", content);
		this.files.sweep();
		assertThat(file("team-suixi", again.id().toString(), "").getContentAsByteArray()).isEqualTo(content);
	}

	private EvidenceFile addAs(String account, String name, byte[] content) {
		Actor actor = new Actor(this.accounts.find(account).orElseThrow(), account, "周队员", "工作队",
				List.of(new Grant(Role.TEAM, null, null)));
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(actor, null));
		try {
			return this.intake.add(name, new ByteArrayInputStream(content), null, null);
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@Test
	void takingInAndTakingAwayLeaveALineEach() {
		String id = uploaded("team-suixi", "a.csv", Samples.text("a,b\n1,2\n"));
		file("team-suixi", id, "");
		file("team-suixi", id, "", "Range", "bytes=2-");
		this.demo.status("team-suixi", "/evidence/" + id);
		assertThat(this.jdbc.queryForList("select act from journal_line where object_id = ? order by id", String.class,
				UUID.fromString(id)))
			.containsExactly("UPLOADED", "DOWNLOADED");
		assertThat(this.mvc.get().uri("/evidence/" + id).with(this.demo.as("team-suixi"))).hasStatusOk()
			.bodyText()
			.contains("a,b", "CSV 表格");
		assertThat(this.jdbc.queryForList("select act from journal_line where object_id = ? order by id", String.class,
				UUID.fromString(id)))
			.containsExactly("UPLOADED", "DOWNLOADED", "VIEWED");
	}

	@Test
	void imagesHaveASmallPicture() {
		String id = uploaded("team-suixi", "现场.jpg", Samples.image("jpg", 1600, 900));
		MockHttpServletResponse small = this.mvc.get()
			.uri("/evidence/" + id + "/thumbnail")
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		assertThat(small.getContentType()).isEqualTo("image/jpeg");
		assertThat(small.getContentAsByteArray()).hasSizeBetween(200, 20_000);
		assertThat(this.mvc.get().uri("/evidence/" + id + "/thumbnail").with(this.demo.as("team-longhu")))
			.hasStatus(404);
	}

	@Test
	void theUploadControlAnswersWithARowForEachFile() {
		assertThat(this.mvc.post()
			.uri("/evidence?into=lines[0].evidence&next=2")
			.multipart()
			.file(new MockMultipartFile("files", "一.pdf", null, Samples.pdf("row")))
			.file(new MockMultipartFile("files", "二.pdf", null, Samples.program()))
			.with(this.demo.as("team-suixi"))).hasStatusOk()
			.bodyText()
			.contains("name=\"lines[0].evidence[2].file\"", "一.pdf", "“二.pdf”的内容是可执行的程序", "value=\"4\"")
			.doesNotContain("evidence[3].file", "??");
	}

}
