package cn.xieshou.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.Filings;
import cn.xieshou.access.Accounts;
import cn.xieshou.notice.Notices;
import cn.xieshou.page.PublicAddress;
import cn.xieshou.values.Refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The daily letter, against a real mail server. */
@DatabaseTest
class MailTests {

	private static final String NAME = "不进邮件的荣誉";

	private static Instant now = Instant.now();

	private final GreenMail server = new GreenMail(new ServerSetup(0, null, ServerSetup.PROTOCOL_SMTP));

	@Autowired
	Demo demo;

	@Autowired
	Filings filings;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	MailWishes wishes;

	@Autowired
	Accounts accounts;

	@Autowired
	Notices notices;

	@Autowired
	List<DigestLines> further;

	@Autowired
	MessageSource messages;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void start() {
		this.server.start();
		now = now.plus(Duration.ofDays(1));
	}

	@AfterEach
	void stop() {
		this.server.stop();
		this.jdbc.update("delete from mail_wish");
	}

	private Mailer mailer() {
		JavaMailSenderImpl sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(this.server.getSmtp().getPort());
		sender.setDefaultEncoding("UTF-8");
		return new Mailer(sender, new MailSettings("xieshou@example.cn", LocalTime.of(8, 0)),
				new PublicAddress("https://xieshou.example.cn"), this.messages);
	}

	private void sendLetters() {
		new MailDigest(mailer(), this.wishes, this.accounts, this.notices, this.further, this.messages,
				Clock.fixed(now, ZoneOffset.UTC))
			.send();
	}

	private void wish(String account, String address) {
		UUID id = this.accounts.find(account).orElseThrow();
		this.wishes.ask(id, address).ifPresent((secret) -> assertThat(this.wishes.confirm(id, secret)).isTrue());
	}

	/** Something waits for county-suixi, and something came back to team-suixi. */
	private void leaveSomething() {
		String waiting = this.filings.written("honours", "\"name\":\"" + NAME + "\"").get("id").stringValue();
		this.filings.act("team-suixi", waiting, "submit");
		String returned = this.filings.written("honours", "\"name\":\"" + NAME + "（退）\"").get("id").stringValue();
		this.filings.act("team-suixi", returned, "submit");
		this.filings.act("county-suixi", returned, "return");
	}

	@Test
	void letterSaysHowMuchWaitsAndWhereAndNothingElse() throws Exception {
		leaveSomething();
		wish("county-suixi", "county@example.cn");
		wish("team-suixi", "team@example.cn");
		sendLetters();
		assertThat(this.server.getReceivedMessages()).hasSize(2);
		for (MimeMessage letter : this.server.getReceivedMessages()) {
			String to = letter.getAllRecipients()[0].toString();
			String text = String.valueOf(letter.getContent());
			assertThat(letter.getSubject()).isEqualTo("携手：今天等您的事 · Xieshou: what waits for you today");
			assertThat(letter.getFrom()[0]).hasToString("xieshou@example.cn");
			assertThat(text).contains("https://xieshou.example.cn/notices", "https://xieshou.example.cn/account/mail")
				.containsPattern(to.startsWith("county") ? "待您处理：\\d+ 件" : "退回：\\d+ 件")
				.doesNotContain("不进邮件", "suixi", "遂溪", "honours", "null", "{");
			if (to.startsWith("county")) {
				assertThat(text).containsPattern("待审核 \\d+ 份，等得最久的 \\d+ 天；今天到期 \\d+ 份，已过期 \\d+ 份")
					.containsPattern("Waiting for your review: \\d+");
			}
			assertThat(GreenMailUtil.getHeaders(letter)).doesNotContain("team-suixi");
		}
	}

	@Test
	void oneLetterADayAtMostAndNoneWhereNothingWaits() {
		leaveSomething();
		wish("county-suixi", "county@example.cn");
		wish("auditor", "auditor@example.cn");
		sendLetters();
		sendLetters();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		now = now.plus(Duration.ofDays(1));
		sendLetters();
		assertThat(this.server.getReceivedMessages()).hasSize(2);
		this.wishes.end(this.accounts.find("county-suixi").orElseThrow());
		now = now.plus(Duration.ofDays(1));
		sendLetters();
		assertThat(this.server.getReceivedMessages()).hasSize(2);
	}

	@Test
	void serverThatIsAwayGetsTheLetterLater() {
		leaveSomething();
		wish("county-suixi", "county@example.cn");
		MailDigest digest = new MailDigest(mailer(), this.wishes, this.accounts, this.notices, this.further,
				this.messages, Clock.fixed(now, ZoneOffset.UTC));
		this.server.stop();
		assertThatExceptionOfType(MailRefused.class).isThrownBy(digest::send);
		this.server.start();
		sendLetters();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
	}

