package cn.xieshou.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Role;
import cn.xieshou.values.Days;

/** Finds grants and requests for them (授权目录). */
@Component
@Transactional(readOnly = true)
class GrantDirectory {

	static final int PAGE = 100;

	private static final String GRANTS = """
			select g.id, g.account_id, a.username, a.display_name, g.role, g.pairing_id, g.step, g.starts_on, g.ends_on,
				r.reason, r.requested_by, b.display_name as requester, null::uuid as ends_grant
			from access_grant g join account a on a.id = g.account_id
			left join grant_request r on r.id = g.id left join account b on b.id = r.requested_by
			""";

	private static final String REQUESTS = """
			select r.id, r.account_id, a.username, a.display_name, r.role, r.pairing_id, r.step, r.starts_on, r.ends_on,
				r.reason, r.requested_by, b.display_name as requester, r.ends_grant
			from grant_request r join account a on a.id = r.account_id join account b on b.id = r.requested_by
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	GrantDirectory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The grants that have not ended, by account name, one more than a page if there are
	 * more.
	 * @param words part of a name, empty for all
	 * @param after the account name before the first, empty for the beginning
	 */
	List<GrantRow> page(String words, String after) {
		String like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
		return this.jdbc
			.sql(GRANTS + " where (g.ends_on is null or g.ends_on >= ?) and a.username > ?"
					+ " and (a.username like ? or a.display_name like ?) order by a.username, g.starts_on, g.id"
					+ " fetch first ? rows with ties")
			.params(today(), after, like, like, PAGE)
			.query(GrantDirectory::row)
			.list();
	}

	/** The grants of an account that have not ended. */
	List<GrantRow> of(UUID account) {
		return this.jdbc.sql(GRANTS + " where g.account_id = ? and (g.ends_on is null or g.ends_on >= ?)")
			.params(account, today())
			.query(GrantDirectory::row)
			.list();
	}

	Optional<GrantRow> find(UUID id) {
		return this.jdbc.sql(GRANTS + " where g.id = ? and (g.ends_on is null or g.ends_on >= ?)")
			.params(id, today())
			.query(GrantDirectory::row)
			.optional();
	}

	/** What waits for a second person, the oldest first. */
	List<GrantRow> waiting() {
		return this.jdbc.sql(REQUESTS + " where r.decided_at is null order by r.requested_at limit ?")
			.param(PAGE)
			.query(GrantDirectory::row)
			.list();
	}

	/** Which of an account's grants are asked to end. */
	Map<UUID, LocalDate> endsAsked(UUID account) {
		Map<UUID, LocalDate> ends = new HashMap<>();
		this.jdbc
			.sql("select ends_grant, ends_on from grant_request where account_id = ? and ends_grant is not null"
					+ " and decided_at is null")
			.param(account)
			.query((row) -> {
				ends.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
			});
		return ends;
	}

	/** A request that waits, locked until the end of the transaction. */
	Optional<GrantRow> takeWaiting(UUID id) {
		return this.jdbc.sql(REQUESTS + " where r.id = ? and r.decided_at is null for update of r")
			.param(id)
			.query(GrantDirectory::row)
			.optional();
	}

	boolean isDecided(UUID id) {
		return this.jdbc.sql("select count(*) from grant_request where id = ? and decided_at is not null")
			.param(id)
			.query(Integer.class)
			.single() > 0;
	}

	/** How many accounts hold each role today. */
	Map<Role, Integer> holders() {
		Map<Role, Integer> holders = new EnumMap<>(Role.class);
		this.jdbc
			.sql("select role, count(distinct account_id) from access_grant where starts_on <= ?"
					+ " and (ends_on is null or ends_on >= ?) group by role")
			.params(today(), today())
			.query((row) -> {
				holders.put(Role.valueOf(row.getString(1)), row.getInt(2));
			});
		return holders;
	}

	private LocalDate today() {
		return Days.today(this.clock);
	}

	private static GrantRow row(ResultSet row, int number) throws SQLException {
		return new GrantRow(row.getObject("id", UUID.class), row.getObject("account_id", UUID.class),
				row.getString("username"), row.getString("display_name"), Role.valueOf(row.getString("role")),
				row.getObject("pairing_id", UUID.class), row.getObject("step", Integer.class),
				row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class),
				row.getString("reason"), row.getObject("requested_by", UUID.class), row.getString("requester"),
				row.getObject("ends_grant", UUID.class));
	}

}
