package cn.xieshou.administration;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

/** Until when somebody holds a role (授权止期). */
@Component
@Transactional(readOnly = true)
public class GrantDates {

	private final JdbcClient jdbc;

	private final Clock clock;

	GrantDates(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The last day of an auditor's grants, {@code null} if that is open. */
	public @Nullable LocalDate auditEndsOn(Actor actor) {
		LocalDate today = Days.today(this.clock);
		return this.jdbc.sql("""
				select case when bool_and(ends_on is not null) then max(ends_on) end as last_day from access_grant
				where account_id = ? and role = ? and starts_on <= ? and (ends_on is null or ends_on >= ?)
				""")
			.params(actor.id(), Role.AUDITOR.name(), today, today)
			.query((row, number) -> row.getObject("last_day", LocalDate.class))
			.list()
			.get(0);
	}

}
