package cn.xieshou.classification;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.Acting;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Access;
import cn.xieshou.access.Role;
import cn.xieshou.journal.Journal;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Records and files say how far they may go, and never less than they must. */
@DatabaseTest
class ClassificationTests {

	private static final String PHONE = "对接人电话 13812345678";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Access access;

	@Autowired
	Labels labels;

	@Autowired
	Registers registers;

	@Autowired
	TransactionTemplate transaction;

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private JsonNode honour(String remark) {
		return this.filings.posted("honours", "\"name\":\"定级" + this.mark + "\",\"remark\":\"" + remark + "\"");
	}

	private int set(String account, String address, String grade, String why) {
		return this.demo.send(account, address + "/grade")
			.param("grade", grade)
			.param("why", why)
			.exchange()
			.getResponse()
			.getStatus();
	}

	private String grade(String address) {
		return this.demo.get("official", address).path("grade").asString();
	}

	/** What the journal says of the grade of something, in order. */
	private List<String> told(String id) {
		return this.jdbc.queryForList("select detail ->> 'from' || ' ' || (detail ->> 'to') || ' ' || coalesce(detail"
				+ " ->> 'why', 'content') from journal_line where act = 'GRADED' and object_id = ?::uuid order by id",
				String.class, id);
	}

	@Test
	void aRecordHasTheGradeOfItsTypeUnlessSomethingRaisesIt() {
		String honour = honour("无").path("id").asString();
		assertThat(grade("/honours/" + honour)).isEqualTo("INTERNAL");
		assertThat(this.demo.page("official", "/honours/" + honour)).contains("数据级别", "不对外提供").doesNotContain("调整级别");
		String indicator = this.demo.get("official", "/indicators?size=1").at("/items/0/id").asString();
		assertThat(grade("/indicators/" + indicator)).isEqualTo("PUBLIC");
		assertThat(told(honour)).isEmpty();
	}

	@Test
	void aNumberOfAPersonRaisesRecordPageListFileAndItsName() throws Exception {
		String honour = honour(PHONE).path("id").asString();
		assertThat(grade("/honours/" + honour)).isEqualTo("SENSITIVE");
		assertThat(this.demo.page("official", "/honours/" + honour)).contains("敏感数据");
		assertThat(told(honour)).containsExactly("INTERNAL SENSITIVE content");
		MockHttpServletResponse file = file("/api/v1/honours.csv?q=定级" + this.mark);
		assertThat(file.getHeader(Grade.HEADER)).isEqualTo("SENSITIVE");
		assertThat(name(file)).startsWith("荣誉").contains("-敏感-");
		assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("数据级别").contains(",敏感,");
		assertThat(file("/api/v1/honours.csv?q=没有这样的" + this.mark).getHeader(Grade.HEADER)).isEqualTo("INTERNAL");
		assertThat(file("/api/v1/honours.xlsx?q=定级" + this.mark).getHeader(Grade.HEADER)).isEqualTo("SENSITIVE");
		assertThat(this.jdbc.queryForList(
				"select detail ->> 'grade' from journal_line where act = 'EXPORTED' and detail ->> 'what' = 'honours.csv'"
						+ " and detail::text like ? order by id",
				String.class, "%" + this.mark + "%"))
			.containsExactly("SENSITIVE", "INTERNAL");
	}

	@Test
	void whoeverLooksAtWhatIsKeptFromSomeLeavesALine() {
		String open = honour("无").path("id").asString();
		this.demo.page("official", "/honours/" + open);
		assertThat(looks(open)).isEmpty();
		assertThat(set("city-zhanjiang", "/honours/" + open, "SENSITIVE", "试验：只给部分人看")).isEqualTo(302);
		this.demo.page("auditor", "/honours/" + open);
		this.demo.get("auditor", "/honours/" + open);
		assertThat(looks(open)).containsExactly("SENSITIVE", "SENSITIVE");
	}

	/** The grades of a record when somebody looked at it. */
	private List<String> looks(String id) {
		return this.jdbc.queryForList(
				"select detail ->> 'grade' from journal_line where act = 'VIEWED'"
						+ " and object_id = ?::uuid and actor_id = (select id from account where username = 'auditor')",
				String.class, id);
	}

	private MockHttpServletResponse file(String address) {
		return this.mvc.get().uri(address).with(this.demo.as("auditor")).exchange().getResponse();
	}

	private static String name(MockHttpServletResponse file) {
		return ContentDisposition.parse(file.getHeader("Content-Disposition")).getFilename();
	}

	@Test
	void itIsRaisedWithAReasonAndLoweredByWhoReviewsThereOnly() {
		String honour = honour("无").path("id").asString();
		String address = "/honours/" + honour;
		assertThat(set("team-suixi", address, "IMPORTANT", "短")).isEqualTo(422);
		assertThat(set("official", address, "IMPORTANT", "含未公开条件")).isEqualTo(403);
		assertThat(set("team-longhu", address, "IMPORTANT", "含未公开条件")).isEqualTo(404);
		assertThat(grade(address)).isEqualTo("INTERNAL");
		assertThat(set("team-suixi", address, "IMPORTANT", "含未公开条件")).isEqualTo(302);
		assertThat(grade(address)).isEqualTo("IMPORTANT");
		assertThat(this.demo.page("county-suixi", address)).contains("含未公开条件", "调整级别");
		assertThat(set("team-suixi", address, "SENSITIVE", "改回来试试")).isEqualTo(403);
		assertThat(set("county-suixi", address, "PUBLIC", "已经公开发布")).isEqualTo(422);
		assertThat(set("county-suixi", address, "SENSITIVE", "条件已经公布")).isEqualTo(302);
		assertThat(grade(address)).isEqualTo("SENSITIVE");
		assertThat(told(honour)).containsExactly("INTERNAL IMPORTANT 含未公开条件", "IMPORTANT SENSITIVE 条件已经公布");
	}

