package cn.xieshou.administration;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Clearance;
import cn.xieshou.access.Role;
import cn.xieshou.access.SignIn;
import cn.xieshou.credential.AccountAges;
import cn.xieshou.values.Days;

/**
 * Finds accounts for their administrators (账户目录), a page at a time in the order of their
 * names.
 */
@Component
@Transactional(readOnly = true)
class AccountDirectory {

	static final int PAGE = 50;

	private static final String ROWS = """
			select a.id, a.username, a.display_name, a.unit, a.enabled, a.password_hash is not null as activated,
				a.published, a.used_at, a.clearance, coalesce(a.password_set_at, a.created_at) as password_set_at,
				exists (select from second_factor f where f.account_id = a.id) as second_factor,
				(select max(s.seen_at) from sign_in s where s.account_id = a.id) as seen_at,
				array(select distinct g.role from access_grant g where g.account_id = a.id
					and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?) order by 1) as roles
			from account a
			""";

	private final JdbcClient jdbc;

	private final AccountAges ages;

	private final Clock clock;

	AccountDirectory(JdbcClient jdbc, AccountAges ages, Clock clock) {
		this.jdbc = jdbc;
		this.ages = ages;
		this.clock = clock;
	}

	/**
	 * The accounts after one, one more than a page if there are more.
	 * @param words part of a name or unit, empty for all
	 * @param after the account name before the first, empty for the beginning
	 */
	List<AccountRow> page(String words, String after) {
		String like = "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
		return this.jdbc
			.sql(ROWS + " where a.username > ? and (a.username like ? or a.display_name like ? or a.unit like ?)"
					+ " and not a.of_portal order by a.username limit ?")
			.params(today(), today(), after, like, like, like, PAGE + 1)
			.query(this::row)
			.list();
	}

	Optional<AccountRow> find(UUID id) {
		return this.jdbc.sql(ROWS + " where a.id = ? and not a.of_portal")
			.params(today(), today(), id)
			.query(this::row)
			.optional();
	}

	Optional<AccountRow> find(String username) {
		return this.jdbc.sql(ROWS + " where a.username = ? and not a.of_portal")
			.params(today(), today(), username)
			.query(this::row)
			.optional();
	}

	/** How many enabled accounts hold a role today. */
	int holders(Role role) {
		return this.jdbc.sql("""
				select count(distinct a.id) from account a join access_grant g on g.account_id = a.id
				where a.enabled and a.password_hash is not null and g.role = ?
					and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
				""").params(role.name(), today(), today()).query(Integer.class).single();
	}

	private java.time.LocalDate today() {
		return Days.today(this.clock);
	}

	private AccountRow row(ResultSet row, int number) throws SQLException {
		Array roles = row.getArray("roles");
		OffsetDateTime seenAt = row.getObject("seen_at", OffsetDateTime.class);
		AccountRow.State state = !row.getBoolean("enabled") ? AccountRow.State.DISABLED
				: !row.getBoolean("activated") ? AccountRow.State.INVITED
						: this.ages.isIdle(standing(row)) ? AccountRow.State.IDLE : AccountRow.State.ENABLED;
		return new AccountRow(row.getObject("id", UUID.class), row.getString("username"), row.getString("display_name"),
				row.getString("unit"),
				Arrays.stream((Object[]) roles.getArray()).map((role) -> Role.valueOf(role.toString())).toList(),
				(seenAt != null) ? seenAt.toInstant() : null, row.getBoolean("second_factor"), state,
				Clearance.valueOf(row.getString("clearance")));
	}

	private static SignIn.Standing standing(ResultSet row) throws SQLException {
		return new SignIn.Standing(row.getBoolean("published"),
				row.getObject("password_set_at", OffsetDateTime.class).toInstant(),
				row.getObject("used_at", OffsetDateTime.class).toInstant());
	}

}
