package cn.xieshou.entry;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.register.FormField;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a form asks first, what it folds, what it begins with and where that comes from.
 */
@DatabaseTest
class FormLayoutTests {

	@Autowired
	Registers registers;

	@Autowired
	Demo demo;

	@Test
	void aProjectIsAskedForWhatMattersFirst() {
		assertThat(FormLayout.first(this.registers.require("projects"))).containsExactlyInAnyOrder("pairing", "name",
				"region", "investor", "sector", "stages", "agreedInvestment", "inPlace");
	}

	@Test
	void noLongFormAsksForMoreThanSixteenFieldsFirstOrFoldsWhatMustBeFilledIn() {
		List<String> longer = new ArrayList<>();
		for (Register<?, ?> register : this.registers.all()) {
			var first = FormLayout.first(register);
			if (!first.isEmpty()) {
				assertThat(first).as(register.code()).hasSizeBetween(3, 16);
				FormField.of(register.formType())
					.stream()
					.filter((field) -> field.required() && !field.carried())
					.forEach((field) -> assertThat(first).as(register.code()).contains(field.name()));
				longer.add(register.code());
			}
		}
		assertThat(longer).contains("projects", "facilities", "indicator-values").doesNotContain("honours");
	}

	@Test
	void whatIsKnownIsFilledInAndSaysWhereItComesFrom() {
		String page = this.demo.page("team-suixi", "/filings/new?type=projects");
		assertThat(page).contains("按您的派驻带出", "按结对带出", "已由系统带出 2 项", "data-shown=\"遂溪县\"");
		assertThat(this.demo.page("team-suixi", "/filings/new?type=honours")).contains("按您的派驻带出")
			.doesNotContain("按结对带出", "class=\"fold\"");
	}

	@Test
	void aFoldedSectionWithAnErrorIsOpen() {
		String page = Demo.page(this.demo.send("team-suixi", "/filings")
			.param("type", "projects")
			.param("form.pairing", "440104-440823")
			.param("form.acceptedOn", "某天"), 422);
		assertThat(page).containsPattern("<details\\s+class=\"fold\"\\s+open=\"open\">(?s:(?!</details>).)*acceptedOn");
		assertThat(page).containsPattern("<details\\s+class=\"fold\"\\s*>");
	}

	@Test
	void newEntriesBeginWithWhatOneEntersMost() {
		this.demo.post("team-longhu", "/filings", "{\"type\":\"honours\",\"form\":{\"pairing\":\"440310-440507\"}}")
			.exchange();
		String page = this.demo.page("team-longhu", "/filings/new");
		assertThat(page.indexOf("type=honours")).isPositive().isLessThan(page.indexOf("others-h"));
		assertThat(page.indexOf("type=parks")).isGreaterThan(0);
	}

}
