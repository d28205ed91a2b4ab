package cn.xieshou.gate;

import cn.xieshou.signin.Cookies;
import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.page.PublicAddress;
import cn.xieshou.web.StartState;

import static org.assertj.core.api.Assertions.assertThat;

/** Before the books are loaded nobody is told that a right password is wrong. */
class StartGateTests {

	private static final ObjectProvider<StartState.Loading> NOTHING = new StaticListableBeanFactory()
		.getBeanProvider(StartState.Loading.class);

	private static MockHttpServletResponse ask(String method, String path) {
		return ask(new StartGate(new StartState(NOTHING), () -> true), method, path);
	}

	private static MockHttpServletResponse askInTheFirstRun(String path) {
		StartState ready = new StartState(NOTHING) {
			@Override
			public boolean isReady() {
				return true;
			}
		};
		return ask(new StartGate(ready, () -> false), "GET", path);
	}

	private static MockHttpServletResponse ask(StartGate gate, String method, String path) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			gate.doFilter(new MockHttpServletRequest(method, path), response, new MockFilterChain());
			return response;
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "GET, /", "GET, /login", "POST, /login", "POST, /api/v1/tokens", "GET, /api/v1/figures",
			"GET, /actuator/env" })
	void everythingWaitsForTheStart(String method, String path) {
		MockHttpServletResponse response = ask(method, path);
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo("3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/xs.css", "/xs-early.js", "/favicon.svg", "/webjars/htmx.org/dist/htmx.min.js",
			"/actuator/health", "/actuator/health/readiness" })
	void filesAndProbesDoNot(String path) {
		assertThat(ask("GET", path).getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/login", "/api/v1/tokens", "/api/v1/figures", "/actuator/env", "/setup",
			"/setup/one/more", "/v3/api-docs" })
	void everythingWaitsForTheThreeAdministrators(String path) {
		assertThat(askInTheFirstRun(path).getStatus()).isEqualTo(503);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/setup/a-link", "/xs.css", "/actuator/health", "/actuator/health/liveness" })
	void theirLinksFilesAndProbesDoNot(String path) {
		assertThat(askInTheFirstRun(path).getStatus()).isEqualTo(200);
	}

	@Test
	void behindHttpsEveryCookieIsSecureAndOfThisHostOnly() {
		Cookies cookies = new Cookies(new PublicAddress("https://xieshou.example.cn"));
		MockHttpServletRequest request = new MockHttpServletRequest();
		MockHttpServletResponse response = new MockHttpServletResponse();
		for (String name : List.of(Cookies.SESSION, Cookies.DEVICE, Cookies.RETURN)) {
			cookies.send(request, response, name, "value", Cookies.WHILE_OPEN);
		}
		SessionCsrfTokens tokens = new SessionCsrfTokens(cookies);
		tokens.saveToken(tokens.generateToken(request), request, response);
		assertThat(response.getHeaders("Set-Cookie")).hasSize(4)
			.allSatisfy((cookie) -> assertThat(cookie).startsWith("__Host-xieshou")
				.contains("; Secure", "; HttpOnly", "; Path=/")
				.doesNotContain("Domain"));
	}

}
