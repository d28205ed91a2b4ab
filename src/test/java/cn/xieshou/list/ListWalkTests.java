package cn.xieshou.list;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;

import static org.assertj.core.api.Assertions.assertThat;

/** Who pages through a list by its cursors meets every row once, in the list's order. */
@DatabaseTest
class ListWalkTests {

	private static final int PAGE = 3;

	@Autowired
	Collection<Register<?, ?>> registers;

	@Autowired
	Demo demo;

	private static List<String> ids(JsonNode page) {
		assertThat(page.has("items")).as(page.toString()).isTrue();
		return page.get("items").valueStream().map((item) -> item.get("id").stringValue()).toList();
	}

	/** The sorts of a type; every other one from the largest. */
	private static List<String> sorts(Register<?, ?> register) {
		List<String> sorts = new ArrayList<>(List.of("name", "-postedAt"));
		register.columns()
			.stream()
			.filter((column) -> column.is(Column.Trait.SORTABLE) && !column.key().equals("name"))
			.forEach((column) -> sorts.add(((sorts.size() % 2 == 0) ? "-" : "") + column.key()));
		return sorts;
	}

	@Test
	void twoPagesAndTheNextAreTheFirstRowsOfTheList() {
		for (Register<?, ?> register : this.registers) {
			for (String sort : sorts(register)) {
				String list = "/" + register.code() + "?sort=" + sort + "&size=";
				List<String> whole = ids(this.demo.get("official", list + 2 * PAGE));
				JsonNode first = this.demo.get("official", list + PAGE);
				List<String> walked = new ArrayList<>(ids(first));
				if (first.get("next").isString()) {
					walked.addAll(
							ids(this.demo.get("official", list + PAGE + "&after=" + first.get("next").stringValue())));
				}
				assertThat(walked).as(list).isEqualTo(whole);
			}
		}
	}

	@Test
	void theOtherWayRoundIsTheSameRows() {
		for (String sort : List.of("name", "plannedInvestment", "stageOn", "postedAt")) {
			List<String> up = new ArrayList<>(ids(this.demo.get("official", "/projects?size=500&sort=" + sort)));
			List<String> down = ids(this.demo.get("official", "/projects?size=500&sort=-" + sort));
			assertThat(down).as(sort).containsExactlyInAnyOrderElementsOf(up);
		}
	}

	@Test
	void rowsWithoutAValueComeLastWhicheverWay() {
		for (String sort : List.of("agreedInvestment", "-agreedInvestment")) {
			List<Boolean> stated = this.demo.get("official", "/projects?size=500&sort=" + sort)
				.get("items")
				.valueStream()
				.map((item) -> item.path("agreedInvestment").isObject())
				.toList();
			assertThat(stated.lastIndexOf(true)).as(sort)
				.isEqualTo((int) stated.stream().filter((one) -> one).count() - 1);
		}
	}

	@Test
	void amountsAreSortedByWhatTheyAreWorth() {
		List<java.math.BigDecimal> amounts = this.demo.get("official", "/funds?size=500&sort=amount")
			.get("items")
			.valueStream()
			.filter((item) -> item.path("amount").isObject())
			.map((item) -> new java.math.BigDecimal(item.at("/amount/base/value").stringValue()))
			.toList();
		assertThat(amounts).hasSizeGreaterThan(5).isSorted();
	}

}
