package cn.xieshou.sharing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.classification.Grade;
import cn.xieshou.notice.NoticeSource;

/**
 * Tells of files that wait for a second person, and of what became of one's own (导出通知).
 */
@Component
class ExportNotices implements NoticeSource {

	private static final String WAITING = """
			select 'EXPORT_WAITING' as kind, r.asked_at as at, '/exports' as href, a.display_name as subject,
			'exports' as type, r.reason as note, null::int as days from export_request r join account a on a.id = r.account_id
			where r.asked_at is not null and r.decided_at is null and a.enabled and r.account_id <> ? and r.grade = any(?)
			""";

	private static final String DECIDED = """
			select 'EXPORT_DECIDED' as kind, r.decided_at as at, '/exports' as href, r.what as subject,
			'exports' as type, r.reason as note, null::int as days from export_request r
			where r.account_id = ? and r.decided_at is not null
			""";

	/** The grades of which somebody is told; see {@link Sharing#decide}. */
	private static String[] judged(Actor actor) {
		return Arrays.stream(Grade.values())
			.filter((grade) -> actor.may(Permission.GRANT) || grade.isWithin(actor.clearance()))
			.map(Grade::name)
			.toArray(String[]::new);
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		List<Condition> statements = new ArrayList<>();
		if (Sharing.mayDecide(actor)) {
			statements.add(new Condition(WAITING, List.of(actor.id(), judged(actor))));
		}
		if (actor.may(Permission.EXPORT)) {
			statements.add(new Condition(DECIDED, List.of(actor.id())));
		}
		return statements;
	}

}
