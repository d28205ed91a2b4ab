package cn.xieshou.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

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
		this.jdbc
			.sql("insert into account (id, username, display_name, unit, password_hash, enabled, created_at)"
					+ " values (?, ?, ?, ?, ?, true, ?)")
			.params(Arrays.asList(id, username, displayName, unit, passwordHash, SignIns.utc(this.clock.instant())))
			.update();
		return id;
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
					LocalDate.now(this.clock.withZone(SignIns.ZONE)), endsOn))
			.update();
	}

	/**
	 * Ends what an account is granted on a pairing, and on those below it, on a day at
	 * the latest; what ends earlier stays as it is.
	 * @param cause the record that says so
	 */
	public void endBy(UUID account, UUID pairing, LocalDate lastDay, UUID cause) {
		UUID[] within = this.tree.subtree(pairing).stream().map(PairingTree.Node::id).toArray(UUID[]::new);
		int shortened = this.jdbc
			.sql("update access_grant set ends_on = ?"
					+ " where account_id = ? and pairing_id = any(?) and (ends_on is null or ends_on > ?)")
			.params(lastDay, account, within, lastDay)
			.update();
		if (shortened > 0) {
			this.events.publishEvent(new GrantsShortened(this.access.find().orElse(null), account,
					this.tree.require(pairing).root(), lastDay, shortened, cause));
		}
	}

}
