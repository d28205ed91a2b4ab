package cn.xieshou.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A record has just been posted (已入账), in a transaction that has not yet ended.
 *
 * @param register its type
 * @param place where it belongs
 * @param was where it belonged until now, the same unless it has moved
 * @param entry the record as it now stands, {@code null} if it was voided
 * @param before what it counted for until now
 * @param after what it counts for from now on
 * @param filing the filing
 * @param line the line of the filing
 * @param at when
 */
public record Posted(Register<?, ?> register, Place place, Place was, @Nullable RegisterEntry entry,
		List<Measure> before, List<Measure> after, UUID filing, int line, Instant at) {

	/** Does something once the posting is committed. */
	public void afterCommit(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

	/** Does what a posting entails elsewhere, within its transaction. */
	@FunctionalInterface
	public interface Observer {

		void posted(Posted posting);

	}

}
