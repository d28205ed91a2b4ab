package cn.xieshou.confirmation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope.Condition;
import cn.xieshou.notice.NoticeSource;
import cn.xieshou.register.RecordVisibility;

/**
 * Tells a side that it must answer to a difference, and those who review and confirm on
 * both sides where one has not in time (对账通知).
 */
@Component
class DifferenceNotices implements NoticeSource {

	private static final String NOTICE = "select '%s' as kind, %s as at, '/differences?id=' || d.id as href,"
			+ " d.name::text as subject, d.type::text as type, null::text as note, %s as days from difference d where ";

	private static final String WAITING = NOTICE.formatted("DIFFERENCE", "d.waiting_since", Terms.DAYS);

	private static final String OVERDUE = NOTICE.formatted("DIFFERENCE_OVERDUE",
			"d.waiting_since + interval '%d days'".formatted(Terms.DAYS), "null::int");

	private final Differences differences;

	private final Parties parties;

	private final Terms terms;

	private final RecordVisibility records;

	DifferenceNotices(Differences differences, Parties parties, Terms terms, RecordVisibility records) {
		this.differences = differences;
		this.parties = parties;
		this.terms = terms;
		this.records = records;
	}

	@Override
	public List<Condition> statements(Actor actor, LocalDate today) {
		List<Condition> statements = new ArrayList<>();
		Condition shown = this.records.rowsOfTypes("d.type", "d.record_id");
		if (actor.may(Permission.ENTER) || actor.may(Permission.REVIEW) || actor.may(Permission.CONFIRM)) {
			Condition mine = this.differences.mine().and(shown);
			statements.add(new Condition(WAITING + mine.sql(), mine.arguments()));
		}
		if (actor.may(Permission.REVIEW) || actor.may(Permission.CONFIRM)) {
			Condition helping = this.parties.confirming(actor, Party.HELPING, "d");
			Condition helped = this.parties.confirming(actor, Party.HELPED, "d");
			List<Object> arguments = new ArrayList<>(List.of(ConfirmationStore.utc(this.terms.overdueBefore(today))));
			arguments.addAll(helping.arguments());
			arguments.addAll(helped.arguments());
			statements.add(new Condition(OVERDUE + "d.state in ('OPEN', 'ANSWERED') and d.waiting_since < ? and ("
					+ helping.sql() + " or " + helped.sql() + ")", List.copyOf(arguments))
				.and(shown));
		}
		return statements;
	}

}
