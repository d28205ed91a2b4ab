package cn.xieshou.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import cn.xieshou.page.PublicAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HostGateTests {

	private static MockHttpServletResponse ask(String publicUrl, boolean demo, String host, String path) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setSecure(publicUrl.startsWith("https"));
		int port = host.lastIndexOf(':');
		boolean named = port > host.lastIndexOf(']');
		request.setServerName(named ? host.substring(0, port) : host);
		request.setServerPort(named ? Integer.parseInt(host.substring(port + 1)) : 80);
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			new HostGate(new PublicAddress(publicUrl), demo, "portal.internal").doFilter(request, response,
					new MockFilterChain());
			return response;
		}
		catch (IOException | ServletException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@ParameterizedTest
	@CsvSource({ "localhost:8080, 200", "127.0.0.1:8080, 200", "[::1]:8080, 200", "192.168.1.20, 200",
			"portal.internal:8080, 200", "LOCALHOST, 200", "evil.example, 421", "localhost.evil.example, 421",
			"127.0.0.1.evil.example:8080, 421", "evil.example:8080, 421" })
	void theDemonstrationAnswersToThisMachineOnly(String host, int status) {
		assertThat(ask("", true, host, "/").getStatus()).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "xieshou.example.cn, 200", "XIESHOU.example.cn:443, 200", "xieshou.example.cn:8443, 421",
			"localhost:8080, 421", "127.0.0.1, 421", "evil.example, 421", "xieshou.example.cn.evil.example, 421" })
	void aPublicAddressIsTheOnlyOne(String host, int status) {
		for (boolean demo : new boolean[] { true, false }) {
			assertThat(ask("https://xieshou.example.cn/", demo, host, "/").getStatus()).isEqualTo(status);
		}
	}

	@Test
	void withoutAPublicAddressAPortalInUseAnswersToEveryName() {
		assertThat(ask("", false, "portal.example", "/").getStatus()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "https://xieshou.example.cn, /, 421", "https://xieshou.example.cn, /api/v1/parks, 421",
			"https://xieshou.example.cn, /actuator/health/liveness, 200", "http://xieshou.example.cn, /, 200" })
	void withHttpsNothingIsAnsweredInPlain(String publicUrl, String path, int status) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServerName("xieshou.example.cn");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new HostGate(new PublicAddress(publicUrl), false, "").doFilter(request, response, new MockFilterChain());
		assertThat(response.getStatus()).isEqualTo(status);
		if (status == 421) {
			assertThat(response.getContentAsString()).contains("只接受 https", "SERVER_FORWARD_HEADERS_STRATEGY");
		}
	}

	@Test
	void probesOfTheHealthAskANodeAndAlwaysPass() {
		assertThat(ask("https://xieshou.example.cn", false, "10.0.0.7:8080", "/actuator/health/readiness").getStatus())
			.isEqualTo(200);
	}

	@Test
	void theRefusalNamesTheRightAddressAndNotTheOneAsked() throws Exception {
		String sentence = ask("https://xieshou.example.cn", false, "evil.example", "/").getContentAsString();
		assertThat(sentence).contains("https://xieshou.example.cn").doesNotContain("evil");
		assertThat(ask("", true, "evil.example", "/").getContentAsString()).contains("localhost")
			.doesNotContain("evil");
	}

	@ParameterizedTest
	@ValueSource(strings = { "xieshou.example.cn", "ftp://xieshou.example.cn", "https://", "https://a.example/path",
			"https://user@a.example", "not an address" })
	void whatIsNoAddressIsRefusedAtTheStart(String url) {
		assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new PublicAddress(url));
	}

	@Test
	void behindHttpsCookiesAreOfThisHostOnly() {
		assertThat(new PublicAddress("https://a.example").cookie("xieshou")).isEqualTo("__Host-xieshou");
		assertThat(new PublicAddress("http://a.example").cookie("xieshou")).isEqualTo("xieshou");
		assertThat(new PublicAddress("").cookie("xieshou")).isEqualTo("xieshou");
	}

}
