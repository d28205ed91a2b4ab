package cn.xieshou.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.account.People;
import cn.xieshou.account.People.Person;
import cn.xieshou.seal.SealedColumn;
import cn.xieshou.seal.Seals;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is personal is sealed, masked everywhere, and seen whole by few, with a reason and
 * a line in the journal.
 */
@DatabaseTest
class ContactTests {

	private static final String PHONE = "13812345678";

	private static final String ID_NUMBER = "11010519491231002X";

	private static final String ACCOUNT = "6222020200112233445";

	@Autowired
	Demo demo;

	@Autowired
	People people;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Accounts accounts;

	@Autowired
	PairingTree tree;

	@Autowired
	Seals seals;

	@AfterEach
	void takeAway() {
		this.jdbc.update("delete from contact where person like '何晓%'");
		this.jdbc.update("update account set enabled = false where unit = '测试单位'");
		this.jdbc.update("update access_grant set ends_on = starts_on - 1, starts_on = starts_on - 1"
				+ " where account_id in (select id from account where unit = '测试单位')");
		this.jdbc.update("delete from unmask_rule");
		this.jdbc.update("insert into unmask_rule (kind, role) values ('PHONE', 'TEAM'), ('PHONE', 'REVIEWER'),"
				+ " ('PHONE', 'CONFIRMER'), ('ID_NUMBER', 'TEAM'), ('BANK_ACCOUNT', 'TEAM'), ('BANK_ACCOUNT', 'AUDITOR')");
	}

	private MockHttpServletResponse add(String account, String... more) {
		List<String> form = new java.util.ArrayList<>(List.of("pairing", "越秀区—遂溪县", "person", "何晓山"));
		form.addAll(List.of(more));
		return this.people.post(this.demo.session(account), "/contacts", form.toArray(String[]::new));
	}

	private UUID added() {
		assertThat(add("team-suixi", "phone", "138 1234 5678", "idNumber", "11010519491231002x", "bankAccount", ACCOUNT)
			.getStatus()).isEqualTo(302);
		return this.jdbc.queryForObject("select id from contact where person = '何晓山'", UUID.class);
	}

	private int unmasked(UUID contact) {
		return this.jdbc.queryForObject("select count(*) from journal_line where act = 'UNMASKED' and object_id = ?",
				Integer.class, contact);
	}

	@Test
	void nothingOfItStandsInTheDatabaseAsItIs() {
		UUID id = added();
		String row = this.jdbc.queryForObject("select contact::text from contact where id = ?", String.class, id);
		assertThat(row).contains("何晓山", "sealed:").doesNotContain(PHONE, ID_NUMBER, ACCOUNT);
		assertThat(
				this.jdbc.queryForList("select detail::text from journal_line where object_id = ?", String.class, id))
			.isNotEmpty()
			.noneMatch((detail) -> detail.contains(PHONE) || detail.contains(ID_NUMBER));
	}

	@ParameterizedTest
	@ValueSource(strings = { "team-suixi", "official", "county-suixi", "helper-yuexiu", "auditor" })
	void pageInterfaceAndFileShowAPartToEverybody(String account) {
		added();
		for (String text : List.of(this.demo.page(account, "/contacts"), this.demo.get(account, "/contacts").toString(),
				this.demo.page(account, "/contacts?q=何晓山"))) {
			assertThat(text).doesNotContain(PHONE, ID_NUMBER, ACCOUNT, PHONE.substring(3), ID_NUMBER.substring(6, 14));
		}
		assertThat(this.demo.page(account, "/search?q=" + PHONE)).as("found by its number").doesNotContain("何晓山");
		assertThat(this.demo.page(account, "/contacts")).contains("何晓山", "138****5678", "110*************2X",
				"***************3445");
		assertThat(this.demo.get(account, "/contacts").toString()).contains("138****5678");
	}

