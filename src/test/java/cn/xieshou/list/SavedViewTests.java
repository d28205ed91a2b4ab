package cn.xieshou.list;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import cn.xieshou.DatabaseTest;
import cn.xieshou.Demo;

import static org.assertj.core.api.Assertions.assertThat;

/** Views of lists that are shared. */
@DatabaseTest
class SavedViewTests {

	private static final String NAME = "共享视图试验";

	@Autowired
	Demo demo;

	@Autowired
	JdbcTemplate jdbc;

	@AfterEach
	void drop() {
		this.jdbc.update("delete from saved_view where name like ?", NAME + "%");
	}

	private MvcTestResult share(String account, String name, String conditions) {
		return this.demo.send(account, "/views")
			.param("type", "clusters")
			.param("name", NAME + name)
			.param("conditions", conditions)
			.param("shared", "true")
			.exchange();
	}

	@Test
	void aViewIsSharedWhereScopesMeetAndNowhereElse() {
		assertThat(share("team-suixi", "一", "q=产业")).hasStatus3xxRedirection();
		for (String account : new String[] { "county-suixi", "city-zhanjiang", "helper-yuexiu", "official" }) {
			assertThat(this.demo.page(account, "/clusters")).as(account).contains(NAME + "一");
		}
		for (String account : new String[] { "team-longhu", "team-qiannan" }) {
			assertThat(this.demo.page(account, "/clusters")).as(account).doesNotContain(NAME);
		}
	}

	@Test
	void aViewThatNamesWhatTheReaderMayNotSeeIsNoneForThem() {
		assertThat(share("official", "二", "pairing=天津—甘肃")).hasStatus3xxRedirection();
		assertThat(this.demo.page("auditor", "/clusters")).contains(NAME + "二");
		assertThat(this.demo.page("team-suixi", "/clusters")).doesNotContain(NAME);
	}

	@Test
	void nobodySharesMoreThanTheirBodysQuota() {
		for (int i = 0; i < 5; i++) {
			assertThat(share("team-suixi", "第" + i, "q=产业")).hasStatus3xxRedirection();
		}
		assertThat(share("team-suixi", "多", "q=产业")).hasStatus(HttpStatus.CONFLICT);
		assertThat(share("county-suixi", "他", "q=产业")).hasStatus3xxRedirection();
	}

}
