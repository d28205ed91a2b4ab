package cn.xieshou.list;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of a list, whatever is typed into its address or its boxes. */
@DatabaseTest
class ListPageTests {

	@Autowired
	Demo demo;

	@Autowired
	MockMvcTester mvc;

	@ParameterizedTest
	@CsvSource({ "agreedInvestment.min=abc, 筛选条件“协议投资额”的值“abc”无法识别", "nope=1, 没有“nope”这个筛选条件", "after=xx, 翻页标记已失效",
			"stage=NONSENSE, 筛选条件“阶段”的值“NONSENSE”无法识别", "size=9999, 每页条数应在 1 到 500 之间" })
	void aConditionThatCannotBeReadIsNamedAndLeftOut(String condition, String words) {
		String page = Demo
			.page(this.mvc.get().uri("/projects?purpose=INVESTMENT&" + condition).with(this.demo.as("official")), 400);
		assertThat(page).contains("下面的条件没有用上", words, "用途：招商投资", "PCCP管材生产制造项目");
	}

	@Test
	void aListThatCanBeReadWarnsOfNothing() {
		assertThat(this.demo.page("official", "/projects?purpose=INVESTMENT")).doesNotContain("下面的条件没有用上");
	}

	@Test
	void thereIsNoListOfATypeThatDoesNotExist() {
		Demo.page(this.mvc.get().uri("/nonsenses").with(this.demo.as("official")), 404);
	}

}
