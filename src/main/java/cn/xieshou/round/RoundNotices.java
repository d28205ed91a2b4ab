package cn.xieshou.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;

/**
 * Reminds those whose side of a pairing is asked of a sheet that is not handed in (催报通知):
 * when somebody reminds them, two days before the last day, and once it is over.
 */
@Component
class RoundNotices implements NoticeSource {

	private static final String SHEET = """
			select 'SHEET_DUE' as kind, %s as at,
			'/rounds/' || r.id || '/sheet?pairing=' || a.pairing_id as href, r.name as subject,
			'%s' as type, %s as note, null::int as days from round r
			join lateral (select distinct a.root_id, a.pairing_id from round_ask a where a.round_id = r.id and %s) a on true
			left join round_sheet s on s.root_id = a.root_id and s.round_id = r.id and s.pairing_id = a.pairing_id
			where r.withdrawn_at is null and r.opens_on <= ? and s.first_submitted_at is null and %s
			""";

	private static final String LAST = "greatest(coalesce(r.extended_to, r.closes_on), s.excepted_until)";

	private static final String DAY = "(%s)::timestamp at time zone 'Asia/Shanghai'";

	/** What is over for longer is told no more. */
	private static final int DAYS_AFTER = 30;

	private final Rounds rounds;

	RoundNotices(Rounds rounds) {
		this.rounds = rounds;
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		Condition asked = this.rounds.askedOf(actor, "a").orElse(null);
		if (asked == null) {
			return List.of();
		}
		return List.of(
				notice("s.reminded_at", "round.sheet", "s.reminded_by_name", asked, today,
						new Condition("s.reminded_at is not null and " + LAST + " >= ?", List.of(today))),
				notice(DAY.formatted(LAST + " - 2"), "round.sheet.near", "null", asked, today,
						new Condition(LAST + " between ? and ?", List.of(today, today.plusDays(2)))),
				notice(DAY.formatted(LAST + " + 1"), "round.sheet.over", "null", asked, today, new Condition(
						LAST + " between ? and ?", List.of(today.minusDays(DAYS_AFTER), today.minusDays(1)))));
	}

	private static Condition notice(String at, String type, String note, Condition asked, LocalDate today,
			Condition when) {
		List<Object> arguments = new ArrayList<>(asked.arguments());
		arguments.add(today);
		arguments.addAll(when.arguments());
		return new Condition(SHEET.formatted(at, type, note, asked.sql(), when.sql()), arguments);
	}

}
