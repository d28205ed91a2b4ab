package cn.xieshou.sharing;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.AtOnce;
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
 * A file of a high grade leaves when a second person has agreed, for who asked and as
 * asked for.
 */
@DatabaseTest
class SharingTests {

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

	private final String mark = UUID.randomUUID().toString().substring(0, 8);

	private final String file = "/api/v1/honours.csv?q=共享" + this.mark;

	private String honour;

	private UUID taker;

	private Cookie session;

	@BeforeEach
	void grade() {
		this.honour = this.filings.posted("honours", "\"name\":\"共享" + this.mark + "\"").get("id").asString();
		graded("IMPORTANT");
		People.Person person = person(Role.OFFICIAL);
		this.taker = person.id();
		this.session = this.people.session(person);
	}

	@AfterEach
	void takeBack() {
		this.filings.takeBack("honours", this.honour);
		this.jdbc.update("update sharing_rule set second_person_from = 'IMPORTANT'");
	}

	private void graded(String grade) {
		this.jdbc.update("""
				insert into data_grade (root_id, id, type, raised_grade, why, set_by, set_at)
				select root_id, id, 'honours', ?, '试验定级', '试验', now() from honour where id = ?::uuid
				on conflict (id, root_id) do update set raised_grade = excluded.raised_grade
				""", grade, this.honour);
	}

	private People.Person person(Role role) {
		People.Person person = this.people.open(false);
		this.accounts.grant(person.id(), new Grant(role, null, null), null);
		return person;
	}

	private int take(Cookie session, String address) {
		return this.people.get(session, address).getStatus();
	}

	private UUID stopped(UUID account) {
		return this.jdbc.queryForObject("select id from export_request where account_id = ? and decided_at is null",
				UUID.class, account);
	}

	private int decide(Cookie session, UUID id, String decision) {
		return this.people.post(session, "/exports/" + id + "/" + decision).getStatus();
	}

	@Test
	void itIsHeldBackAskedForAgreedToAndThenTakenByThatPersonOnly() {
		MockHttpServletResponse held = this.people.get(this.session, this.file);
		assertThat(held.getStatus()).isEqualTo(409);
		assertThat(Demo.text(held)).contains("须第二人同意").doesNotContain("共享" + this.mark + "\"");
		assertThat(take(this.session, this.file)).as("once more is the same").isEqualTo(409);
		UUID id = stopped(this.taker);
		assertThat(decide(this.demo.session("secadmin"), id, "accept")).as("nobody has asked").isEqualTo(409);
		for (String why : List.of("短", "  ", "<b>" + "长".repeat(198))) {
			MockHttpServletResponse refused = this.people.post(this.session, "/exports/" + id, "why", why);
			assertThat(refused.getStatus()).isEqualTo(422);
			assertThat(Demo.text(refused)).contains("请写明用途，4 到 200 个字", "aria-invalid=\"true\"",
					"value=\"" + why.replace("<b>", "&lt;b&gt;") + "\"");
		}
		assertThat(this.people.post(this.session, "/exports/" + id, "why", "报送季度材料").getStatus()).isEqualTo(302);
		assertThat(take(this.session, this.file)).as("only asked for").isEqualTo(409);
		assertThat(Demo.text(this.people.get(this.session, "/exports"))).contains("已提出", "报送季度材料");
		assertThat(this.demo.page("secadmin", "/admin/sharing")).contains("报送季度材料", "honours.csv", "共享" + this.mark);
		assertThat(decide(this.demo.session("secadmin"), id, "accept")).isEqualTo(302);
		assertThat(Demo.text(this.people.get(this.session, "/exports"))).contains("7 天内可下载", "/api/v1/honours.csv?q=");
		assertThat(take(this.session, this.file)).isEqualTo(200);
		assertThat(take(this.session, "/api/v1/honours.csv?q=共享" + this.mark + "&sort=name")).as("another list")
			.isEqualTo(409);
		assertThat(take(this.people.session(person(Role.OFFICIAL)), this.file)).as("another person").isEqualTo(409);
		assertThat(this.jdbc.queryForList("select act from journal_line where object_id = ? order by id", String.class,
				id))
			.containsExactly("EXPORT_REQUESTED", "EXPORT_AGREED");
	}

	@Test
	void anAuditorBelowTheGradeIsNeitherToldOfItNorTheSecondPerson() {
		take(this.session, this.file);
		UUID id = stopped(this.taker);
		this.people.post(this.session, "/exports/" + id, "why", "报送季度材料");
		People.Person auditor = person(Role.AUDITOR);
		this.jdbc.update("update account set published = true where id = ?", auditor.id());
		this.accounts.clear(auditor.id(), Clearance.SENSITIVE);
		Cookie below = this.people.session(auditor);
		assertThat(Demo.text(this.people.get(below, "/exports"))).doesNotContain("共享" + this.mark);
		assertThat(Demo.text(this.people.get(below, "/notices"))).doesNotContain("报送季度材料");
		assertThat(decide(below, id, "accept")).isEqualTo(404);
		this.accounts.clear(auditor.id(), Clearance.IMPORTANT);
		assertThat(Demo.text(this.people.get(below, "/exports"))).contains("共享" + this.mark);
		assertThat(Demo.text(this.people.get(below, "/notices"))).contains("报送季度材料");
		assertThat(decide(below, id, "accept")).isEqualTo(302);
		assertThat(take(this.session, this.file)).isEqualTo(200);
	}

