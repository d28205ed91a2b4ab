package cn.xieshou.trace;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** The records behind a sum, page by page. */
@DatabaseTest
class AddendsTests {

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	/** Signs in for good; what is added is taken back. */
	@BeforeTransaction
	void signIn() {
		this.demo.as("official");
	}

	@Test
	@Transactional
	void everyRecordOfASumIsOnExactlyOnePageOfItsTrace() {
		String id = this.demo.get("official", "/figures?indicator=pairing.county&pairing=广州—湛江&size=500")
			.at("/items/0/id")
			.stringValue();
		int before = trace(id, "").get("addends").size();
		this.jdbc.update("""
				insert into figure_movement (id, root_id, cell_id, known_at, type, record_id, filing_id, filing_line,
				amount, parts, at_least, at_most, about)
				select gen_random_uuid(), root_id, cell_id, known_at, type, gen_random_uuid(), filing_id, filing_line,
				1, 1, 0, 0, 0 from (select * from figure_movement where cell_id = ?::uuid limit 1) m,
				generate_series(1, 250)""", id);
		Set<String> records = new HashSet<>();
		String after = "";
		int pages = 0;
		do {
			JsonNode trace = trace(id, after);
			trace.get("addends")
				.forEach((addend) -> assertThat(records.add(addend.get("record").stringValue())).isTrue());
			after = trace.get("addendsNext").isNull() ? "" : "?after=" + trace.get("addendsNext").stringValue();
			pages++;
		}
		while (!after.isEmpty());
		assertThat(records).hasSize(before + 250);
		assertThat(pages).isEqualTo(3);
		assertThat(this.demo.page("official", "/figures/" + id)).contains("after=", "下一页");
	}

	@Test
	void theRecordsOfAnEarlierMomentAreThoseThatWereKnownThen() {
		String id = this.demo.get("official", "/figures?indicator=pairing.county&pairing=广州—湛江&size=500")
			.at("/items/0/id")
			.stringValue();
		assertThat(this.demo.status("official", "/figures/" + id + "/trace?asKnownOn=2020-01-01T00:00:00Z"))
			.isEqualTo(404);
	}

	private JsonNode trace(String id, String after) {
		return this.demo.get("official", "/figures/" + id + "/trace" + after);
	}

}
