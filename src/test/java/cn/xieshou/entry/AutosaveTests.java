package cn.xieshou.entry;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import cn.xieshou.AtOnce;
import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.HtmlForm;

import static org.assertj.core.api.Assertions.assertThat;

/** A form that is still being typed is a draft on the server, whatever it lacks. */
@DatabaseTest
class AutosaveTests {

	private static final String TEAM = "team-suixi";

	@Autowired
	Demo demo;

	@Autowired
	JsonMapper json;

	private MockHttpServletResponse send(MultiValueMap<String, String> parameters) {
		return this.demo.send(TEAM, "/filings/autosave").params(parameters).exchange().getResponse();
	}

	private JsonNode answer(MultiValueMap<String, String> parameters, int status) {
		MockHttpServletResponse answer = send(parameters);
		assertThat(answer.getStatus()).as(Demo.text(answer)).isEqualTo(status);
		return this.json.readTree(Demo.text(answer));
	}

	/** The form of a new project as its page sends it, with what is typed into it. */
	private MultiValueMap<String, String> typed(String... namesAndValues) {
		HtmlForm form = HtmlForm.of(this.demo.page(TEAM, "/filings/new?type=projects"));
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.control(namesAndValues[i]).type(namesAndValues[i + 1]);
		}
		return new LinkedMultiValueMap<>(form.press("save"));
	}

	/** What the page sends next. */
	private static void goOn(MultiValueMap<String, String> parameters, JsonNode saved) {
		parameters.set("filing", saved.get("filing").stringValue());
		parameters.set("version", saved.get("version").asString());
		parameters.set("base", saved.get("base").stringValue());
	}

	private JsonNode draft(JsonNode saved) {
		return this.demo.get(TEAM, "/filings/" + saved.get("filing").stringValue());
	}

	@Test
	void aNewFormBecomesADraftAndStaysTheSameOne() {
		MultiValueMap<String, String> parameters = typed("form.name", "自动保存的项");
		JsonNode first = answer(parameters, 200);
		assertThat(draft(first).get("state").stringValue()).isEqualTo("draft");
		assertThat(first.get("address").stringValue())
			.isEqualTo("/filings/" + first.get("filing").stringValue() + "/edit");
		goOn(parameters, first);
		parameters.set("form.name", "自动保存的项目");
		JsonNode second = answer(parameters, 200);
		assertThat(second.get("filing")).isEqualTo(first.get("filing"));
		assertThat(draft(second).at("/lines/0/form/name").stringValue()).isEqualTo("自动保存的项目");
	}

	@Test
	void whatIsNoValueYetIsKeptAsTypedUntilTheFormIsSaved() {
		MultiValueMap<String, String> parameters = typed("form.name", "写到一半的项目", "form.agreedInvestment", "1.2亿",
				"form.acceptedOn", "2026-1");
		JsonNode saved = answer(parameters, 200);
		assertThat(saved.get("aside").stringValue()).isEqualTo("验收日期");
		JsonNode form = draft(saved).at("/lines/0/form");
		assertThat(form.get("name").stringValue()).isEqualTo("写到一半的项目");
		assertThat(form.has("acceptedOn")).isFalse();
		String address = saved.get("address").stringValue();
		HtmlForm opened = HtmlForm.of(this.demo.page(TEAM, address));
		assertThat(opened.control("form.acceptedOn").value()).isEqualTo("2026-1");
		opened.control("form.acceptedOn").type("2026-01-15");
		assertThat(this.demo.send(TEAM, "/filings").params(opened.press("save")).exchange().getResponse().getStatus())
			.isEqualTo(302);
		assertThat(draft(saved).at("/lines/0/form/acceptedOn").stringValue()).isEqualTo("2026-01-15");
		assertThat(HtmlForm.of(this.demo.page(TEAM, address)).control("form.acceptedOn").value())
			.isEqualTo("2026-01-15");
	}

	@Test
	void withoutAPairingNothingIsKeptAndThePageIsToldWhy() {
		MultiValueMap<String, String> parameters = typed("form.pairing", "", "form.name", "没有结对的项目");
		JsonNode answer = answer(parameters, 422);
		assertThat(answer.get("reason").stringValue()).isEqualTo("refused");
		assertThat(answer.get("message").stringValue()).contains("结对");
	}

	@Test
	void whatWasSavedElsewhereIsNotOverwritten() {
		MultiValueMap<String, String> parameters = typed("form.name", "两处填写的项目");
		JsonNode first = answer(parameters, 200);
		goOn(parameters, first);
		MultiValueMap<String, String> elsewhere = new LinkedMultiValueMap<>(parameters);
		elsewhere.set("form.name", "另一处改过的项目");
		answer(elsewhere, 200);
		parameters.set("form.name", "这一处改过的项目");
		assertThat(answer(parameters, 409).get("reason").stringValue()).isEqualTo("moved");
		assertThat(draft(first).at("/lines/0/form/name").stringValue()).isEqualTo("另一处改过的项目");
	}

	@Test
	void aPageMakesOneDraftHoweverOftenItIsSent() {
		MultiValueMap<String, String> parameters = typed("form.name", "同时自动保存的项目");
		List<MockHttpServletResponse> answers = AtOnce.times(8, (i) -> {
			MultiValueMap<String, String> own = new LinkedMultiValueMap<>(parameters);
			own.set("form.investor", "第" + i + "家");
			return send(own);
		});
		assertThat(answers).extracting(MockHttpServletResponse::getStatus).isSubsetOf(200, 409);
		HashSet<String> drafts = new HashSet<>();
		answers.stream()
			.filter((answer) -> answer.getStatus() == 200)
			.forEach((answer) -> drafts.add(this.json.readTree(Demo.text(answer)).get("filing").stringValue()));
		assertThat(drafts).hasSize(1);
	}

	@Test
	void whatAnotherAccountTypedIsNotSaved() {
		MultiValueMap<String, String> parameters = typed("form.name", "别人的项目");
		parameters.set("account", UUID.randomUUID().toString());
		assertThat(answer(parameters, 409).get("reason").stringValue()).isEqualTo("other");
	}

}
