package cn.xieshou.filing;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import cn.xieshou.page.Numbers;
import cn.xieshou.values.Refusal;

/**
 * Says to who comes too late who was first and when (先到先得): the refusals of acts on what
 * somebody else has decided or changed meanwhile.
 */
@Component
public class Precedence {

	private final FilingStore store;

	Precedence(FilingStore store) {
		this.store = store;
	}

	/** A draft changed since its author saw it. */
	StaleFiling stale(Filing filing) {
		FilingEvent last = last(filing, (event) -> true).orElse(null);
		return (last != null && last.at().isAfter(filing.getUpdatedAt())) ? new StaleFiling(last.actorName(), last.at())
				: new StaleFiling(filing.getAuthorName(), filing.getUpdatedAt());
	}

	/** It can no longer be changed, submitted or taken back. */
	public Refusal notOpen(Filing filing) {
		return decided(filing, (event) -> true, "filing.notOpen");
	}

	/** It waits for no decision, or no longer. */
	public Refusal notSubmitted(Filing filing) {
		return decided(filing,
				(event) -> event.kind() != FilingEvent.Kind.DRAFTED && event.kind() != FilingEvent.Kind.HANDED_ON,
				"filing.notSubmitted");
	}

	/** Another reviewer, or the same one earlier, has agreed for a step. */
	public Refusal stepDecided(Filing filing, int step) {
		return decided(filing, (event) -> isOfThisReview(event, FilingEvent.Kind.APPROVED, filing)
				&& Objects.equals(event.step(), step), "filing.notSubmitted");
	}

	/**
	 * Makes sure that the other side has not confirmed it yet.
	 * @throws Refusal if it has
	 */
	public void requireUnconfirmed(Filing filing) {
		if (isConfirmed(filing)) {
			throw decided(filing, (event) -> isOfThisReview(event, FilingEvent.Kind.CONFIRMED, filing),
					"filing.notSubmitted");
		}
	}

	/** Whether the other side has confirmed it since it was last handed in. */
	boolean isConfirmed(Filing filing) {
		return last(filing, (event) -> isOfThisReview(event, FilingEvent.Kind.CONFIRMED, filing)).isPresent();
	}

	/** Whether it happened since the filing was last handed in. */
	private static boolean isOfThisReview(FilingEvent event, FilingEvent.Kind kind, Filing filing) {
		return event.kind() == kind && !event.at().isBefore(Objects.requireNonNull(filing.getSubmittedAt()));
	}

	private Refusal decided(Filing filing, Predicate<FilingEvent> which, String key) {
		return last(filing, which)
			.map((event) -> new Refusal(key + "Since", event.actorName(), Numbers.time(event.at()), event.kind(),
					filing.getState()))
			.orElseGet(() -> new Refusal(key, filing.getState()));
	}

	private Optional<FilingEvent> last(Filing filing, Predicate<FilingEvent> which) {
		return this.store.events(filing).stream().filter(which).reduce((earlier, later) -> later);
	}

	/** The record that a line changes has changed since its author saw it. */
	Refusal recordChanged(Filing filing, FilingLine line, String name) {
		return this.store.lastPosting(filing.getRootId(), line.record())
			.map((posting) -> new Refusal("filing.recordChanged", line.number(), name, posting.actorName(),
					Numbers.time(posting.at())))
			.orElseGet(() -> new Refusal("filing.recordChangedUnknown", line.number(), name));
	}

	/** The record that a line changes is no longer in the books. */
	Refusal recordGone(Filing filing, FilingLine line) {
		return this.store.lastPosting(filing.getRootId(), line.record())
			.map((posting) -> new Refusal("filing.recordGone", line.number(), posting.actorName(),
					Numbers.time(posting.at())))
			.orElseGet(() -> new Refusal("filing.recordGoneUnknown", line.number()));
	}

}
