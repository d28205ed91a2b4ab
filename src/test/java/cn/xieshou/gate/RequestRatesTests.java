package cn.xieshou.gate;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.xieshou.DatabaseTest;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.signin.GateProblems;

import static org.assertj.core.api.Assertions.assertThat;

/** Who asks for too much in a short time waits; others do not. */
@DatabaseTest
class RequestRatesTests {

	private final AtomicLong now = new AtomicLong();

	@Autowired
	GateProblems problems;

	@Autowired
	SignIns signIns;

	@Autowired
	Accounts accounts;

	@Test
	void aMinuteAndAnHourEachHaveTheirNumber() {
		RequestRates rates = new RequestRates(3, 2, this.now::get);
		UUID one = UUID.randomUUID();
		UUID other = UUID.randomUUID();
		for (int i = 0; i < 3; i++) {
			assertThat(rates.allowsRequest(one)).isTrue();
		}
		assertThat(rates.allowsRequest(one)).isFalse();
		assertThat(rates.allowsRequest(other)).as("another account").isTrue();
		assertThat(rates.allowsExport(one) && rates.allowsExport(one)).isTrue();
		assertThat(rates.allowsExport(one)).isFalse();
		this.now.addAndGet(Duration.ofSeconds(61).toNanos());
		assertThat(rates.allowsRequest(one)).isTrue();
		assertThat(rates.allowsExport(one)).isFalse();
		this.now.addAndGet(Duration.ofHours(1).toNanos());
		assertThat(rates.allowsExport(one)).isTrue();
	}

	@Test
	void theDemonstrationIsEverybodysAndHasNone() {
		RequestRates rates = new RequestRates(true, 1, 1);
		UUID one = UUID.randomUUID();
		for (int i = 0; i < 5000; i++) {
			assertThat(rates.allowsRequest(one) && rates.allowsExport(one)).isTrue();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/parks, 3", "/api/v1/parks.csv, 1", "/api/v1/figures.xlsx, 1", "/api/v1/journal.csv, 1",
			"/api/v1/evidence/00000000-0000-0000-0000-000000000001/file, 1", "/parks, 3" })
	void afterTheLastIsAnswered429WithTheTimeToWait(String address, int most) throws Exception {
		Actor actor = this.accounts.actor("team-suixi").orElseThrow();
		SignIn signIn = this.signIns.find(this.signIns.begin(actor, new SignIn.Origin("127.0.0.1", ""), false).token())
			.orElseThrow();
		var who = org.springframework.security.authentication.UsernamePasswordAuthenticationToken.authenticated(actor,
				null, java.util.List.of());
		who.setDetails(signIn);
		SecurityContextHolder.getContext().setAuthentication(who);
		try {
			RateGate gate = new RateGate(new RequestRates(3, 1, this.now::get), this.problems);
			for (int i = 0; i <= most; i++) {
				MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
				MockHttpServletResponse response = new MockHttpServletResponse();
				FilterChain chain = (asked, answered) -> {
				};
				gate.doFilter(request, response, chain);
				assertThat(response.getStatus()).as(address + " " + i).isEqualTo((i < most) ? 200 : 429);
				assertThat(response.getHeader("Retry-After") != null).isEqualTo(i == most);
			}
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

	@ParameterizedTest
	@CsvSource({ "/open, 3", "/open/00000000-0000-0000-0000-000000000001.csv, 1" })
	void whoHasNotSignedInIsCountedByAddress(String address, int most) throws Exception {
		RateGate gate = new RateGate(new RequestRates(3, 1, this.now::get), this.problems);
		for (int i = 0; i <= most; i++) {
			assertThat(answer(gate, address, "192.0.2.1")).isEqualTo((i < most) ? 200 : 429);
		}
		assertThat(answer(gate, address, "192.0.2.2")).as("another address").isEqualTo(200);
		assertThat(answer(gate, "/login", "192.0.2.1")).as("not what is open").isEqualTo(200);
	}

	private static int answer(RateGate gate, String address, String from) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
		request.setRemoteAddr(from);
		MockHttpServletResponse response = new MockHttpServletResponse();
		gate.doFilter(request, response, (asked, answered) -> {
		});
		return response.getStatus();
	}

}
