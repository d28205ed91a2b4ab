package cn.xieshou.signin;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import cn.xieshou.DatabaseTest;
import cn.xieshou.account.People;
import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody signed in from is forgotten when the audit administrator says. */
@DatabaseTest
class KnownOriginsTests {

	@Autowired
	KnownOrigins origins;

	@Autowired
	Retention retention;

	@Autowired
	People people;

	@Autowired
	JdbcTemplate jdbc;

	@AfterEach
	void asUsual() {
		this.retention.set(Map.of(Kept.SIGN_IN_ORIGINS, Kept.SIGN_IN_ORIGINS.usual()));
	}

	@Test
	void anOriginIsForgottenWhenItsDaysAreOver() {
		UUID account = this.people.open(false).id();
		seen(account, "a", 179);
		seen(account, "b", 200);
		seen(account, "c", 400);
		this.retention.set(Map.of(Kept.SIGN_IN_ORIGINS, 300));
		this.origins.sweep(this.retention.border(Kept.SIGN_IN_ORIGINS));
		assertThat(left(account)).containsExactly("a", "b");
		this.retention.set(Map.of(Kept.SIGN_IN_ORIGINS, 180));
		this.origins.sweep(this.retention.border(Kept.SIGN_IN_ORIGINS));
		assertThat(left(account)).containsExactly("a");
	}

	private void seen(UUID account, String origin, int daysAgo) {
		this.jdbc.update("insert into sign_in_origin (account_id, origin, seen_at) values (?, ?, ?)", account,
				origin.getBytes(StandardCharsets.UTF_8), OffsetDateTime.now().minusDays(daysAgo));
	}

	private List<String> left(UUID account) {
		return this.jdbc.queryForList(
				"select convert_from(origin, 'UTF8') from sign_in_origin where account_id = ? order by 1", String.class,
				account);
	}

}