	@Test
	void trialTellsWhetherTheServerTakesIt() throws Exception {
		Mailer mailer = mailer();
		assertThat(mailer.trial("somebody@example.cn")).isTrue();
		assertThat(this.server.getReceivedMessages()[0].getContent().toString()).contains("邮件设置可用", "settings work");
		assertThat(mailer.trial("no address")).isFalse();
		this.server.stop();
		assertThat(mailer.trial("somebody@example.cn")).isFalse();
	}

	@Test
	void withoutSettingsThereIsNoMailAndItSaysSo() {
		assertThat(this.demo.page("team-suixi", "/account/mail")).contains("门户没有设置邮件");
		assertThat(this.demo.page("sysadmin", "/admin")).contains("没有设置邮件");
		assertThat(this.mvc.post()
			.uri("/account/mail")
			.param("address", "no address")
			.with(this.demo.browser(this.demo.session("team-suixi")))).hasStatus(422);
	}

	@Test
	void noLetterGoesToAnAddressThatNobodyConfirmed() {
		leaveSomething();
		UUID county = this.accounts.find("county-suixi").orElseThrow();
		String secret = this.wishes.ask(county, "stranger@example.cn").orElseThrow();
		sendLetters();
		assertThat(this.server.getReceivedMessages()).isEmpty();
		assertThat(this.wishes.confirm(this.accounts.find("team-suixi").orElseThrow(), secret)).as("of another")
			.isFalse();
		assertThat(this.wishes.confirm(county, secret + "x")).isFalse();
		assertThat(this.wishes.confirm(county, secret)).isTrue();
		assertThat(this.wishes.confirm(county, secret)).as("once").isFalse();
		sendLetters();
		assertThat(this.server.getReceivedMessages()).hasSize(1);
		assertThat(this.wishes.ask(county, "stranger@example.cn")).as("confirmed already").isEmpty();
	}

	@Test
	void anotherAddressIsConfirmedAnewAndALinkIsSentNowAndThenOnly() {
		UUID county = this.accounts.find("county-suixi").orElseThrow();
		wish("county-suixi", "county@example.cn");
		assertThat(this.jdbc.queryForObject("select address from mail_wish", String.class)).startsWith("sealed:")
			.doesNotContain("county");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.wishes.ask(county, "victim@example.cn"));
		this.wishes.end(county);
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.wishes.ask(county, "victim@example.cn"));
		this.jdbc.update("delete from mail_wish");
		wish("county-suixi", "county@example.cn");
		assertThat(this.wishes.wanted(county).orElseThrow().confirmed()).isTrue();
		this.jdbc.update("update mail_wish set link_sent_at = now() - interval '6 minutes'");
		String secret = this.wishes.ask(county, "victim@example.cn").orElseThrow();
		assertThat(this.wishes.wanted(county).orElseThrow().confirmed()).isFalse();
		this.jdbc.update("update mail_wish set link_sent_at = now() - interval '25 hours'");
		assertThat(this.wishes.confirm(county, secret)).as("too old").isFalse();
	}

	@Test
	void theLinkIsALetterOfItsOwnThatNamesNobody() throws Exception {
		Mailer mailer = mailer();
		assertThat(mailer.confirmation("team@example.cn", "secret-of-the-link")).isTrue();
		MimeMessage letter = this.server.getReceivedMessages()[0];
		assertThat(letter.getContent().toString())
			.contains("https://xieshou.example.cn/account/mail/confirm?code=secret-of-the-link")
			.doesNotContain("suixi", "null", "{");
		this.server.stop();
		assertThat(mailer.confirmation("team@example.cn", "x")).isFalse();
	}

	@Test
	void aLinkConfirmsByAButtonAndOnlyItsOwn() {
		UUID team = this.accounts.find("team-suixi").orElseThrow();
		String secret = this.wishes.ask(team, "team@example.cn").orElseThrow();
		assertThat(this.demo.page("team-suixi", "/account/mail/confirm?code=" + secret)).contains("team@example.cn",
				"确认这个邮箱");
		assertThat(this.wishes.wanted(team).orElseThrow().confirmed()).as("opened by a program").isFalse();
		for (int status : new int[] { 302, 409 }) {
			assertThat(this.mvc.post()
				.uri("/account/mail/confirm")
				.param("code", secret)
				.with(this.demo.browser(this.demo.session("team-suixi")))).hasStatus(status);
		}
		assertThat(this.wishes.wanted(team).orElseThrow().confirmed()).isTrue();
	}

}
