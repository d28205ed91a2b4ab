package cn.xieshou.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIns;
import cn.xieshou.credential.FactorsChanged;
import cn.xieshou.signin.OuterIdentities;

/**
 * Which account an outer identity is (关联). Its holder links it while signed in with own
 * factors, and nobody else: whoever entered it for others could sign in as them.
 */
@Service
@Transactional
class OuterIdentityStore implements OuterIdentities {

	private final JdbcClient jdbc;

	private final ProviderSettings settings;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	OuterIdentityStore(JdbcClient jdbc, ProviderSettings settings, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A person as the provider knows them.
	 *
	 * @param issuer the provider
	 * @param subject what it calls the person, which never changes
	 */
	record Identity(String issuer, String subject) {

	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public boolean isOn() {
		return this.settings.isOn();
	}

	@Override
	@Transactional(propagation = Propagation.SUPPORTS)
	public Optional<String> name() {
		return this.settings.name();
	}

	/** The account that is signed in to by it. */
	public Optional<UUID> use(Identity identity) {
		return this.jdbc
			.sql("update outer_identity set used_at = ? where issuer = ? and subject = ? returning account_id")
			.params(SignIns.utc(this.clock.instant()), identity.issuer(), identity.subject())
			.query(UUID.class)
			.optional();
	}

	/** Since when an account is linked; empty if it is not. */
	@Transactional(readOnly = true)
	public Optional<Instant> since(UUID account) {
		return this.jdbc.sql("select linked_at from outer_identity where account_id = ?")
			.param(account)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	/**
	 * Links an account, in place of what it was linked to.
	 * @return false if another account has that identity
	 */
	public boolean link(Actor actor, Identity identity) {
		Optional<UUID> holder = this.jdbc.sql("select account_id from outer_identity where issuer = ? and subject = ?")
			.params(identity.issuer(), identity.subject())
			.query(UUID.class)
			.optional();
		if (holder.isPresent()) {
			return holder.get().equals(actor.id());
		}
		this.jdbc.sql("""
				insert into outer_identity (issuer, subject, account_id, linked_at) values (?, ?, ?, ?)
				on conflict (account_id) do update set issuer = excluded.issuer, subject = excluded.subject,
					linked_at = excluded.linked_at, used_at = null
				""")
			.params(identity.issuer(), identity.subject(), actor.id(), SignIns.utc(this.clock.instant()))
			.update();
		this.events.publishEvent(new FactorsChanged(actor, FactorsChanged.Change.IDENTITY_LINKED, ""));
		return true;
	}

	public void unlink(Actor actor) {
		if (end(actor.id())) {
			this.events.publishEvent(new FactorsChanged(actor, FactorsChanged.Change.IDENTITY_UNLINKED, ""));
		}
	}

	@Override
	public boolean end(UUID account) {
		return this.jdbc.sql("delete from outer_identity where account_id = ?").param(account).update() > 0;
	}

}
