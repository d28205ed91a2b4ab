package cn.xieshou.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** A choice that a form does not offer is refused at its field, on the form itself. */
@DatabaseTest
class ForeignChoiceTests {

	private static final int UNPROCESSABLE = 422;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Demo demo;

	private void assertRefused(String account, String address, String field, String value, String... others) {
		var request = this.mvc.post().uri(address).with(this.demo.browser(this.demo.session(account)));
		for (int i = 0; i < others.length; i += 2) {
			request = request.param(others[i], others[i + 1]);
		}
		MockHttpServletResponse response = request.param(field, value).exchange().getResponse();
		assertThat(response.getStatus()).as(field + "=" + value).isEqualTo(UNPROCESSABLE);
		assertThat(Demo.text(response)).contains("id=\"" + field + "-error\"", "<option value=\"\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { ";env;", "READ¿'\"(", "read write", "null", "2" })
	void ofATokensScope(String value) {
		assertRefused("team-suixi", "/account/tokens", "scope", value, "name", "试验", "days", "30");
	}

	@ParameterizedTest
	@CsvSource({ "programme, programme, NONE", "review, template, ;env;", "review, template, '4\"'" })
	void ofAStepOfTheSetUp(String step, String field, String value) {
		assertRefused("business", "/setup", field, value, "step", step);
	}

	@ParameterizedTest
	@ValueSource(strings = { "ROOT", "<b>", "''" })
	void ofARole(String value) {
		assertRefused("secadmin", "/admin/grants", "role", value, "username", "official", "reason", "试验");
	}

}