	@Test
	void whatAllShareIsRaisedOnlyByWhoEntersOrReviewsThere() {
		JsonNode indicator = this.demo.get("official", "/indicators?q=fund.fiscal_assistance&size=1").at("/items/0");
		String address = "/indicators/" + indicator.path("id").asString();
		for (String account : List.of("team-suixi", "county-suixi", "helper-yuexiu", "official")) {
			assertThat(set(account, address, "SENSITIVE", "随便升一级")).as(account).isEqualTo(403);
			assertThat(this.demo.page(account, address)).as(account).doesNotContain("调整级别");
		}
		assertThat(grade(address)).isEqualTo("PUBLIC");
		assertThat(this.demo.page("business", address)).contains("调整级别");
		assertThat(set("business", address, "SENSITIVE", "指标不能藏起来")).as("everything is read by it").isEqualTo(422);
		assertThat(set("business", address, "INTERNAL", "试行期间内部使用")).isEqualTo(302);
		assertThat(set("business", address, "PUBLIC", "已经对外公布")).isEqualTo(302);
	}

	@Test
	void nothingIsDoneWhereItsLineOfTheJournalCannotBeWritten() {
		Journal away = Mockito.mock(Journal.class);
		Mockito.doThrow(new DataAccessResourceFailureException("no journal"))
			.when(away)
			.write(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any(), Mockito.any());
		Classifications unwitnessed = new Classifications(this.jdbc, this.access, away, this.labels, this.registers,
				Clock.systemUTC());
		Classifications.Subject subject = new Classifications.Subject("honours", UUID.randomUUID(), UUID.randomUUID(),
				UUID.randomUUID());
		assertThatExceptionOfType(DataAccessResourceFailureException.class)
			.isThrownBy(() -> Acting.as(Role.REVIEWER, null, () -> this.transaction.execute((status) -> {
				unwitnessed.set(subject, Grade.SENSITIVE, "没有日志的定级");
				return true;
			})));
		assertThat(
				this.jdbc.queryForList("select raised_grade from data_grade where id = ?", String.class, subject.id()))
			.isEmpty();
	}

	@Test
	void whatItsContentAsksForIsLoweredByNobody() {
		String honour = honour(PHONE).path("id").asString();
		assertThat(set("county-suixi", "/honours/" + honour, "INTERNAL", "不算敏感")).isEqualTo(422);
		this.filings.reviewed("team-suixi", Demo.json(this.demo.post("team-suixi", "/filings", """
				{"type":"honours","action":"update","recordId":"%s","baseVersion":1,
				"form":{"pairing":"越秀区—遂溪县","name":"定级%s"},"evidence":[{"document":"D000"}]}""".formatted(honour,
				this.mark)))
			.path("id")
			.asString());
		assertThat(this.demo.get("official", "/honours/" + honour).path("version").asInt()).isEqualTo(2);
		assertThat(grade("/honours/" + honour)).as("earlier versions still have it").isEqualTo("SENSITIVE");
	}

	@Test
	void aFileOfEvidenceIsGradedByItsContentAndSaysSo() throws Exception {
		String plain = uploaded("会议纪要", "会议纪要.txt");
		String personal = uploaded("名单：" + PHONE, "名单.txt");
		String named = uploaded("无", "名单 13812345678.txt");
		for (String id : List.of(personal, named)) {
			assertThat(this.demo.get("team-suixi", "/evidence/" + id).path("grade").asString()).isEqualTo("SENSITIVE");
		}
		assertThat(taken(personal)).isEqualTo("SENSITIVE");
		assertThat(taken(plain)).isEqualTo("INTERNAL");
		assertThat(this.demo.page("team-suixi", "/evidence/" + plain)).contains("数据级别", "调整级别");
		assertThat(set("team-suixi", "/evidence/" + plain, "CORE", "按通知要求定级")).isEqualTo(302);
		assertThat(taken(plain)).isEqualTo("CORE");
		assertThat(set("team-suixi", "/evidence/" + plain, "INTERNAL", "改回来试试")).isEqualTo(403);
		assertThat(set("team-longhu", "/evidence/" + plain, "CORE", "看不见的文件")).isEqualTo(404);
	}

	private String taken(String id) {
		return this.mvc.get()
			.uri("/api/v1/evidence/" + id + "/file")
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse()
			.getHeader(Grade.HEADER);
	}

	private String uploaded(String text, String name) throws Exception {
		MockHttpServletResponse answer = this.mvc.post()
			.uri("/api/v1/evidence")
			.multipart()
			.file(new MockMultipartFile("file", name, "text/plain",
					(text + " " + this.mark).getBytes(StandardCharsets.UTF_8)))
			.with(this.demo.as("team-suixi"))
			.exchange()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(201);
		return answer.getHeader("Location").replaceFirst(".*/", "");
	}

}
