package cn.xieshou.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.confirmation.ConfirmationStore.Person;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingJournal;
import cn.xieshou.filing.FilingJournal.Note;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;

/**
 * What the side that must act answers to a difference (答复差异): accept the other number,
 * keep its own with evidence, a third number, or both stand. The other side reads the
 * reason.
 */
@Service
@Transactional
class Answers {

	private final DifferenceStore differences;

	private final Differences found;

	private final ConfirmationStore confirmations;

	private final Corrections corrections;

	private final OtherValues values;

	private final DifferenceEvidence evidence;

	private final Parties parties;

	private final FilingStore filings;

	private final FilingVisibility visibility;

	private final FilingJournal journal;

	private final Labels labels;

	private final Access access;

	Answers(DifferenceStore differences, Differences found, ConfirmationStore confirmations, Corrections corrections,
			OtherValues values, DifferenceEvidence evidence, Parties parties, FilingStore filings,
			FilingVisibility visibility, FilingJournal journal, Labels labels, Access access) {
		this.differences = differences;
		this.found = found;
		this.confirmations = confirmations;
		this.corrections = corrections;
		this.values = values;
		this.evidence = evidence;
		this.parties = parties;
		this.filings = filings;
		this.visibility = visibility;
		this.journal = journal;
		this.labels = labels;
		this.access = access;
	}

	/** Who answers what, once and for all steps of one answer. */
	private record Answer(Actor actor, Party side, Instant at, String reason, @Nullable Quantity value,
			List<Citation> evidence) {

		Word word(Word.Kind kind) {
			return new Word(kind, this.actor.displayName(), this.actor.unit(), this.side, this.at, this.reason,
					this.value, this.evidence);
		}

	}

	/**
	 * Answers a difference.
	 * @param value the third number, {@code null} for none
	 * @return the filing that changes the number, {@code null} if none does
	 */
	@Nullable UUID answer(UUID id, WayOut way, String reason, @Nullable JsonNode value, @Nullable List<Draft.Cited> cited) {
		Difference seen = this.found.require(id);
		Filing filing = lock(seen);
		Difference difference = this.differences.lock(seen);
		Party side = difference.waitsFor();
		if (difference.state() != DifferenceState.OPEN || side == null) {
			throw new Refusal("difference.notOpen", difference.state());
		}
		requireTurn(side, difference);
		Answer answer = new Answer(this.access.actor(), side, this.journal.now(), reason,
				(value != null) ? this.values.read(value, difference.ours()) : null, this.evidence.of(cited));
		boolean own = side == difference.stated();
		if (way == WayOut.ACCEPT) {
			requireSeen(answer.value(), own ? difference.theirs() : difference.ours());
		}
		return switch (way) {
			case ACCEPT ->
				own ? change(difference, filing, answer, Settlement.ACCEPTED, theirs(difference), Word.Kind.ACCEPTED)
						: confirm(difference, filing, answer);
			case KEEP -> keep(difference, answer);
			case THIRD -> own ? change(difference, filing, answer, Settlement.THIRD, third(answer), Word.Kind.THIRD)
					: propose(difference, answer);
			case APART -> apart(difference, filing, answer);
		};
	}

	/** Locks its filing, which other answers may have replaced meanwhile. */
	private Filing lock(Difference seen) {
		UUID now = seen.key().filing();
		while (true) {
			Filing filing = this.visibility.requireDecidable(now);
			this.filings.lock(filing);
			UUID then = this.found.require(seen.id()).key().filing();
			if (then.equals(now)) {
				return filing;
			}
			now = then;
		}
	}

	/**
	 * Makes sure that the actor answers for the side that must; to the other one it is
	 * said whose turn it is.
	 */
	private void requireTurn(Party side, Difference difference) {
		if (this.parties.answers(difference.root(), difference.pairing()) == side.other()) {
			throw new Refusal("difference.othersTurn", side);
		}
		this.parties.requireAnswering(side, difference.root(), difference.pairing());
	}

	/** Who says which number they accept accepts no other one that came meanwhile. */
	private static void requireSeen(@Nullable Quantity said, @Nullable Quantity accepted) {
		if (said != null && accepted != null && !Comparison.of(said, accepted).isExact()) {
			throw new Refusal("difference.changed", DifferenceViewAssembler.text(accepted),
					DifferenceViewAssembler.text(said));
		}
	}

	private UUID change(Difference difference, Filing filing, Answer answer, Settlement way, Quantity value,
			Word.Kind kind) {
		UUID correction = this.corrections.file(difference, filing, value, answer.evidence(), answer.reason());
		this.differences.answer(difference, way, correction, answer.at());
		say(difference, answer, kind);
		return correction;
	}

	/** The side that disputed it finds that it is as filed. */
	private @Nullable UUID confirm(Difference difference, Filing filing, Answer answer) {
		this.confirmations.set(List.of(difference.key()), ConfirmationState.CONFIRMED,
				Person.of(answer.actor(), answer.at()));
		this.differences.settle(difference, Settlement.CONFIRMED, answer.at());
		say(difference, answer, Word.Kind.CONFIRMED);
		this.journal.note(answer.actor(), new Note(filing, FilingEvent.Kind.CONFIRMED));
		return null;
	}

	private @Nullable UUID keep(Difference difference, Answer answer) {
		if (answer.evidence().isEmpty()) {
			throw rejected("evidence", "difference.evidenceNeeded");
		}
		this.differences.wait(difference, DifferenceState.OPEN, answer.side().other(), difference.theirs(),
				answer.at());
		say(difference, answer, Word.Kind.KEPT);
		return null;
	}

	/** The side that disputed it says another number than before. */
	private @Nullable UUID propose(Difference difference, Answer answer) {
		Quantity theirs = third(answer);
		boolean equal = Comparison.of(difference.ours(), theirs).equal();
		this.differences.wait(difference, equal ? DifferenceState.EQUAL : DifferenceState.OPEN,
				equal ? answer.side() : answer.side().other(), theirs, answer.at());
		say(difference, answer, Word.Kind.THIRD);
		return null;
	}

	/**
	 * Takes the number out of all sums, which nobody does alone who only enters: without
	 * a reviewer it waits for the other side to agree.
	 */
	private @Nullable UUID apart(Difference difference, Filing filing, Answer answer) {
		if (filing.getState() != FilingState.POSTED) {
			throw new Refusal("difference.apartLater");
		}
		boolean alone = answer.side() == difference.stated()
				&& !this.parties.reviews(difference.root(), difference.pairing());
		if (alone) {
			this.differences.wait(difference, DifferenceState.OPEN, answer.side().other(), difference.theirs(),
					answer.at());
			say(difference, answer, Word.Kind.APART);
			return null;
		}
		this.confirmations.set(List.of(difference.key()), ConfirmationState.APART,
				Person.of(answer.actor(), answer.at()));
		this.differences.settle(difference, Settlement.APART, answer.at());
		say(difference, answer, Word.Kind.APART);
		return null;
	}

	private void say(Difference difference, Answer answer, Word.Kind kind) {
		this.differences.say(difference, answer.word(kind), answer.actor().id());
	}

	private Quantity theirs(Difference difference) {
		if (difference.theirs() == null) {
			throw new Refusal("difference.noOtherValue");
		}
		return Objects.requireNonNull(difference.theirs());
	}

	private Quantity third(Answer answer) {
		if (answer.value() == null) {
			throw rejected("value", "difference.valueNeeded");
		}
		return Objects.requireNonNull(answer.value());
	}

	private FormRejected rejected(String field, String key) {
		return new FormRejected(List.of(new FormProblem(field, key, this.labels.text(key))));
	}

}
