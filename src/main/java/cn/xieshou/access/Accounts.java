package cn.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;

/** The accounts (账户) and what they are granted. */
@Service
@Transactional
public class Accounts {

	private final JdbcClient jdbc;

	private final PasswordEncoder encoder;

	private final Clock clock;

	private final Access access;

	private final PairingTree tree;

	private final ApplicationEventPublisher events;

	Accounts(JdbcClient jdbc, PasswordEncoder encoder, Clock clock, Access access, PairingTree tree,
			ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.encoder = encoder;
		this.clock = clock;
		this.access = access;
		this.tree = tree;
		this.events = events;
	}

	public Optional<UUID> find(String username) {
		return this.jdbc.sql("select id from account where username = ?").param(username).query(UUID.class).optional();
	}

	/** Which of the three administrators an account is today (三员), if any. */
	@Transactional(readOnly = true)
	public Optional<Role> duty(UUID account) {
		LocalDate today = Days.today(this.clock);
		return this.jdbc
			.sql("select role from access_grant where account_id = ? and role = any(?) and starts_on <= ?"
					+ " and (ends_on is null or ends_on >= ?)")
			.params(account, Role.administrators().stream().map(Role::name).toArray(String[]::new), today, today)
			.query((row, number) -> Role.valueOf(row.getString("role")))
			.list()
			.stream()
			.findFirst();
	}

	/**
	 * An account that can be signed in with, as one that acts, with its grants of today.
	 */
	@Transactional(readOnly = true)
	public Optional<Actor> actor(String username) {
		LocalDate today = Days.today(this.clock);
		List<Actor> rows = this.jdbc
			.sql("""
					select a.id, a.display_name, a.unit, a.clearance, g.role, g.pairing_id, g.step from account a
					left join access_grant g on g.account_id = a.id and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
					where a.username = ? and a.enabled and a.password_hash is not null
					""")
			.params(today, today, username)
			.query((row, number) -> {
				String role = row.getString("role");
				return new Actor(row.getObject("id", UUID.class), username, row.getString("display_name"),
						row.getString("unit"),
						(role == null) ? List.of()
								: List.of(new Grant(Role.valueOf(role), row.getObject("pairing_id", UUID.class),
										row.getObject("step", Integer.class))),
						Clearance.valueOf(row.getString("clearance")));
			})
			.list();
		return rows.stream()
			.reduce((one, other) -> new Actor(one.id(), one.username(), one.displayName(), one.unit(),
					Stream.concat(one.grants().stream(), other.grants().stream()).toList(), one.clearance()));
	}

	/** What an account keeps of a password. */
	public String hash(String password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	/**
	 * Opens an account without any grant.
	 * @param passwordHash {@code null} for one that nobody can sign in with
	 */
	public UUID open(String username, String displayName, String unit, @Nullable String passwordHash) {
		UUID id = Ids.next();
		OffsetDateTime now = SignIns.utc(this.clock.instant());
		this.jdbc
			.sql("insert into account (id, username, display_name, unit, password_hash, enabled, created_at, used_at,"
					+ " password_set_at) values (?, ?, ?, ?, ?, true, ?, ?, ?)")
			.params(Arrays.asList(id, username, displayName, unit, passwordHash, now, now,
					(passwordHash != null) ? now : null))
			.update();
		return id;
	}

	/**
	 * An account under whose name the portal itself brings books in; nobody signs in with
	 * it.
	 */
	public UUID ofPortal(String username, String displayName, String unit) {
		return find(username).orElseGet(() -> {
			UUID id = open(username, displayName, unit, null);
			this.jdbc.sql("update account set of_portal = true where id = ?").param(id).update();
			return id;
		});
	}

	/** Says up to which grade of data an account reads and takes away. */
	public void clear(UUID account, Clearance clearance) {
		this.jdbc.sql("update account set clearance = ? where id = ?").params(clearance.name(), account).update();
	}

	/** Whether an account can be signed in with; who enables one begins its use anew. */
	public void enable(UUID account, boolean enabled) {
		this.jdbc.sql("update account set enabled = ?, used_at = case when ? then ? else used_at end where id = ?")
			.params(enabled, enabled, SignIns.utc(this.clock.instant()), account)
			.update();
	}

	/**
	 * Marks an account whose password everybody knows: it opens the demonstration only.
	 */
	public void publish(UUID account) {
		this.jdbc.sql("update account set published = true where id = ?").param(account).update();
	}

	/**
	 * Grants a role from today on.
	 * @param endsOn the last day, {@code null} for an open end
	 */
	public void grant(UUID account, Grant grant, @Nullable LocalDate endsOn) {
		this.jdbc
			.sql("insert into access_grant (id, account_id, role, pairing_id, step, starts_on, ends_on)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(Arrays.asList(Ids.next(), account, grant.role().name(), grant.pairing(), grant.step(),
					Days.today(this.clock), endsOn))
			.update();
	}

	/**
	 * Whether an account holds or held a work-team grant on just that pairing.
	 * @param pairing {@code null} for none, on which no team has a grant
	 */
	@Transactional(readOnly = true)
	public boolean isOfTeam(String username, @Nullable UUID pairing) {
		return this.jdbc
			.sql("select count(*) from access_grant g join account a on a.id = g.account_id"
					+ " where a.username = ? and g.pairing_id = ? and g.role = ?")
			.params(Arrays.asList(username, pairing, Role.TEAM.name()))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Ends an account's work-team grants on a pairing on a day at the latest; what ends
	 * earlier, and what is granted in another role or elsewhere, stays as it is.
	 * @param cause the record that says so
	 */
	public void endTeamBy(UUID account, UUID pairing, LocalDate lastDay, UUID cause) {
		int shortened = this.jdbc
			.sql("update access_grant set ends_on = ? where account_id = ? and pairing_id = ? and role = ?"
					+ " and (ends_on is null or ends_on > ?)")
			.params(lastDay, account, pairing, Role.TEAM.name(), lastDay)
			.update();
		if (shortened > 0) {
			this.events.publishEvent(new GrantsShortened(this.access.find().orElse(null), account,
					this.tree.require(pairing).root(), lastDay, shortened, cause));
		}
	}

}
