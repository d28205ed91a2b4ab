package cn.xieshou.confirmation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.confirmation.ConfirmationStore.Key;
import cn.xieshou.confirmation.ConfirmationStore.Person;
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
import cn.xieshou.filing.Remark;
import cn.xieshou.page.Numbers;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.review.ReviewService;
import cn.xieshou.values.Days;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/**
 * Confirms for one side what the other one has filed (双方确认), before it is posted and
 * afterwards, a filing as a whole or line by line.
 */
@Service
@Transactional
public class Confirmations {

	/** So many lines are confirmed at once. */
	static final int MOST = 200;

	private final ConfirmationStore store;

	private final DifferenceStore differences;

	private final Compared compared;

	private final Parties parties;

	private final ReviewService reviews;

	private final FilingStore filings;

	private final FilingVisibility visibility;

	private final Precedence precedence;

	private final FilingJournal journal;

	private final Registers registers;

	private final Access access;

	Confirmations(ConfirmationStore store, DifferenceStore differences, Compared compared, Parties parties,
			ReviewService reviews, FilingStore filings, FilingVisibility visibility, Precedence precedence,
			FilingJournal journal, Registers registers, Access access) {
		this.store = store;
		this.differences = differences;
		this.compared = compared;
		this.parties = parties;
		this.reviews = reviews;
		this.filings = filings;
		this.visibility = visibility;
		this.precedence = precedence;
		this.journal = journal;
		this.registers = registers;
		this.access = access;
	}

	/** A line of a filing, as somebody names it. */
	public record Line(UUID filing, int line) {

	}

	/**
	 * Confirms what a filing says.
	 * @param number one line, {@code null} for all; before it is posted only the whole
	 */
	public void confirm(UUID id, @Nullable Integer number) {
		Filing filing = this.visibility.requireDecidable(id);
		if (number != null) {
			requireLine(filing, number);
		}
		if (filing.getState() == FilingState.POSTED) {
			confirmPosted(filing, (line) -> number == null || number.equals(line));
			return;
		}
		if (filing.getPairingId() == null || stated(filing) == Party.HELPED) {
			this.reviews.confirm(id);
		}
		else {
			confirmSubmitted(filing);
		}
		Actor actor = this.access.actor();
		this.differences.ofFiling(filing.getRootId(), id)
			.forEach((difference) -> settle(difference, actor, this.journal.now()));
	}

	private void requireLine(Filing filing, int number) {
		List<FilingLine> lines = this.filings.lines(filing);
		if (lines.stream().noneMatch((line) -> line.number() == number && line.action() != LineAction.VOID)) {
			throw new BadRequest(422, "line", "difference.noSuchLine", number);
		}
		if (filing.getState() != FilingState.POSTED && lines.size() > 1) {
			throw new Refusal("confirmation.lineLater");
		}
	}

	/**
	 * Confirms lines, each under the name of the actor; those that are confirmed stay.
	 */
	public void confirm(Collection<Line> lines) {
		Map<UUID, List<Integer>> byFiling = lines.stream()
			.collect(Collectors.groupingBy(Line::filing, TreeMap::new,
					Collectors.mapping(Line::line, Collectors.toList())));
		byFiling.forEach((id, numbers) -> {
			Filing filing = this.visibility.require(id);
			numbers.forEach((number) -> requireLine(filing, number));
			confirmPosted(filing, numbers::contains);
		});
	}

	/** What the helping side has filed, the other one confirms. */
	private void confirmSubmitted(Filing filing) {
		this.filings.lock(filing);
		Actor actor = this.access.actor();
		this.parties.requireOther(Party.HELPING, filing.getRootId(), filing.getPairingId());
		if (filing.getState() != FilingState.SUBMITTED) {
			throw this.precedence.notSubmitted(filing);
		}
		filing.requireOther(actor);
		this.precedence.requireUnconfirmed(filing);
		this.journal.note(actor, new Note(filing, FilingEvent.Kind.CONFIRMED));
		this.filings.flush();
	}

