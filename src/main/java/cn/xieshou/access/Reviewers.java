package cn.xieshou.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Days;

/** Who holds which role at which pairing (在岗人员), of those who can sign in today. */
@Service
@Transactional(readOnly = true)
public class Reviewers {

	private final JdbcClient jdbc;

	private final PairingTree tree;

	private final Clock clock;

	Reviewers(JdbcClient jdbc, PairingTree tree, Clock clock) {
		this.jdbc = jdbc;
		this.tree = tree;
		this.clock = clock;
	}

	/**
	 * Who is there.
	 *
	 * @param grants what is granted to somebody, each grant once for each holder
	 */
	public record Staff(List<Grant> grants, PairingTree tree) {

		/** How many hold a role anywhere. */
		public long count(Role role) {
			return this.grants.stream().filter((grant) -> grant.role() == role).count();
		}

		/** Whether somebody decides at such a step of a pairing. */
		public boolean holds(StepHolder holder, UUID pairing) {
			return this.grants.stream().anyMatch((grant) -> StepHolder.of(grant) == holder && reaches(grant, pairing));
		}

		/** Whether somebody has that role at a pairing. */
		public boolean holds(Role role, UUID pairing) {
			return this.grants.stream().anyMatch((grant) -> grant.role() == role && reaches(grant, pairing));
		}

		private boolean reaches(Grant grant, UUID pairing) {
			return grant.pairing() == null
					|| this.tree.path(pairing).stream().anyMatch((node) -> node.id().equals(grant.pairing()));
		}

	}

	/** At which pairings an account has a role today, whether it can sign in or not. */
	public Predicate<UUID> holding(UUID account, Role role) {
		LocalDate today = Days.today(this.clock);
		List<Grant> grants = this.jdbc.sql("""
				select g.role, g.pairing_id, g.step from access_grant g
				where g.account_id = ? and g.role = ? and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
				""").params(account, role.name(), today, today).query(Reviewers::grant).list();
		Staff staff = new Staff(grants, this.tree);
		return (pairing) -> !grants.isEmpty() && staff.holds(role, pairing);
	}

	private static Grant grant(ResultSet row, int number) throws SQLException {
		return new Grant(Role.valueOf(row.getString("role")), row.getObject("pairing_id", UUID.class),
				row.getObject("step", Integer.class));
	}

	public Staff today() {
		LocalDate today = Days.today(this.clock);
		List<Grant> grants = this.jdbc.sql("""
				select distinct a.id, g.role, g.pairing_id, g.step
				from access_grant g join account a on a.id = g.account_id
				where a.enabled and a.password_hash is not null
					and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
				""").params(today, today).query(Reviewers::grant).list();
		return new Staff(grants, this.tree);
	}

}
