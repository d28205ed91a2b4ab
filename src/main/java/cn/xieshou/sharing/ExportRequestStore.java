package cn.xieshou.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.classification.Grade;
import cn.xieshou.values.Ids;

/** Keeps requests for files (导出申请存取). */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ExportRequestStore {

	private static final int PAGE = 50;

	/** So many attempts of an account are kept that nobody has given a reason for. */
	private static final int MOST_STOPPED = 20;

	private static final String ROWS = """
			select r.*, a.display_name, a.unit, d.display_name as decider from export_request r
			join account a on a.id = r.account_id left join account d on d.id = r.decided_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	ExportRequestStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Keeps an attempt; the same one once more is the same. */
	void stopped(UUID account, String what, String filter, String address, Grade grade) {
		this.jdbc.sql("insert into export_request (id, account_id, what, filter, address, grade, stopped_at)"
				+ " values (?, ?, ?, ?, ?, ?, ?) on conflict (account_id, what, md5(filter)) where decided_at is null"
				+ " do update set grade = excluded.grade, address = excluded.address,"
				+ " stopped_at = excluded.stopped_at, asked_at = case when export_request.grade = excluded.grade"
				+ " then export_request.asked_at end, reason = case when export_request.grade = excluded.grade"
				+ " then export_request.reason end")
			.params(Ids.next(), account, what, filter, address, grade.name(), now())
			.update();
		this.jdbc
			.sql("delete from export_request where id in (select id from export_request where account_id = ?"
					+ " and asked_at is null order by stopped_at desc, id desc offset ?)")
			.params(account, MOST_STOPPED)
			.update();
	}

	/** Whether a second person has agreed to a file lately, up to a grade. */
	boolean isAgreed(UUID account, String what, String filter, List<Grade> grades) {
		return this.jdbc.sql(
				"select exists (select 1 from export_request where account_id = ? and what = ? and md5(filter) = md5(?)"
						+ " and accepted and decided_at > ? and grade = any(?))")
			.params(account, what, filter, now().minus(ExportRequest.VALID),
					grades.stream().map(Grade::name).toArray(String[]::new))
			.query(Boolean.class)
			.single();
	}

	/** Asks for one that was stopped; false if it is asked for or decided on already. */
	boolean ask(UUID account, UUID id, String reason) {
		return this.jdbc.sql(
				"update export_request set reason = ?, asked_at = ? where id = ? and account_id = ? and asked_at is null")
			.params(reason, now(), id, account)
			.update() == 1;
	}

	/** Decides; false if somebody else was first. */
	boolean decide(UUID id, UUID decider, boolean accepted) {
		return this.jdbc
			.sql("update export_request set decided_by = ?, decided_at = ?, accepted = ? where id = ?"
					+ " and asked_at is not null and decided_at is null")
			.params(decider, now(), accepted, id)
			.update() == 1;
	}

	/** The latest of an account. */
	List<ExportRequest> of(UUID account) {
		return this.jdbc.sql(ROWS + " where r.account_id = ? order by r.stopped_at desc, r.id desc limit ?")
			.params(account, PAGE)
			.query(ExportRequestStore::row)
			.list();
	}

	/**
	 * What waits for a second person, the oldest first; of those who can sign in.
	 */
	List<ExportRequest> waiting() {
		return this.jdbc.sql(ROWS
				+ " where r.asked_at is not null and r.decided_at is null and a.enabled order by r.asked_at, r.id limit ?")
			.param(PAGE)
			.query(ExportRequestStore::row)
			.list();
	}

	/** What was decided on last. */
	List<ExportRequest> decided() {
		return this.jdbc.sql(ROWS + " where r.decided_at is not null order by r.decided_at desc, r.id limit 20")
			.query(ExportRequestStore::row)
			.list();
	}

	Optional<ExportRequest> find(UUID id) {
		return this.jdbc.sql(ROWS + " where r.id = ?").param(id).query(ExportRequestStore::row).optional();
	}

	Grade secondPersonFrom() {
		return Grade.valueOf(this.jdbc.sql("select second_person_from from sharing_rule").query(String.class).single());
	}

	void secondPersonFrom(Grade grade) {
		this.jdbc.sql("update sharing_rule set second_person_from = ?").param(grade.name()).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static ExportRequest row(ResultSet row, int number) throws SQLException {
		return new ExportRequest(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
				row.getString("display_name"), row.getString("unit"), row.getString("what"), row.getString("filter"),
				row.getString("address"), Grade.valueOf(row.getString("grade")),
				row.getObject("stopped_at", OffsetDateTime.class).toInstant(), row.getString("reason"),
				instant(row, "asked_at"), row.getString("decider"), instant(row, "decided_at"),
				row.getObject("accepted", Boolean.class));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
