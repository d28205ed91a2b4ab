package cn.xieshou.filing;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.job.Job;
import cn.xieshou.values.Days;
import cn.xieshou.values.WorkingDays;

/**
 * Works out again by when filings under review are to be decided (期限重算), since days off
 * may be set after a filing came to its step. Pages work the day out themselves; what is
 * kept is the order of the queue.
 */
@Service
class DueDays {

	private final JdbcClient jdbc;

	private final WorkingDays workingDays;

	DueDays(JdbcClient jdbc, WorkingDays workingDays) {
		this.jdbc = jdbc;
		this.workingDays = workingDays;
	}

	@Bean
	static Job<?> recountDueDays(DueDays days) {
		return Job.nightly("filing.due", LocalTime.of(0, 20), (run) -> days.recount());
	}

	/** Filings that came to a step on the same day and have as long. */
	record Term(LocalDate since, int days) {

	}

	@Transactional
	void recount() {
		List<Term> terms = this.jdbc
			.sql("select distinct (f.waiting_since at time zone :zone)::date as since, " + FilingPlaces.DAYS
					+ " as days" + " from filing f where f.state = 'SUBMITTED' and " + FilingPlaces.DAYS
					+ " is not null")
			.param("zone", Days.ZONE.getId())
			.query(Term.class)
			.list();
		terms.forEach((term) -> this.jdbc
			.sql("update filing f set due_on = :due where f.state = 'SUBMITTED' and f.waiting_since >= :from"
					+ " and f.waiting_since < :to and " + FilingPlaces.DAYS + " = :days"
					+ " and f.due_on is distinct from :due")
			.param("due", this.workingDays.after(term.since(), term.days()))
			.param("from", Days.startOf(term.since()))
			.param("to", Days.startOf(term.since().plusDays(1)))
			.param("days", term.days())
			.update());
	}

}
