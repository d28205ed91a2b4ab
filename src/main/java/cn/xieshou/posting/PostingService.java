package cn.xieshou.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingJournal;
import cn.xieshou.filing.FilingJournal.Note;
import cn.xieshou.filing.FilingLine;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;

/**
 * Posts filings (入账): what names a record that is voided follows to its successor, the
 * rows are written with all that depends on them, and the journal says so, in the
 * transaction of the caller.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PostingService {

	private final Successions successions;

	private final Posting posting;

	private final FilingJournal journal;

	PostingService(Successions successions, Posting posting, FilingJournal journal) {
		this.successions = successions;
		this.posting = posting;
		this.journal = journal;
	}

	/**
	 * Makes sure, before a filing is reviewed, that what names the records that it voids
	 * can name their successors.
	 * @throws cn.xieshou.values.Refusal if a record would then break a rule
	 */
	public void requireFollowable(Filing filing, List<FilingLine> lines, Register<?, ?> register) {
		this.successions.requireFollowable(filing, lines, register);
	}

	/**
	 * Makes sure, before a filing is reviewed, that its lines could be posted as the
	 * books are now.
	 * @param forms what the lines say that create or change a record, by the record
	 * @param present the records that change as they were read, not to be used from then
	 * on
	 * @throws cn.xieshou.values.Refusal if one cannot be so
	 */
	public <E extends RegisterEntry, F extends Record & RegisterForm> void requirePostable(Filing filing,
			List<FilingLine> lines, Register<E, F> register, Map<UUID, F> forms, Map<UUID, E> present) {
		this.posting.rehearse(filing, lines, register, forms, present, this.journal.now());
	}

	/**
	 * Posts a filing.
	 * @param kind how the filing says that it was posted
	 * @param before what is to be noted before that, by the same actor
	 * @throws cn.xieshou.values.Refusal if a rule forbids a line, or a record changed
	 * since its author saw it
	 */
	public <E extends RegisterEntry, F extends Record & RegisterForm> void post(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Actor actor, FilingEvent.Kind kind, List<Note> before) {
		Instant at = this.journal.now();
		List<Note> notes = new ArrayList<>(before);
		this.successions.follow(filing, lines, register, at)
			.forEach((following) -> notes.add(new Note(following, kind)));
		this.posting.post(filing, lines, register, at);
		filing.posted(at);
		notes.add(new Note(filing, kind));
		this.journal.note(actor, notes);
	}

}
