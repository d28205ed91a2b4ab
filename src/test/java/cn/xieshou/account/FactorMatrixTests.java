package cn.xieshou.account;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.Databases;
import cn.xieshou.Demo;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.account.People.Person;
import cn.xieshou.credential.PasswordRules;
import cn.xieshou.signin.SignInConditions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Outside the demonstration nobody who reviews, confirms, audits or administers gets
 * anything by a password alone: no page and no address of the API answers, as
 * {@code access/endpoints.csv} lists them.
 */
@SpringBootTest(properties = { "xieshou.demo=false", "xieshou.jobs.poll-every=1h" })
@AutoConfigureMockMvc
@Import({ Databases.class, Demo.class, People.class })
class FactorMatrixTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Accounts accounts;

	@Autowired
	SignIns signIns;

	@Autowired
	People people;

	@Autowired
	PasswordRules rules;

	@Autowired
	SignInConditions conditions;

	/** The portal opens when its three administrators are there. */
	@BeforeEach
	void finishFirstRun() {
		Arrays.stream(Role.values()).filter(Role::isAdministrator).forEach((role) -> holder(role, true));
	}

	private Person holder(Role role, boolean factor) {
		Person person = this.people.open(factor);
		this.accounts.grant(person.id(), new Grant(role, null, (role == Role.REVIEWER) ? 1 : null), null);
		return person;
	}

	private static List<NamedCsvRecord> addresses() throws IOException {
		try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
			.ofNamedCsvRecord(new InputStreamReader(
					Objects.requireNonNull(FactorMatrixTests.class.getResourceAsStream("/access/endpoints.csv")),
					StandardCharsets.UTF_8))) {
			return lines.stream().toList();
		}
	}

	private int ask(NamedCsvRecord line, String secret, boolean browser) {
		String method = line.getField("method").equals("ANY") ? "GET" : line.getField("method");
		var request = this.mvc.method(HttpMethod.valueOf(method))
			.uri(line.getField("address").replace("*", "x"))
			.accept(line.getField("address").startsWith("/api") ? "*/*" : "text/html");
		if (browser) {
			request = request.cookie(new Cookie("xieshou", secret));
		}
		else {
			request = request.header("Authorization", "Bearer " + secret);
		}
		return request.exchange().getResponse().getStatus();
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "OFFICIAL", "TEAM", "FINANCE" }, mode = EnumSource.Mode.EXCLUDE)
	void noAddressAnswersThemBeforeTheFactor(Role role) throws IOException {
		assertThat(role.needsSecondFactor()).isTrue();
		Person person = holder(role, false);
		assertThat(this.people.signIn(person, "").getRedirectedUrl()).isEqualTo("/login?error");
		Actor actor = new Actor(person.id(), person.username(), "何晓舟", "测试单位", List.of());
		SignIn.Origin here = new SignIn.Origin("127.0.0.1", "");
		String session = this.signIns.begin(actor, here, false).token();
		String token = this.signIns.issueToken(person.id(), here, false, null, SignIn.Terms.NONE, SignIns.API).token();
		List<String> answered = new ArrayList<>();
		for (NamedCsvRecord line : addresses()) {
			if (ask(line, session, true) != ask(line, "nobodys", true)
					|| ask(line, token, false) != ask(line, "nobodys", false)) {
				answered.add(line.getField("method") + " " + line.getField("address"));
			}
		}
		assertThat(answered).isEmpty();
	}

	@Test
	void withTheFactorTheyAreIn() {
		Person person = holder(Role.AUDITOR, true);
		assertThat(this.people.get(this.people.session(person), "/account").getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@EnumSource(value = Role.class, names = { "TEAM", "FINANCE" })
	void whoEntersIsInWithoutOne(Role role) {
		Person person = holder(role, false);
		assertThat(this.people.get(this.people.session(person), "/account").getStatus()).isEqualTo(200);
	}

	@Test
	void withTheStricterPresetNobodyIsInWithoutOne() {
		Person person = holder(Role.TEAM, false);
		Cookie before = this.people.session(person);
		Object preset = ReflectionTestUtils.getField(this.rules, "preset");
		ReflectionTestUtils.setField(this.rules, "preset", preset.getClass().getEnumConstants()[1]);
		try {
			assertThat(this.rules.isFactorOfAll()).isTrue();
			assertThat(this.people.signIn(person, "").getRedirectedUrl()).isEqualTo("/login?error");
			assertThat(this.people.get(before, "/account").getStatus()).isEqualTo(302);
			assertThat(this.people.get(this.people.session(holder(Role.TEAM, true)), "/account").getStatus())
				.isEqualTo(200);
		}
		finally {
			ReflectionTestUtils.setField(this.rules, "preset", preset);
		}
	}

	@Test
	void administratorsComeFromTheirNetworksOnly() {
		Cookie administrator = this.people.session(holder(Role.SYSTEM_ADMIN, true));
		Cookie team = this.people.session(holder(Role.TEAM, false));
		assertThat(this.people.get(administrator, "/admin").getStatus()).isEqualTo(200);
		ReflectionTestUtils.setField(this.conditions, "administrators", List.of(new IpAddressMatcher("10.1.0.0/16")));
		try {
			assertThat(this.people.get(administrator, "/admin").getStatus()).isEqualTo(302);
			assertThat(this.people.get(team, "/account").getStatus()).isEqualTo(200);
			ReflectionTestUtils.setField(this.conditions, "administrators",
					List.of(new IpAddressMatcher("10.1.0.0/16"), new IpAddressMatcher("127.0.0.0/8")));
			assertThat(this.people.get(administrator, "/admin").getStatus()).isEqualTo(200);
		}
		finally {
			ReflectionTestUtils.setField(this.conditions, "administrators", List.of());
		}
	}

}
