package cn.xieshou.job;

import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;

/** Tells who administers the portal which jobs have failed (作业失败通知). */
@Component
class JobNotices implements NoticeSource {

	private static final String FAILED = """
			select 'JOB_FAILED' as kind, j.failed_at as at, '/jobs' as href, null as subject, 'job.' || j.name as type,
			j.error_id as note, null::int as days
			""" + FailedJobs.SQL;

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		return actor.may(Permission.ADMINISTER) ? List.of(new Condition(FAILED, List.of())) : List.of();
	}

}
