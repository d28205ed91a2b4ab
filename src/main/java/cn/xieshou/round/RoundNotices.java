package cn.xieshou.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;

/** Reminds those who enter for a pairing of a sheet that is not handed in (催报通知). */
@Component
class RoundNotices implements NoticeSource {

	private static final String REMINDED = """
			select 'SHEET_DUE' as kind, s.reminded_at as at,
			'/rounds/' || s.round_id || '/sheet?pairing=' || s.pairing_id as href, r.name as subject,
			'round.sheet' as type, s.reminded_by_name as note, null::int as days
			from round_sheet s join round r on r.id = s.round_id
			where s.reminded_at is not null and s.first_submitted_at is null and r.withdrawn_at is null
			and greatest(coalesce(r.extended_to, r.closes_on), s.excepted_until) >= ? and %s
			""";

	private final Access access;

	RoundNotices(Access access) {
		this.access = access;
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		if (!actor.may(Permission.ENTER)) {
			return List.of();
		}
		Scope scope = this.access.scope(actor, Permission.ENTER);
		if (!scope.hasPairings() && scope.contains(PairingTree.COMMONS, null)) {
			return List.of();
		}
		Condition within = scope.where("s");
		List<Object> arguments = new ArrayList<>(List.of(today));
		arguments.addAll(within.arguments());
		return List.of(new Condition(REMINDED.formatted(within.sql()), arguments));
	}

}
