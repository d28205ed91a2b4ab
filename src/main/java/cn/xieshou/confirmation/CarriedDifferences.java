package cn.xieshou.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.confirmation.ConfirmationStore.Key;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingCourse;
import cn.xieshou.filing.FilingJournal;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.LineAction;
import cn.xieshou.register.Agreement;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;

/**
 * An objection follows the number that it is about (异议随数走): when a filing is handed in
 * once more, or what was taken back is filed again, its differences go on with the new
 * lines. While nothing is filed they rest, and both sides read why.
 */
@Component
class CarriedDifferences implements FilingCourse {

	private final DifferenceStore store;

	private final Compared compared;

	private final Parties parties;

	private final FilingStore filings;

	private final FilingJournal journal;

	private final Registers registers;

	private final Access access;

	CarriedDifferences(DifferenceStore store, Compared compared, Parties parties, FilingStore filings,
			FilingJournal journal, Registers registers, Access access) {
		this.store = store;
		this.compared = compared;
		this.parties = parties;
		this.filings = filings;
		this.journal = journal;
		this.registers = registers;
		this.access = access;
	}

	/** A line and what of it the two sides compare. */
	private record Said(int line, Compared.Content content) {

	}

	/**
	 * Takes what is not settled of a filing in hand that is written anew, so that nothing
	 * is said of its being taken back.
	 */
	List<Difference> hold(Filing filing) {
		List<Difference> held = this.store.ofFiling(filing.getRootId(), filing.getId())
			.stream()
			.filter((one) -> one.state() != DifferenceState.SETTLED)
			.toList();
		held.forEach(this.store::hold);
		return held;
	}

	/**
	 * Goes on with the same lines of the filing that was written anew.
	 * @param answered the one that is answered by it, of which no more is said
	 */
	void carry(List<Difference> held, Filing fresh, Difference answered) {
		List<Said> lines = lines(fresh);
		held.forEach((one) -> lines.stream()
			.filter((line) -> line.line() == one.key().line())
			.forEach((line) -> follow(one, fresh, line, !one.id().equals(answered.id()))));
	}

	@Override
	public void submitted(Filing filing) {
		UUID pairing = filing.getPairingId();
		if (pairing == null || this.registers.require(filing.getType()).comparedField() == null) {
			return;
		}
		List<Difference> waiting = this.store.awaiting(filing.getRootId(), pairing, filing.getType(), filing.getId());
		if (waiting.isEmpty()) {
			return;
		}
		Party stated = this.parties.ofAccount(filing.getAuthorId()).apply(pairing);
		List<Said> lines = lines(filing);
		for (Difference difference : waiting) {
			Said line = line(difference, lines);
			boolean own = difference.key().filing().equals(filing.getId());
			if (filing.getId().equals(difference.answer()) && !own) {
				answered(difference, filing, line);
			}
			else if (line != null && (own || difference.stated() == stated)) {
				filing.answers();
				follow(difference, filing, line, true);
			}
			else if (own) {
				rest(difference);
			}
		}
	}

	@Override
	public void withdrawn(Filing filing) {
		UUID pairing = filing.getPairingId();
		if (pairing == null) {
			return;
		}
		for (Difference difference : this.store.concerning(filing.getRootId(), filing.getId())) {
			if (difference.key().filing().equals(filing.getId())) {
				rest(difference);
			}
			else {
				this.store.wait(difference, DifferenceState.OPEN, difference.stated(), difference.theirs(),
						this.journal.now());
				say(difference, Word.Kind.WITHDRAWN, null);
			}
		}
	}

	/** What is not filed any more is not disputed; filed again, it is so again. */
	private void rest(Difference difference) {
		this.store.settle(difference, Settlement.WITHDRAWN, this.journal.now());
		say(difference, Word.Kind.WITHDRAWN, null);
	}

