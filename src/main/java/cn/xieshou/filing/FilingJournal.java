package cn.xieshou.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;

/** Notes what happens to filings (填报留痕): in their own course and in the journal. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FilingJournal {

	private final FilingStore store;

	private final Journal journal;

	private final Clock clock;

	FilingJournal(FilingStore store, Journal journal, Clock clock) {
		this.store = store;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Something that happened to a filing.
	 *
	 * @param step the review step, {@code null} if it belongs to none
	 * @param reason why, {@code null} where none is asked for
	 * @param toStep to which review step it goes back, {@code null} if to none
	 * @param remarks what is said of single fields
	 */
	public record Note(Filing filing, FilingEvent.Kind kind, @Nullable Integer step, @Nullable String reason,
			@Nullable Integer toStep, List<Remark> remarks) {

		public Note(Filing filing, FilingEvent.Kind kind, @Nullable Integer step, @Nullable String reason) {
			this(filing, kind, step, reason, null, List.of());
		}

		public Note(Filing filing, FilingEvent.Kind kind) {
			this(filing, kind, null, null);
		}

	}

	/** Notes an act. */
	public void note(Actor actor, Note note) {
		note(actor, List.of(note));
	}

	/** Notes several acts of one actor, in their order. */
	public void note(Actor actor, List<Note> notes) {
		notes.stream()
			.filter((note) -> note.kind() == FilingEvent.Kind.CONFIRMED || note.kind() == FilingEvent.Kind.DISPUTED)
			.map(Note::filing)
			.filter((filing) -> filing.getState() != FilingState.POSTED)
			.forEach(Filing::answers);
		this.store.happened(actor, notes, now());
		this.journal.write(actor, notes.stream().map(FilingJournal::line).toList());
	}

	private static Journal.Line line(Note note) {
		Filing filing = note.filing();
		Act act = (note.kind() == FilingEvent.Kind.LOADED) ? Act.POSTED : Act.valueOf(note.kind().name());
		return new Journal.Line(act, filing.getRootId(), "filing", filing.getId(),
				Map.of("type", filing.getType(), "lines", filing.getLines(), "event", note.kind().code()));
	}

	/** The present moment, as exact as the database keeps it. */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
