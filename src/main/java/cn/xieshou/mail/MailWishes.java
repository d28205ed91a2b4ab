package cn.xieshou.mail;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Digests;
import cn.xieshou.access.SignIns;
import cn.xieshou.seal.SealedColumn;
import cn.xieshou.seal.Seals;
import cn.xieshou.values.Refusal;

/** Who wants the daily letter, and where (邮件订阅); addresses are sealed. */
@Service
@Transactional
class MailWishes {

	private static final SealedColumn ADDRESS = SealedColumn.text("mail_wish", "account_id", "address");

	private static final int SECRET_BYTES = 24;

	private static final Duration LIFETIME = Duration.ofHours(24);

	/** So long after a link no other goes out, whoever's address it is. */
	private static final Duration BETWEEN = Duration.ofMinutes(5);

	private final JdbcClient jdbc;

	private final Seals seals;

	private final Clock clock;

	private final SecureRandom random = new SecureRandom();

	MailWishes(JdbcClient jdbc, Seals seals, Clock clock) {
		this.jdbc = jdbc;
		this.seals = seals;
		this.clock = clock;
	}

	@Bean
	static SealedColumn sealedMailAddresses() {
		return ADDRESS;
	}

	/** A letter that is to be sent. */
	record Wish(UUID account, String username, String address) {

	}

	/**
	 * Where letters are wanted.
	 *
	 * @param address the address
	 * @param confirmed whether its reader has confirmed it
	 */
	record Wanted(String address, boolean confirmed) {

	}

	@Transactional(readOnly = true)
	public Optional<Wanted> wanted(UUID account) {
		return this.jdbc
			.sql("select address, confirmed_at is not null from mail_wish where account_id = ? and address is not null")
			.param(account)
			.query((row, number) -> new Wanted(open(account, row.getString(1)), row.getBoolean(2)))
			.optional();
	}

	/** Wants no letters any more; when the last link went out stays known. */
	public void end(UUID account) {
		this.jdbc
			.sql("update mail_wish set address = null, confirmed_at = null, link_digest = null where account_id = ?")
			.param(account)
			.update();
	}

	/**
	 * Wants letters at an address, once it is confirmed.
	 * @return the secret of the link that confirms it, shown to nobody but its reader;
	 * empty if it is confirmed already
	 * @throws Refusal if a link was sent a moment ago
	 */
	public Optional<String> ask(UUID account, String address) {
		if (wanted(account).filter((one) -> one.confirmed() && one.address().equals(address)).isPresent()) {
			return Optional.empty();
		}
		byte[] bytes = new byte[SECRET_BYTES];
		this.random.nextBytes(bytes);
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		Instant now = this.clock.instant();
		int changed = this.jdbc.sql("""
				insert into mail_wish as w (account_id, address, link_digest, link_sent_at) values (?, ?, ?, ?)
				on conflict (account_id) do update set address = excluded.address, confirmed_at = null,
				link_digest = excluded.link_digest, link_sent_at = excluded.link_sent_at
				where w.link_sent_at is null or w.link_sent_at < ?
				""")
			.params(account, this.seals.seal(address, ADDRESS.place(account)), Digests.bytes(secret), SignIns.utc(now),
					SignIns.utc(now.minus(BETWEEN)))
			.update();
		if (changed == 0) {
			throw Refusal.at("address", "mail.tooSoon", BETWEEN.toMinutes());
		}
		return Optional.of(secret);
	}

	/** No link has gone out after all, so that another may at once. */
	public void notSent(UUID account) {
		this.jdbc.sql("update mail_wish set link_digest = null, link_sent_at = null where account_id = ?")
			.param(account)
			.update();
	}

	/** Whether a link is the one that was sent for an account; it serves once. */
	public boolean confirm(UUID account, String secret) {
		Instant now = this.clock.instant();
		return this.jdbc.sql("""
				update mail_wish set confirmed_at = ?, link_digest = null
				where account_id = ? and link_digest = ? and link_sent_at > ?
				""")
			.params(SignIns.utc(now), account, Digests.bytes(secret), SignIns.utc(now.minus(LIFETIME)))
			.update() == 1;
	}

	/**
	 * Confirmed ones that were not sent on a day yet, of accounts that can be signed in
	 * with.
	 */
	@Transactional(readOnly = true)
	public List<Wish> due(LocalDate day) {
		return this.jdbc
			.sql("""
					select w.account_id, a.username, w.address from mail_wish w join account a on a.id = w.account_id
					where a.enabled and w.confirmed_at is not null and (w.sent_on is null or w.sent_on < ?) order by a.username
					""")
			.param(day)
			.query((row, number) -> wish(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
			.list();
	}

	private Wish wish(UUID account, String username, String stored) {
		return new Wish(account, username, open(account, stored));
	}

	private String open(UUID account, String stored) {
		return this.seals.open(stored, ADDRESS.place(account));
	}

	public void sent(Wish wish, LocalDate day) {
		this.jdbc.sql("update mail_wish set sent_on = ? where account_id = ?").params(day, wish.account()).update();
	}

}
