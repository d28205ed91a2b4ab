package cn.xieshou.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps lines that anybody can cause, such as refused sign-ins, bounded in number (限量记录):
 * so many an hour of each subject and so many of all together. What goes beyond is
 * counted and becomes one line when the hour is over.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class JournalQuota {

	static final int OF_A_SUBJECT = 60;

	static final int OF_ALL = 1_000;

	/** The subject under which all lines of an act are counted together. */
	static final String ALL = "*";

	private final JdbcClient jdbc;

	private final Clock clock;

	JournalQuota(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * What was not written in an hour.
	 *
	 * @param act what was done
	 * @param subject by whom or from where, {@link #ALL} for all that had room left
	 * @param hour when the hour began
	 * @param further how many lines were not written
	 */
	record Surplus(Act act, String subject, Instant hour, int further) {

	}

	/** Whether one more line may be written; counts it in any case. */
	boolean allows(Act act, String subject) {
		return count(act, subject) <= OF_A_SUBJECT && count(act, ALL) <= OF_ALL;
	}

	private int count(Act act, String subject) {
		return this.jdbc
			.sql("insert into journal_quota as present (act, subject, hour, lines) values (?, ?, ?, 1)"
					+ " on conflict (act, subject, hour) do update set lines = present.lines + 1 returning lines")
			.params(act.name(), subject, utc(hour()))
			.query(Integer.class)
			.single();
	}

	/** Takes out what was counted in hours that are over. */
	List<Surplus> takeSurplus() {
		return this.jdbc.sql("delete from journal_quota where hour < ? returning act, subject, hour, lines")
			.param(utc(hour()))
			.query((row, number) -> surplus(Act.valueOf(row.getString("act")), row.getString("subject"),
					row.getObject("hour", OffsetDateTime.class).toInstant(), row.getInt("lines")))
			.list()
			.stream()
			.filter((surplus) -> surplus.further > 0)
			.toList();
	}

	private static Surplus surplus(Act act, String subject, Instant hour, int lines) {
		return new Surplus(act, subject, hour, lines - (subject.equals(ALL) ? OF_ALL : OF_A_SUBJECT));
	}

	private Instant hour() {
		return this.clock.instant().truncatedTo(ChronoUnit.HOURS);
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

}
