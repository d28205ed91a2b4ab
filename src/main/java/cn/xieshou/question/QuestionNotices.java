package cn.xieshou.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;
import cn.xieshou.register.RecordVisibility;
import cn.xieshou.values.Days;

/**
 * Tells those who entered a figure, or said something about it, what others ask or answer
 * (疑问通知). Who no longer reads there, or is not shown the figure, is told nothing.
 */
@Component
class QuestionNotices implements NoticeSource {

	/** What was asked longer ago is told no more. */
	private static final int DAYS = 60;

	private final Access access;

	private final RecordVisibility records;

	QuestionNotices(Access access, RecordVisibility records) {
		this.access = access;
		this.records = records;
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		if (!actor.may(Permission.READ)) {
			return List.of();
		}
		Condition within = this.access.scope(actor, Permission.READ).where("f");
		List<Object> arguments = new ArrayList<>(List.of(Days.startOf(today.minusDays(DAYS)), actor.id(), actor.id()));
		arguments.addAll(within.arguments());
		arguments.add(actor.id());
		Condition shown = this.records.rows("indicator-values", "q.subject_id");
		arguments.addAll(shown.arguments());
		return List.of(new Condition(
				"""
						select 'ASKED' as kind, max(q.asked_at) as at, '/figures/' || q.subject_id as href, null as subject,
						'notice.figure' as type, max(q.author_name) as note, null::int as days from question q
						where q.asked_at > ? and q.author_id <> ? and (
						exists (select from filing_line l join filing f on f.root_id = l.root_id and f.id = l.filing_id
						where l.root_id = q.root_id and l.record_id = q.subject_id and f.author_id = ? and f.state = 'POSTED' and
						"""
						+ within.sql()
						+ """
								) or exists (select from question own where own.root_id = q.root_id and own.subject_id = q.subject_id
								and own.author_id = ?)) and
								"""
						+ shown.sql() + " group by q.subject_id",
				arguments));
	}

}
