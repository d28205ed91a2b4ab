package cn.xieshou.findings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;

/** Tells somebody that they are asked to answer for a finding (指派通知). */
@Component
class FindingNotices implements NoticeSource {

	private static final String MINE = """
			select 'FINDING' as kind, f.assigned_at as at, '/findings?tab=all&id=' || f.id as href,
			f.rule::text as subject, 'notice.finding' as type, null::text as note, null::int as days
			from finding f where f.owner_id = ? and f.state = 'ASSIGNED' and
			""";

	private final Findings findings;

	FindingNotices(Findings findings) {
		this.findings = findings;
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		if (!actor.may(Permission.READ)) {
			return List.of();
		}
		Condition readable = this.findings.readable();
		List<Object> arguments = new ArrayList<>(List.of(actor.id()));
		arguments.addAll(readable.arguments());
		return List.of(new Condition(MINE + readable.sql(), arguments));
	}

}
