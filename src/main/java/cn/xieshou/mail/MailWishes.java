package cn.xieshou.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.seal.SealedColumn;
import cn.xieshou.seal.Seals;

/** Who wants the daily letter, and where (邮件订阅); addresses are sealed. */
@Service
@Transactional
class MailWishes {

	private static final SealedColumn ADDRESS = SealedColumn.text("mail_wish", "account_id", "address");

	private final JdbcClient jdbc;

	private final Seals seals;

	MailWishes(JdbcClient jdbc, Seals seals) {
		this.jdbc = jdbc;
		this.seals = seals;
	}

	@Bean
	static SealedColumn sealedMailAddresses() {
		return ADDRESS;
	}

	/** A letter that is to be sent. */
	record Wish(UUID account, String username, String address) {

	}

	@Transactional(readOnly = true)
	public Optional<String> address(UUID account) {
		return this.jdbc.sql("select address from mail_wish where account_id = ?")
			.param(account)
			.query(String.class)
			.optional()
			.map((stored) -> this.seals.open(stored, ADDRESS.place(account)));
	}

	/** An empty address is none. */
	public void set(UUID account, String address) {
		if (address.isEmpty()) {
			this.jdbc.sql("delete from mail_wish where account_id = ?").param(account).update();
			return;
		}
		this.jdbc.sql("""
				insert into mail_wish (account_id, address) values (?, ?)
				on conflict (account_id) do update set address = excluded.address
				""").params(account, this.seals.seal(address, ADDRESS.place(account))).update();
	}

	/** Those that were not sent on a day yet, of accounts that can be signed in with. */
	@Transactional(readOnly = true)
	public List<Wish> due(LocalDate day) {
		return this.jdbc.sql("""
				select w.account_id, a.username, w.address from mail_wish w join account a on a.id = w.account_id
				where a.enabled and (w.sent_on is null or w.sent_on < ?) order by a.username
				""")
			.param(day)
			.query((row, number) -> wish(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
			.list();
	}

	private Wish wish(UUID account, String username, String stored) {
		return new Wish(account, username, this.seals.open(stored, ADDRESS.place(account)));
	}

	public void sent(Wish wish, LocalDate day) {
		this.jdbc.sql("update mail_wish set sent_on = ? where account_id = ?").params(day, wish.account()).update();
	}

}
