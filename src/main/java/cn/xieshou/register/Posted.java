package cn.xieshou.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lines of a filing have just been posted (已入账), in a transaction that has not yet
 * ended; the rows are written.
 *
 * @param register the type of the records
 * @param root the top-level pairing of all of them
 * @param filing the filing
 * @param answered whether the other side has said something of the filing already
 * @param at when
 * @param lines what has changed
 */
public record Posted(Register<?, ?> register, UUID root, UUID filing, boolean answered, Instant at, List<Line> lines) {

	/**
	 * A record that was created, changed or voided.
	 *
	 * @param number the line of the filing
	 * @param created whether the record was not in the books before
	 * @param place where it belongs
	 * @param was where it belonged until now, the same unless it has moved
	 * @param content what it says now, {@code null} if it was voided
	 * @param before what it counted for until now
	 * @param after what it counts for from now on
	 */
	public record Line(int number, boolean created, Place place, Place was, @Nullable Content content,
			List<Measure> before, List<Measure> after) {

		public UUID record() {
			return this.place.record();
		}

	}

	/**
	 * What a record says.
	 *
	 * @param form its form
	 * @param name its name
	 * @param ref its outside reference, {@code null} if it has none
	 * @param foundBy the text that lists find it by
	 */
	public record Content(RegisterForm form, String name, @Nullable String ref, String foundBy) {

		public static <E extends RegisterEntry, F extends Record & RegisterForm> Content of(Register<E, F> register,
				E entry) {
			return new Content(register.form(entry), entry.getName(), entry.getRef(), entry.foundBy());
		}

	}

	/** The ids of all records concerned. */
	public UUID[] records() {
		return this.lines.stream().map(Line::record).toArray(UUID[]::new);
	}

	/** The ids of the records that were in the books before. */
	public UUID[] known() {
		return this.lines.stream().filter((line) -> !line.created()).map(Line::record).toArray(UUID[]::new);
	}

	/** The lines after which a record is in the books. */
	public Stream<Line> present() {
		return this.lines.stream().filter((line) -> line.content() != null);
	}

	/** Does something once the posting is committed. */
	public void afterCommit(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				action.run();
			}
		});
	}

	/** Does something once the posting has ended, committed or taken back. */
	public void afterwards(Runnable action) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCompletion(int status) {
				action.run();
			}
		});
	}

	/** Does what a posting entails elsewhere, within its transaction, once a filing. */
	@FunctionalInterface
	public interface Observer {

		void posted(Posted posting);

	}

}
