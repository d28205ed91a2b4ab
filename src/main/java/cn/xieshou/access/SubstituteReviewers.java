package cn.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import cn.xieshou.values.Days;

/**
 * Whether reviewers stand in for business administrators (业务管理员不足时的代审). What one business
 * administrator files another approves; where there are not two, who reviews all pairings
 * does, so that nobody approves what they filed themselves.
 */
@Component
class SubstituteReviewers {

	private final JdbcClient jdbc;

	private final Clock clock;

	SubstituteReviewers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	boolean areNeeded() {
		LocalDate today = Days.today(this.clock);
		return this.jdbc.sql("""
				select count(distinct a.id) from account a join access_grant g on g.account_id = a.id
				where a.enabled and g.role = ? and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
				""").params(Role.BUSINESS_ADMIN.name(), today, today).query(Integer.class).single() < 2;
	}

}
