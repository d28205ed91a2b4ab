package cn.xieshou.question;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked and answered about a figure. */
@DatabaseTest
@Transactional
class QuestionTests {

	@Autowired
	Demo demo;

	private String figure;

	/** Signs in for good; what is asked is taken back. */
	@BeforeTransaction
	void signIn() {
		List.of("official", "team-suixi", "county-suixi", "team-longhu").forEach(this.demo::as);
	}

	@BeforeEach
	void figure() {
		this.figure = "/figures/" + this.demo.get("official", "/figures?ref=S000-016").at("/items/0/id").stringValue();
	}

	private MockHttpServletResponse ask(String account, String text) {
		return this.demo.send(account, this.figure + "/questions")
			.param("text", text)
			.accept("text/html")
			.exchange()
			.getResponse();
	}

	@Test
	void whoeverSeesAFigureMaySeeWhatIsAskedAboutItAndAnswer() {
		MockHttpServletResponse asked = ask("official", "请说明销售额是否含电商。");
		assertThat(asked.getRedirectedUrl()).isEqualTo(this.figure + "#ask");
		ask("team-suixi", "不含电商。");
		assertThat(this.demo.page("county-suixi", this.figure)).containsSubsequence("请说明销售额是否含电商。", "不含电商。");
	}

	@Test
	void aQuestionNamesTheVersionThatItsAuthorSaw() {
		ask("official", "请核对。");
		assertThat(this.demo.page("official", this.figure)).containsPattern("第 1 版 · 20\\d\\d-");
	}

	@Test
	void whoeverDoesNotSeeAFigureCannotAskAboutIt() {
		assertThat(ask("team-longhu", "请核对。").getStatus()).isEqualTo(404);
		assertThat(this.demo.page("official", this.figure)).doesNotContain("请核对。");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "\n\t" })
	void aQuestionThatSaysNothingIsRefusedAtItsField(String text) throws Exception {
		MockHttpServletResponse refused = ask("official", text);
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains("id=\"question-error\"", "aria-invalid=\"true\"");
	}

	@Test
	void aQuestionThatIsTooLongIsGivenBackAsItWasWritten() throws Exception {
		String text = "问".repeat(Questions.LONGEST + 1);
		MockHttpServletResponse refused = ask("official", text);
		assertThat(refused.getStatus()).isEqualTo(422);
		assertThat(refused.getContentAsString()).contains(text, "1,000");
	}

	@Test
	void aThreadCanBeReadWithoutOpeningMarkup() {
		ask("official", "<script>alert(1)</script>");
		assertThat(this.demo.page("official", this.figure)).doesNotContain("<script>alert(1)");
	}

}