	@Test
	void whatADisabledAccountAskedForWaitsNoMore() {
		take(this.session, this.file);
		this.people.post(this.session, "/exports/" + stopped(this.taker), "why", "报送季度材料");
		this.accounts.enable(this.taker, false);
		assertThat(this.demo.page("secadmin", "/admin/sharing")).doesNotContain("共享" + this.mark);
	}

	@Test
	void whatWasAgreedToEndsAfterSevenDaysAndDoesNotReachAHigherGrade() {
		UUID id = asked();
		assertThat(decide(this.demo.session("auditor"), id, "accept")).isEqualTo(302);
		assertThat(take(this.session, this.file)).isEqualTo(200);
		graded("CORE");
		assertThat(take(this.session, this.file)).isEqualTo(409);
		graded("IMPORTANT");
		assertThat(take(this.session, this.file)).isEqualTo(200);
		this.jdbc.update("update export_request set decided_at = decided_at - interval '8 days' where id = ?", id);
		assertThat(take(this.session, this.file)).isEqualTo(409);
	}

	private UUID asked() {
		assertThat(take(this.session, this.file)).isEqualTo(409);
		UUID id = stopped(this.taker);
		assertThat(this.people.post(this.session, "/exports/" + id, "why", "报送季度材料").getStatus()).isEqualTo(302);
		return id;
	}

	@Test
	void whatIsNotAgreedToStaysHeldBack() {
		UUID id = asked();
		assertThat(decide(this.demo.session("secadmin"), id, "refuse")).isEqualTo(302);
		assertThat(take(this.session, this.file)).isEqualTo(409);
		assertThat(decide(this.demo.session("secadmin"), id, "accept")).as("decided").isEqualTo(409);
	}

	@ParameterizedTest
	@ValueSource(strings = { "official", "team-suixi", "county-suixi", "business", "sysadmin", "auditadmin" })
	void nobodyElseAgrees(String account) {
		assertThat(decide(this.demo.session(account), asked(), "accept")).isEqualTo(403);
	}

	@Test
	void nobodyAgreesToTheirOwnNorAsksForAnothers() {
		Cookie own = this.demo.session("auditor");
		assertThat(take(own, this.file)).isEqualTo(409);
		UUID id = this.jdbc.queryForObject("select r.id from export_request r join account a on a.id = r.account_id"
				+ " where a.username = 'auditor' and r.filter like ?", UUID.class, "%" + this.mark + "%");
		assertThat(this.people.post(this.session, "/exports/" + id, "why", "别人的申请").getStatus()).isEqualTo(404);
		assertThat(this.people.post(own, "/exports/" + id, "why", "审计取证用").getStatus()).isEqualTo(302);
		assertThat(Demo.text(this.people.get(own, "/exports"))).contains("由另一人同意");
		assertThat(decide(own, id, "accept")).isEqualTo(403);
		assertThat(take(own, this.file)).isEqualTo(409);
	}

	@Test
	void ofTwoWhoDecideAtOnceOneDecides() throws Exception {
		UUID id = asked();
		Cookie security = this.demo.session("secadmin");
		Cookie auditor = this.demo.session("auditor");
		List<Integer> answers = AtOnce.times(4,
				(at) -> decide((at % 2 == 0) ? security : auditor, id, (at < 2) ? "accept" : "refuse"));
		assertThat(answers).containsOnly(302, 409);
		assertThat(answers.stream().filter((answer) -> answer == 302)).hasSize(1);
	}

	@Test
	void theSecurityAdministratorSaysFromWhichGradeOn() {
		graded("SENSITIVE");
		assertThat(take(this.session, this.file)).isEqualTo(200);
		Cookie security = this.demo.session("secadmin");
		assertThat(this.people.post(security, "/admin/sharing", "border", "SENSITIVE").getStatus()).isEqualTo(302);
		assertThat(take(this.session, this.file)).isEqualTo(409);
		assertThat(this.people.post(security, "/admin/sharing", "border", "PUBLIC").getStatus()).isEqualTo(409);
		assertThat(this.people.post(this.demo.session("sysadmin"), "/admin/sharing", "border", "CORE").getStatus())
			.isEqualTo(403);
		assertThat(this.demo.page("auditadmin", "/journal?act=SHARING_SET")).contains("改共享规则", "重要", "敏感");
	}

}
