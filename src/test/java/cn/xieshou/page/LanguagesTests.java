package cn.xieshou.page;

import java.util.Locale;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** In which language a reader is answered. */
class LanguagesTests {

	private final Languages languages = new Languages(new PublicAddress(""));

	private static MockHttpServletRequest request(String address, String accepted) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", address);
		if (accepted != null) {
			request.addHeader("Accept-Language", accepted);
		}
		return request;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none",
			value = { "none | zh", "zh-CN,zh;q=0.9,en;q=0.8 | zh", "zh | zh", "zh,en;q=0.5 | zh",
					"zh-Hans-CN,en;q=0.9 | zh", "zh-TW,zh;q=0.9,en;q=0.8 | zh", "en | en", "en-GB,en;q=0.9 | en",
					"en-US;q=0.9,zh;q=0.8 | en", "en;q=0.5,zh | zh", "fr,en;q=0.5 | en", "fr | zh", "* | zh",
					"en;q=0,zh;q=0.1 | zh", "en;q=0 | zh", "not a header;;; | zh", "'' | zh" })
	void aProgramIsAnsweredInTheLanguageThatItLikesBest(String accepted, String language) {
		assertThat(this.languages.resolveLocale(request("/api/v1/parks", accepted)).getLanguage()).isEqualTo(language);
	}

	@Test
	void aPageIsChineseWhateverTheBrowserPrefers() {
		assertThat(this.languages.resolveLocale(request("/parks", "en"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void aPageRemembersTheChoice() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.languages.setLocale(request("/parks", null), response, Locale.UK);
		Cookie cookie = response.getCookie("lang");
		assertThat(cookie).isNotNull();
		assertThat(cookie.isHttpOnly()).isTrue();
		MockHttpServletRequest next = request("/", null);
		next.setCookies(cookie);
		assertThat(this.languages.resolveLocale(next)).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void aLanguageThatIsNotOfferedIsChinese() {
		MockHttpServletRequest request = request("/parks", null);
		request.setCookies(new Cookie("lang", "fr"));
		assertThat(this.languages.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void aBrokenCookieIsPassedOver() {
		MockHttpServletRequest request = request("/parks", null);
		request.setCookies(new Cookie("lang", "%%%"));
		assertThat(this.languages.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
	}

	@Test
	void aProgramChoosesByItsHeaderOnly() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.languages.setLocale(request("/api/v1/parks", null), response, Locale.ENGLISH);
		assertThat(response.getCookies()).isEmpty();
	}

	@Test
	void withHttpsTheCookieIsOfThisHostOnly() {
		MockHttpServletResponse response = new MockHttpServletResponse();
		new Languages(new PublicAddress("https://xieshou.example.cn")).setLocale(request("/parks", null), response,
				Locale.ENGLISH);
		assertThat(response.getCookie("__Host-lang")).isNotNull();
		assertThat(response.getCookie("__Host-lang").getSecure()).isTrue();
	}

}