	@Test
	void theFileIsMaskedAndOnlyForWhoMayExport() {
		added();
		assertThat(this.demo.page("official", "/api/v1/contacts.csv")).contains("何晓山", "138****5678")
			.doesNotContain(PHONE, ID_NUMBER, ACCOUNT);
		assertThat(this.demo.status("helper-yuexiu", "/contacts.csv")).isEqualTo(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "team-longhu", "team-qiannan" })
	void whoIsOutsideSeesNobody(String account) {
		UUID id = added();
		assertThat(this.demo.page(account, "/contacts")).doesNotContain("何晓山");
		Cookie session = this.demo.session(account);
		assertThat(
				this.people.post(session, "/contacts/" + id + "/reveal", "kind", "PHONE", "why", "联系对接会").getStatus())
			.isEqualTo(404);
		assertThat(this.people.post(session, "/contacts/" + id + "/remove").getStatus()).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "team-suixi, PHONE, true", "team-suixi, ID_NUMBER, true", "county-suixi, PHONE, true",
			"county-suixi, ID_NUMBER, false", "official, PHONE, false", "auditor, BANK_ACCOUNT, true",
			"auditor, ID_NUMBER, false" })
	void itIsSeenWholeByTheRolesThatMay(String account, ContactKind kind, boolean permitted) {
		UUID id = added();
		MockHttpServletResponse answer = this.people.post(this.demo.session(account), "/contacts/" + id + "/reveal",
				"kind", kind.name(), "why", "联系对接会");
		assertThat(answer.getStatus()).isEqualTo(permitted ? 200 : 403);
		String whole = switch (kind) {
			case PHONE -> PHONE;
			case ID_NUMBER -> ID_NUMBER;
			case BANK_ACCOUNT -> ACCOUNT;
		};
		assertThat(Demo.text(answer).contains(whole)).isEqualTo(permitted);
		assertThat(unmasked(id)).isEqualTo(permitted ? 1 : 0);
		if (permitted) {
			assertThat(answer.getHeader("Cache-Control")).contains("no-store");
			assertThat(this.jdbc.queryForObject(
					"select detail::text from journal_line where act = 'UNMASKED'" + " and object_id = ?", String.class,
					id))
				.contains("何晓山", kind.name(), "联系对接会")
				.doesNotContain(whole);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "看看" })
	void withoutAReasonNothingIsShown(String why) {
		UUID id = added();
		MockHttpServletResponse answer = this.people.post(this.demo.session("team-suixi"),
				"/contacts/" + id + "/reveal", "kind", "PHONE", "why", why);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Demo.text(answer)).contains("请写明查看理由").doesNotContain(PHONE);
		assertThat(unmasked(id)).isZero();
	}

	@Test
	void whoLooksProvesAgainWhoTheyAreAndNoProgramMay() {
		UUID id = added();
		Person person = this.people.open(true);
		this.accounts.grant(person.id(), new Grant(Role.TEAM, this.tree.find("越秀区—遂溪县").orElseThrow().id(), null),
				null);
		Cookie session = this.people.session(person);
		String address = "/contacts/" + id + "/reveal";
		MockHttpServletResponse asked = this.people.post(session, address, "kind", "PHONE", "why", "联系对接会");
		assertThat(asked.getStatus()).isEqualTo(401);
		assertThat(unmasked(id)).isZero();
		assertThat(Demo.text(this.people.prove(session, address, asked, person.code()))).contains(PHONE);
		assertThat(unmasked(id)).isOne();
		assertThat(this.demo.send("team-suixi", address)
			.param("kind", "PHONE")
			.param("why", "联系对接会")
			.exchange()
			.getResponse()
			.getStatus()).as("a token").isEqualTo(403);
	}

	@ParameterizedTest
	@CsvSource({ "phone, 12345", "phone, 23812345678", "idNumber, 110105194912310021", "idNumber, 11010519491231002",
			"bankAccount, 12ab", "bankAccount, 123" })
	void whatCannotBeOneIsRefusedAtItsField(String field, String value) {
		MockHttpServletResponse answer = add("team-suixi", field, value);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Demo.text(answer)).contains("id=\"" + field + "-error\"");
		assertThat(this.jdbc.queryForObject("select count(*) from contact where person = '何晓山'", Integer.class))
			.isZero();
	}

	@Test
	void onlyWhoEntersThereAddsAndDeletes() {
		assertThat(add("official", "phone", PHONE).getStatus()).isEqualTo(403);
		assertThat(add("team-longhu", "phone", PHONE).getStatus()).isEqualTo(403);
		assertThat(add("team-suixi").getStatus()).as("without anything").isEqualTo(422);
		UUID id = added();
		assertThat(this.people.post(this.demo.session("official"), "/contacts/" + id + "/remove").getStatus())
			.isEqualTo(403);
		assertThat(this.people.post(this.demo.session("team-suixi"), "/contacts/" + id + "/remove").getStatus())
			.isEqualTo(302);
		assertThat(this.jdbc.queryForObject("select count(*) from contact where id = ?", Integer.class, id)).isZero();
	}

	@Test
	void theSecurityAdministratorSaysWhoMayLook() {
		UUID id = added();
		Cookie security = this.demo.session("secadmin");
		assertThat(Demo.text(this.people.get(security, "/admin/masks")))
			.containsPattern("value=\"PHONE.TEAM\"[^>]*checked");
		assertThat(this.people.post(security, "/admin/masks", "open", "ID_NUMBER.AUDITOR").getStatus())
			.as("a form that does not say what it showed")
			.isEqualTo(400);
		assertThat(set(security, List.of("ID_NUMBER.AUDITOR"), rules())).isEqualTo(302);
		assertThat(this.jdbc.queryForList("select kind || ' ' || role from unmask_rule", String.class))
			.containsExactly("ID_NUMBER AUDITOR");
		Cookie team = this.demo.session("team-suixi");
		assertThat(this.people.post(team, "/contacts/" + id + "/reveal", "kind", "PHONE", "why", "联系对接会").getStatus())
			.isEqualTo(403);
		assertThat(Demo.text(this.people.get(team, "/contacts"))).contains("您的角色不能查看全文");
		assertThat(this.people
			.post(this.demo.session("auditor"), "/contacts/" + id + "/reveal", "kind", "ID_NUMBER", "why", "核对发放名单")
			.getStatus()).isEqualTo(200);
		assertThat(this.demo.page("auditadmin", "/journal?act=MASKS_SET")).contains("改脱敏规则");
		for (String other : List.of("sysadmin", "auditadmin", "team-suixi", "business")) {
			assertThat(this.people.get(this.demo.session(other), "/admin/masks").getStatus()).as(other).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "NOPE.AUDITOR", "PHONE.NOPE", "PHONE.SYSTEM_ADMIN", "a.b.c", "phone.team" })
	void anUnknownRuleIsRefusedAndChangesNothing(String rule) {
		List<String> before = rules();
		MockHttpServletResponse answer = this.people.post(this.demo.session("secadmin"), "/admin/masks", "open",
				"PHONE.TEAM", "open", rule);
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(rules()).isEqualTo(before);
	}

	@Test
	void whatIsAsItWasLeavesNoLineAndWhatOthersChangedMeanwhileIsNotUndone() {
		Cookie security = this.demo.session("secadmin");
		List<String> before = rules();
		int lines = lines();
		assertThat(set(security, before, before)).isEqualTo(302);
		assertThat(lines()).as("nothing changed").isEqualTo(lines);
		assertThat(set(security, List.of("PHONE.AUDITOR"), before)).isEqualTo(302);
		assertThat(set(security, List.of("PHONE.TEAM"), before)).as("from a page opened before").isEqualTo(409);
		assertThat(rules()).containsExactly("PHONE.AUDITOR");
		assertThat(set(security, before, List.of("PHONE.AUDITOR"))).isEqualTo(302);
		assertThat(lines()).isEqualTo(lines + 2);
		assertThat(rules()).isEqualTo(before);
	}

	private int set(Cookie security, List<String> open, List<String> was) {
		List<String> sent = new ArrayList<>(List.of("was", ""));
		open.forEach((rule) -> sent.addAll(List.of("open", rule)));
		was.forEach((rule) -> sent.addAll(List.of("was", rule)));
		return this.people.post(security, "/admin/masks", sent.toArray(String[]::new)).getStatus();
	}

	private List<String> rules() {
		return this.jdbc.queryForList("select kind || '.' || role from unmask_rule order by 1", String.class);
	}

	private int lines() {
		return Objects.requireNonNull(
				this.jdbc.queryForObject("select count(*) from journal_line where act = 'MASKS_SET'", Integer.class));
	}

	@ParameterizedTest
	@CsvSource({ "PHONE, 13812345678, 138****5678", "PHONE, 0759-1234567, 075*****4567", "PHONE, 1234567, *******",
			"ID_NUMBER, 11010519491231002X, 110*************2X",
			"BANK_ACCOUNT, 6222020200112233445, ***************3445" })
	void aMaskLeavesAFewSignsAtTheEnds(ContactKind kind, String value, String masked) {
		assertThat(kind.mask(value)).isEqualTo(masked);
	}

	@Test
	void anIdentityNumberHasItsCheckDigit() {
		assertThat(ContactKind.ID_NUMBER.isValid(ID_NUMBER)).isTrue();
		Matcher digits = Pattern.compile("\\d").matcher(ID_NUMBER);
		while (digits.find()) {
			char other = (char) ('0' + (ID_NUMBER.charAt(digits.start()) - '0' + 1) % 10);
			String wrong = ID_NUMBER.substring(0, digits.start()) + other + ID_NUMBER.substring(digits.end());
			assertThat(ContactKind.ID_NUMBER.isValid(wrong)).as(wrong).isFalse();
		}
	}

	/**
	 * More than a page holds: each is on one page, and shown there or where it was looked
	 * for.
	 */
	@Test
	void everybodyIsOnAPageAndIsShownThere() {
		for (int i = 0; i < Contacts.PAGE + 5; i++) {
			UUID id = UUID.randomUUID();
			PairingTree.Node pairing = this.tree.find("越秀区—遂溪县").orElseThrow();
			this.jdbc.update("insert into contact (id, root_id, pairing_id, person, phone) values (?, ?, ?, ?, ?)", id,
					pairing.root(), pairing.id(), "何晓%03d".formatted(i),
					this.seals.seal("138%08d".formatted(i), SealedColumn.text("contact", "id", "phone").place(id)));
		}
		String first = this.demo.page("team-suixi", "/contacts");
		String last = "何晓%03d".formatted(Contacts.PAGE + 4);
		assertThat(first).contains("何晓000").doesNotContain(last);
		Matcher next = Pattern.compile("href=\"(/contacts\\?[^\"]*after=([^\"&]+))\"").matcher(first);
		assertThat(next.find()).isTrue();
		String second = this.demo.page("team-suixi", next.group(1).replace("&amp;", "&"));
		assertThat(second).contains(last).doesNotContain("何晓000", "rel=\"next\"");
		assertThat(this.demo.get("team-suixi", "/contacts").get("next").asString()).isEqualTo(next.group(2));
		assertThat(this.demo.page("official", "/api/v1/contacts.csv")).contains("何晓000", last);
		UUID id = this.jdbc.queryForObject("select id from contact where person = ?", UUID.class, last);
		for (String[] where : new String[][] { { "after", next.group(2) }, { "q", last } }) {
			assertThat(Demo.text(this.people.post(this.demo.session("team-suixi"), "/contacts/" + id + "/reveal",
					"kind", "PHONE", "why", "联系对接会", where[0], where[1])))
				.contains("138%08d".formatted(Contacts.PAGE + 4), last);
		}
		assertThat(this.demo.status("team-longhu", "/contacts?after=" + id)).as("somebody elsewhere").isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "+86 138-1234-5678", "0086 13812345678", "138 1234 5678", "+86-13812345678" })
	void aTelephoneMayBeWrittenAsPeopleDo(String written) {
		assertThat(add("team-suixi", "phone", written).getStatus()).isEqualTo(302);
		assertThat(this.demo.page("team-suixi", "/contacts?q=何晓山")).contains("138****5678");
	}

}
