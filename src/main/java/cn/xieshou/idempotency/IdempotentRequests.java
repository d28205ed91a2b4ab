package cn.xieshou.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.job.Job;
import cn.xieshou.retention.Kept;
import cn.xieshou.retention.Retention;
import cn.xieshou.values.Labels;

/**
 * Answers a request that is sent again as it answered the first (幂等). The key is claimed
 * and the answer kept in the transaction of the act itself: of several at once one acts,
 * the others wait for its answer, and an act without its answer, or the reverse, cannot
 * be. A request that was refused leaves its key free.
 */
@Service
public class IdempotentRequests {

	private final WriteTransactions transactions;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Access access;

	private final Labels labels;

	private final Clock clock;

	IdempotentRequests(WriteTransactions transactions, JdbcClient jdbc, JsonMapper json, Access access, Labels labels,
			Clock clock) {
		this.transactions = transactions;
		this.jdbc = jdbc;
		this.json = json;
		this.access = access;
		this.labels = labels;
		this.clock = clock;
	}

	@Bean
	static Job<?> forgetAnswers(IdempotentRequests requests, Retention retention) {
		return Job.nightly("idempotency.forget", LocalTime.of(3, 10),
				(run) -> requests.forget(retention.border(Kept.ANSWERS)));
	}

	/**
	 * Runs an act in a transaction, or gives the answer that the same request got before.
	 * @param type the type of the answer, which is kept as JSON
	 * @param act what to do; called again after a deadlock
	 * @throws FormRejected if the key was used for another request
	 */
	public <T> T answer(IdempotentRequest request, Class<T> type, Supplier<T> act) {
		String key = request.key();
		if (key == null) {
			return this.transactions.execute(act);
		}
		UUID account = this.access.actor().id();
		String digest = digest(request);
		return this.transactions.executeIdempotent(() -> {
			if (!claim(account, key, digest)) {
				return earlier(account, key, digest, type);
			}
			T answer = act.get();
			keep(account, key, answer);
			return answer;
		});
	}

	/** Waits for the end of a transaction that has claimed the same key. */
	private boolean claim(UUID account, String key, String digest) {
		return this.jdbc.sql("""
				insert into idempotency_key (root_id, account_id, key, digest, at) values (?, ?, ?, ?, ?)
				on conflict do nothing
				""").params(PairingTree.COMMONS, account, key, digest, now()).update() == 1;
	}

	private void keep(UUID account, String key, Object answer) {
		this.jdbc.sql("update idempotency_key set answer = ? where root_id = ? and account_id = ? and key = ?")
			.params(this.json.writeValueAsString(answer), PairingTree.COMMONS, account, key)
			.update();
	}

	private <T> T earlier(UUID account, String key, String digest, Class<T> type) {
		Earlier earlier = this.jdbc
			.sql("select digest, answer from idempotency_key where root_id = ? and account_id = ? and key = ?")
			.params(PairingTree.COMMONS, account, key)
			.query(Earlier.class)
			.single();
		if (!earlier.digest().equals(digest)) {
			throw new FormRejected(List.of(new FormProblem(IdempotentRequest.HEADER, "idempotency.keyReused",
					this.labels.text("idempotency.keyReused"))));
		}
		return this.json.readValue(earlier.answer(), type);
	}

	/** Forgets the answers that nobody will ask for again. */
	void forget(OffsetDateTime before) {
		this.jdbc.sql("delete from idempotency_key where at < ?").param(before).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * What tells a request from another. Content that says the same is the same, in
	 * whatever order its names came and with whatever space between.
	 */
	private String digest(IdempotentRequest request) {
		String text = request.act() + "\n"
				+ this.json.writer()
					.with(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
					.with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
					.writeValueAsString(request.content());
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Earlier(String digest, String answer) {

	}

}
