package cn.xieshou.filing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;

/** What somebody should know of filings (填报通知). */
@Component
class FilingNotices implements NoticeSource {

	private static final String NOTICE = "select '%s' as kind, %s as at, '%s' || f.id || %s as href, " + Subjects.SQL
			+ " as subject, f.type, %s as note, %s as days from filing f" + Subjects.JOIN;

	/** Where an open filing is worked on, at the place that its return names. */
	private static final String EDIT = "case when f.origin_href is not null then '/edit'"
			+ " when f.lines = 1 and l.action <> 'VOID' then '/edit#remark' else '' end";

	private static final String EVENT = """
			 cross join lateral (select e.at, e.actor_name, e.reason from filing_event e where e.root_id = f.root_id
			and e.filing_id = f.id and e.kind = '%s' order by e.number desc limit 1) e
			""";

	private static final String RETURNED = NOTICE.formatted("RETURNED", "e.at", "/filings/", EDIT, "e.reason",
			"null::int") + EVENT.formatted("RETURNED") + "where f.author_id = ? and f.state = 'RETURNED'";

	private static final String POSTED = NOTICE.formatted("POSTED", "f.posted_at", "/filings/", "''", "null",
			"null::int") + " where f.author_id = ? and f.state = 'POSTED'";

	private static final String HANDED_ON = NOTICE.formatted("HANDED_ON", "e.at", "/filings/", EDIT, "e.reason",
			"null::int") + EVENT.formatted("HANDED_ON") + "where f.author_id = ? and f.state in ('DRAFT', 'RETURNED')";

	private static final String WAITING = NOTICE.formatted("WAITING", "f.waiting_since", "/review?id=", "''",
			"f.author_name", FilingPlaces.DAYS) + " where ";

	private final FilingLists lists;

	FilingNotices(FilingLists lists) {
		this.lists = lists;
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		List<Condition> statements = new ArrayList<>();
		if (actor.enters() || actor.may(Permission.CONFIRM)) {
			List.of(RETURNED, POSTED, HANDED_ON)
				.forEach((sql) -> statements.add(new Condition(sql, List.of(actor.id()))));
		}
		if (actor.may(Permission.REVIEW) || actor.may(Permission.CONFIRM)) {
			Condition waiting = this.lists.waiting();
			statements.add(new Condition(WAITING + waiting.sql(), waiting.arguments()));
		}
		return statements;
	}

}