	/**
	 * A correction of what is in the books that was changed after it was returned:
	 * whether it still takes over the other side's number.
	 */
	private void answered(Difference difference, Filing filing, @Nullable Said line) {
		Quantity value = (line != null) ? value(line) : null;
		boolean equal = Comparison.of(value, difference.theirs()).equal();
		this.store.answer(difference, equal ? Settlement.ACCEPTED : Settlement.THIRD, filing.getId(),
				this.journal.now());
	}

	private void follow(Difference difference, Filing filing, Said line, boolean told) {
		Quantity value = value(line);
		boolean moved = !difference.key().filing().equals(filing.getId());
		boolean changed = isChanged(difference.ours(), value);
		this.store.carry(difference, new Key(filing.getRootId(), filing.getId(), line.line()), line.content().record(),
				line.content().name(), value);
		boolean equal = Comparison.of(value, difference.theirs()).equal();
		boolean apart = line.content().agreement() == Agreement.EACH && difference.theirs() != null;
		if (changed || difference.state() == DifferenceState.SETTLED) {
			boolean taken = changed && equal && !apart && difference.state() != DifferenceState.EQUAL;
			if (taken) {
				this.store.answer(difference, Settlement.ACCEPTED, filing.getId(), this.journal.now());
			}
			else {
				wait(difference, equal || apart, changed);
			}
		}
		else {
			stay(difference, filing);
		}
		if (told && (moved || changed)) {
			say(difference, Word.Kind.CARRIED, value);
		}
	}

	/** Whether another number is filed, not only one that is written otherwise. */
	private static boolean isChanged(@Nullable Quantity before, @Nullable Quantity now) {
		return (before != null && now != null) ? !Comparison.of(before, now).isExact()
				: (before == null) != (now == null);
	}

	/** The same number is filed: who must act does so still. */
	private void stay(Difference difference, Filing filing) {
		Settlement way = difference.way();
		Party side = difference.waitsFor();
		Instant since = Objects.requireNonNullElse(difference.waitingSince(), this.journal.now());
		if (difference.state() == DifferenceState.ANSWERED && way != null) {
			this.store.answer(difference, way, filing.getId(), since);
		}
		else {
			this.store.wait(difference, difference.state(), (side != null) ? side : difference.stated(),
					difference.theirs(), since);
		}
	}

	/** What changed and still differs the other side looks at again. */
	private void wait(Difference difference, boolean equal, boolean changed) {
		Party side = (equal || changed) ? difference.stated().other() : difference.stated();
		this.store.wait(difference, equal ? DifferenceState.EQUAL : DifferenceState.OPEN, side, difference.theirs(),
				this.journal.now());
	}

	/**
	 * The line that says what is disputed: of the same record, or else of that name where
	 * it tells, since names of values do not say the region.
	 */
	private @Nullable Said line(Difference difference, List<Said> lines) {
		List<Said> named = lines.stream().filter((line) -> line.content().name().equals(difference.name())).toList();
		return lines.stream()
			.filter((line) -> line.content().record().equals(difference.record()))
			.findFirst()
			.or(() -> named.stream()
				.filter((line) -> named.size() == 1
						|| (line.line() == difference.key().line() && !isChanged(difference.ours(), value(line))))
				.findFirst())
			.orElse(null);
	}

	private List<Said> lines(Filing filing) {
		Register<?, ?> register = this.registers.require(filing.getType());
		int year = Days.of(this.journal.now()).getYear();
		return this.filings.lines(filing)
			.stream()
			.filter((line) -> line.action() != LineAction.VOID)
			.map((line) -> said(register, filing, line, year))
			.toList();
	}

	private Said said(Register<?, ?> register, Filing filing, FilingLine line, int year) {
		return new Said(line.number(), this.compared.of(register, filing, line, year));
	}

	private @Nullable Quantity value(Said line) {
		return this.compared.read(line.content().value());
	}

	private void say(Difference difference, Word.Kind kind, @Nullable Quantity value) {
		Actor actor = this.access.actor();
		this.store.say(difference, new Word(kind, actor.displayName(), actor.unit(), difference.stated(),
				this.journal.now(), null, value, List.of()), actor.id());
	}

}
