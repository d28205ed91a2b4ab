package cn.xieshou.administration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;

/** What somebody should know of grants (授权通知). */
@Component
class GrantNotices implements NoticeSource {

	/** Said 14, 7 and 1 days before the last day, in the morning in China. */
	private static final String ENDING = """
			select 'GRANT_ENDING' as kind, (g.ends_on - case when g.ends_on - d.today <= 1 then 1
			when g.ends_on - d.today <= 7 then 7 else 14 end)::timestamp at time zone 'Asia/Shanghai' as at,
			'/account' as href, null as subject, 'Role.' || g.role as type, g.ends_on::text as note, null::int as days
			from access_grant g cross join (select ?::date as today) d
			where g.account_id = ? and g.starts_on <= d.today and g.ends_on between d.today and d.today + 14
			""";

	private static final String WAITING = """
			select 'GRANT_WAITING' as kind, r.requested_at as at, '/admin/grants' as href, a.display_name as subject,
			'Role.' || r.role as type, r.reason as note, null::int as days from grant_request r join account a on a.id = r.account_id
			where r.decided_at is null and r.requested_by <> ? and r.account_id <> ?
			""";

	/** The system administrator is the second person where there is one of the other. */
	private static final String ALONE = """
			 and r.ends_grant is null and (select count(distinct a.id) from account a join access_grant g on g.account_id = a.id
			where a.enabled and a.password_hash is not null and g.role = ? and g.starts_on <= ?
			and (g.ends_on is null or g.ends_on >= ?)) <= 1
			""";

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		List<Condition> statements = new ArrayList<>();
		statements.add(new Condition(ENDING, List.of(today, actor.id())));
		if (actor.may(Permission.GRANT)) {
			statements.add(new Condition(WAITING, List.of(actor.id(), actor.id())));
		}
		else if (actor.may(Permission.ADMINISTER)) {
			statements.add(new Condition(WAITING + ALONE,
					List.of(actor.id(), actor.id(), Role.SECURITY_ADMIN.name(), today, today)));
		}
		return statements;
	}

}
