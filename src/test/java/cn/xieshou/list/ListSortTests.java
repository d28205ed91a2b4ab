package cn.xieshou.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;
import cn.xieshou.register.Column;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;

import static org.assertj.core.api.Assertions.assertThat;

/** What lists sort by, for every type: in an order that readers know, by an index. */
@DatabaseTest
class ListSortTests {

	@Autowired
	Registers registers;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	TransactionTemplate transactions;

	@Autowired
	Demo demo;

	private Stream<Column> sortable(Register<?, ?> register) {
		return register.columns().stream().filter((column) -> column.is(Column.Trait.SORTABLE));
	}

	/** A unique index needs no id behind its column: its order is whole without. */
	@Test
	void everyColumnThatListsSortByIsReadInOrderFromAnIndex() {
		this.transactions.executeWithoutResult((transaction) -> {
			this.jdbc.execute("set local enable_sort = off");
			this.jdbc.execute("set local enable_seqscan = off");
			this.jdbc.execute("set local enable_bitmapscan = off");
			for (Register<?, ?> register : this.registers.all()) {
				sortable(register).forEach((column) -> {
					String by = column.orderSql();
					assertThat(plan("select id from %s t where %s is not null order by %s, t.id limit 21"
						.formatted(register.table(), by, by))).as(register.code() + " " + column.key())
						.doesNotContainPattern("(?m)^\\s*(->  )?Sort  \\(")
						.contains("Index");
				});
			}
		});
	}

	private String plan(String sql) {
		return String.join("\n", this.jdbc.queryForList("explain " + sql, String.class));
	}

	@Test
	void everyNumberDayAndRegionThatAListShowsSorts() {
		for (Register<?, ?> register : this.registers.all()) {
			assertThat(register.columns()
				.stream()
				.filter((column) -> !column.is(Column.Trait.HIDDEN_BY_DEFAULT))
				.filter((column) -> switch (column.kind()) {
					case QUANTITY, MONEY, PERCENT, INTEGER, DECIMAL, DATE, PERIOD, REGION -> true;
					default -> false;
				})
				.filter((column) -> !column.is(Column.Trait.SORTABLE))
				.map(Column::key)).as(register.code()).isEmpty();
		}
	}

	@Test
	void namesSortByPinyinForwardsBackwardsAndAcrossPages() {
		List<String> byPinyin = this.jdbc.queryForList("select name from park order by name collate \"zh-x-icu\", id",
				String.class);
		assertThat(walked("/parks?size=5&sort=name")).containsExactlyElementsOf(byPinyin);
		assertThat(walked("/parks?size=5&sort=-name")).containsExactlyElementsOf(backwards(byPinyin));
		assertThat(byPinyin.indexOf("北部湾农旅产业园")).isLessThan(byPinyin.indexOf("广州市-湛江市产业转移合作园"));
	}

	private static List<String> backwards(List<String> names) {
		List<String> turned = new ArrayList<>(names);
		Collections.reverse(turned);
		return turned;
	}

	private List<String> walked(String address) {
		List<String> names = new ArrayList<>();
		String next = "";
		while (next != null) {
			JsonNode page = this.demo.get("official", address + (next.isEmpty() ? "" : "&after=" + next));
			page.get("items").forEach((item) -> names.add(item.get("name").stringValue()));
			next = page.get("next").isNull() ? null : page.get("next").stringValue();
		}
		return names;
	}

}
