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
import cn.xieshou.confirmation.ConfirmationStore.Key;
import cn.xieshou.confirmation.ConfirmationStore.Person;
import cn.xieshou.filing.Citation;
import cn.xieshou.filing.Draft;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingJournal;
import cn.xieshou.filing.FilingJournal.Note;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.filing.LineAction;
import cn.xieshou.filing.Precedence;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/**
 * Disputes for one side what the other one has filed (提出异议), before it is posted and
 * afterwards: with a reason and, if there is one, the other number. A number that is
 * equal within the coarser rounding, or of which each side counts its own, is no
 * difference: it waits to be confirmed.
 */
@Service
@Transactional
class Disputes {

	private final ConfirmationStore store;

	private final DifferenceStore differences;

	private final Confirmations confirmations;

	private final Compared compared;

	private final OtherValues values;

	private final DifferenceEvidence evidence;

	private final Parties parties;

	private final FilingStore filings;

	private final FilingVisibility visibility;

	private final Precedence precedence;

	private final FilingJournal journal;

	private final Registers registers;

	private final Access access;

	Disputes(ConfirmationStore store, DifferenceStore differences, Confirmations confirmations, Compared compared,
			OtherValues values, DifferenceEvidence evidence, Parties parties, FilingStore filings,
			FilingVisibility visibility, Precedence precedence, FilingJournal journal, Registers registers,
			Access access) {
		this.store = store;
		this.differences = differences;
		this.confirmations = confirmations;
		this.compared = compared;
		this.values = values;
		this.evidence = evidence;
		this.parties = parties;
		this.filings = filings;
		this.visibility = visibility;
		this.precedence = precedence;
		this.journal = journal;
		this.registers = registers;
		this.access = access;
	}

	/**
	 * Disputes a line.
	 * @param number the line, {@code null} for the only one
	 * @param value the other number, {@code null} if there is none
	 * @return the difference
	 */
	UUID dispute(UUID id, @Nullable Integer number, String reason, @Nullable JsonNode value,
			@Nullable List<Draft.Cited> cited) {
		Filing filing = this.visibility.requireDecidable(id);
		this.filings.lock(filing);
		Actor actor = this.access.actor();
		Party stated = this.confirmations.stated(filing);
		this.parties.requireOther(stated, filing.getRootId(), filing.getPairingId());
		if (filing.getState() != FilingState.SUBMITTED && filing.getState() != FilingState.POSTED) {
			throw this.precedence.notSubmitted(filing);
		}
		filing.requireOther(actor);
		Register<?, ?> register = this.registers.require(filing.getType());
		FilingLine line = line(filing, number);
		Instant now = this.journal.now();
		Compared.Content content = this.compared.of(register, filing, line, Days.of(now).getYear());
		Quantity ours = this.compared.read(content.value());
		Quantity theirs = (value != null) ? this.values.read(value, ours) : null;
		boolean open = !(content.agreement() == Agreement.EACH && theirs != null)
				&& !Comparison.of(ours, theirs).equal();
		Key key = new Key(filing.getRootId(), id, line.number());
		requirePresent(filing, key);
		Word word = new Word(Word.Kind.DISPUTED, actor.displayName(), actor.unit(), stated.other(), now, reason, theirs,
				this.evidence.of(cited));
		Difference before = before(key);
		if (before != null && isSaid(before, word)) {
			return before.id();
		}
		Difference difference = (before != null) ? again(before, theirs, stated, open, now)
				: opened(new Difference(Ids.next(), key, content.record(), filing.getPairingId(), filing.getType(),
						content.name(), register.comparedField(), ours, theirs, content.year(), stated, actor.id(), now,
						state(open), waitsFor(stated, open), now, null, null, null));
		this.differences.say(difference, word, actor.id());
		if (open) {
			this.store.set(List.of(key), ConfirmationState.DISPUTED, Person.of(actor, now));
		}
		this.journal.note(actor, new Note(filing, FilingEvent.Kind.DISPUTED, null, reason, null,
				List.of(Confirmations.remark(register, line.number(), theirs))));
		this.filings.flush();
		return difference.id();
	}

	/** A line that the actor may dispute, as it is shown to them. */
	@Transactional(readOnly = true)
	ConfirmationStore.Waiting look(UUID id, int number) {
		Filing filing = this.visibility.requireDecidable(id);
		this.parties.requireOther(this.confirmations.stated(filing), filing.getRootId(), filing.getPairingId());
		FilingLine line = line(filing, number);
		Instant at = Objects.requireNonNullElse(filing.getSubmittedAt(), this.journal.now());
		Compared.Content content = this.compared.of(this.registers.require(filing.getType()), filing, line,
				Days.of(at).getYear());
		return new ConfirmationStore.Waiting(filing.getRootId(), id, number, content.record(),
				Objects.requireNonNull(filing.getPairingId()), filing.getType(), content.name(), content.value(),
				content.agreement() == Agreement.EACH, content.year(), at);
	}

	private FilingLine line(Filing filing, @Nullable Integer number) {
		List<FilingLine> lines = this.filings.lines(filing);
		if (number == null && lines.size() > 1) {
			throw new BadRequest(422, "line", "difference.lineNeeded", lines.size());
		}
		int wanted = (number != null) ? number : 1;
		return lines.stream()
			.filter((line) -> line.number() == wanted && line.action() != LineAction.VOID)
			.findAny()
			.orElseThrow(() -> new BadRequest(422, "line", "difference.noSuchLine", wanted));
	}

	/** What another revision has replaced is disputed no more. */
	private void requirePresent(Filing filing, Key key) {
		if (filing.getState() == FilingState.POSTED
				&& this.confirmations.present(filing, (number) -> number == key.line()).isEmpty()) {
			throw new Refusal("confirmation.superseded");
		}
	}

	/** The difference of a line that is not settled, {@code null} if there is none. */
	private @Nullable Difference before(Key key) {
		return this.differences.ofFiling(key.root(), key.filing())
			.stream()
			.filter((one) -> one.key().equals(key) && one.state() != DifferenceState.SETTLED)
			.findAny()
			.orElse(null);
	}

	/** Whether the same was said last, as by somebody who sends it twice. */
	private boolean isSaid(Difference before, Word word) {
		List<Word> words = this.differences.words(before);
		Word last = words.get(words.size() - 1);
		return last.kind() == word.kind() && last.by().equals(word.by()) && Objects.equals(last.reason(), word.reason())
				&& Objects.equals(last.value(), word.value());
	}

	private Difference again(Difference before, @Nullable Quantity theirs, Party stated, boolean open, Instant now) {
		if (before.state() == DifferenceState.ANSWERED) {
			throw new Refusal("difference.answered");
		}
		this.differences.wait(before, state(open), waitsFor(stated, open), (theirs != null) ? theirs : before.theirs(),
				now);
		return before;
	}

	private Difference opened(Difference difference) {
		this.differences.open(difference);
		return difference;
	}

	private static DifferenceState state(boolean open) {
		return open ? DifferenceState.OPEN : DifferenceState.EQUAL;
	}

	private static Party waitsFor(Party stated, boolean open) {
		return open ? stated : stated.other();
	}

}