	private void confirmPosted(Filing filing, Predicate<Integer> which) {
		this.filings.lock(filing);
		Actor actor = this.access.actor();
		this.parties.requireOther(stated(filing), filing.getRootId(), filing.getPairingId());
		filing.requireOther(actor);
		List<ConfirmationStore.Row> rows = present(filing, which);
		List<Key> open = rows.stream()
			.filter((row) -> row.state() != ConfirmationState.CONFIRMED)
			.map(ConfirmationStore.Row::key)
			.toList();
		if (open.isEmpty()) {
			throw rows.stream()
				.map(ConfirmationStore.Row::person)
				.filter(Objects::nonNull)
				.findFirst()
				.map((person) -> new Refusal("confirmation.already", person.name(), Numbers.time(person.at())))
				.orElseGet(() -> new Refusal("confirmation.superseded"));
		}
		Instant now = this.journal.now();
		this.store.set(open, ConfirmationState.CONFIRMED, Person.of(actor, now));
		this.differences.ofFiling(filing.getRootId(), filing.getId())
			.stream()
			.filter((difference) -> open.contains(difference.key()))
			.forEach((difference) -> settle(difference, actor, now));
		Register<?, ?> register = this.registers.require(filing.getType());
		this.journal.note(actor,
				new Note(filing, FilingEvent.Kind.CONFIRMED, null, null, null, (open.size() < filing.getLines())
						? open.stream().map((key) -> remark(register, key.line(), null)).toList() : List.of()));
	}

	/** Which line of a filing was confirmed or disputed, with the other number. */
	static Remark remark(Register<?, ?> register, int line, @Nullable Quantity theirs) {
		return new Remark(line, Objects.requireNonNullElse(register.comparedField(), ""),
				(theirs != null) ? theirs.original() : "");
	}

	private void settle(Difference difference, Actor actor, Instant now) {
		if (difference.state() != DifferenceState.SETTLED) {
			this.differences.settle(difference, Settlement.CONFIRMED, now);
			this.differences.say(difference, new Word(Word.Kind.CONFIRMED, actor.displayName(), actor.unit(),
					difference.stated().other(), now, null, null, List.of()), actor.id());
		}
	}

	/** The side that has filed something. */
	Party stated(Filing filing) {
		UUID pairing = filing.getPairingId();
		return (pairing != null) ? this.parties.ofAccount(filing.getAuthorId()).apply(pairing) : Party.HELPED;
	}

	/**
	 * The lines of a posted filing that are still what the books say, also those of which
	 * nobody was asked until now.
	 * @param which the numbers of the lines
	 */
	List<ConfirmationStore.Row> present(Filing filing, Predicate<Integer> which) {
		List<ConfirmationStore.Row> rows = this.store.present(filing.getRootId(), filing.getId());
		Set<Integer> known = rows.stream().map((row) -> row.key().line()).collect(Collectors.toSet());
		List<FilingLine> further = this.filings.lines(filing)
			.stream()
			.filter((line) -> which.test(line.number()) && !known.contains(line.number()))
			.toList();
		if (!further.isEmpty()) {
			keep(filing, further);
			rows = this.store.present(filing.getRootId(), filing.getId());
		}
		return rows.stream().filter((row) -> which.test(row.key().line())).toList();
	}

	/** Keeps lines of which nobody was asked, if they still are what the books say. */
	private void keep(Filing filing, List<FilingLine> lines) {
		Instant at = Objects.requireNonNullElse(filing.getSubmittedAt(), this.journal.now());
		Party stated = stated(filing);
		Register<?, ?> register = this.registers.require(filing.getType());
		Set<UUID> present = this.store.present(register.table(), filing.getRootId(), filing.getId(),
				lines.stream().map(FilingLine::record).toArray(UUID[]::new));
		this.store.keep(lines.stream()
			.filter((line) -> line.action() != LineAction.VOID && present.contains(line.record()))
			.map((line) -> new ConfirmationStore.Line(key(filing, line), filing.getPairingId(), filing.getType(),
					this.compared.of(register, filing, line, Days.of(at).getYear()), false, ConfirmationState.STATED,
					stated, at, null))
			.toList());
	}

	private static Key key(Filing filing, FilingLine line) {
		return new Key(filing.getRootId(), filing.getId(), line.number());
	}

}
