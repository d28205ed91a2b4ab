package cn.xieshou.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;

/**
 * Working papers (底稿): marks are set while a paper is open; who is done hands it to
 * another one, who agrees or gives it back.
 */
@Service
@Transactional
class PaperService {

	static final int LONGEST_NOTE = 500;

	private final SampleService samples;

	private final SampleStore store;

	private final Access access;

	private final Journal journal;

	private final Clock clock;

	PaperService(SampleService samples, SampleStore store, Access access, Journal journal, Clock clock) {
		this.samples = samples;
		this.store = store;
		this.access = access;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * What somebody found about one thing.
	 *
	 * @param tick the tick mark
	 * @param note what the voucher says, or why
	 */
	record Found(Tick tick, String note) {

	}

	private SampleItem locked(Sample sample, int number) {
		this.store.lock(sample, number);
		return this.samples.item(sample, number);
	}

	/**
	 * Sets marks; what is not named stays as it is.
	 * @throws Refusal if the paper is not open, or a note is too long
	 */
	void mark(UUID id, int number, Map<PaperCheck, Found> found) {
		Sample sample = this.samples.require(id);
		SampleItem item = locked(sample, number);
		if (item.paper().state() != PaperState.OPEN) {
			throw new Refusal("audit.paper.closed");
		}
		found.forEach((subject, one) -> {
			String note = one.note().strip();
			if (note.length() > LONGEST_NOTE || PlainText.firstForbiddenInLine(note).isPresent()) {
				throw Refusal.at(subject.name(), "audit.note.wrong", LONGEST_NOTE);
			}
			SampleItem.Mark before = item.paper().marks().get(subject);
			if (before == null || before.tick() != one.tick() || !before.note().equals(note)) {
				this.store.mark(sample, number, subject, one.tick(), note, this.access.actor(), now());
			}
		});
	}

	/**
	 * Hands a paper to another one; once more by the same changes nothing.
	 * @throws Refusal if something is not marked, or an exception has no note
	 */
	void submit(UUID id, int number) {
		Sample sample = this.samples.require(id);
		SampleItem.Paper paper = locked(sample, number).paper();
		if (paper.state() != PaperState.OPEN) {
			return;
		}
		for (PaperCheck subject : PaperCheck.values()) {
			SampleItem.Mark mark = paper.marks().get(subject);
			if (mark == null) {
				throw Refusal.at(subject.name(), "audit.mark.missing");
			}
			if ((mark.tick() == Tick.EXCEPTION || mark.tick() == Tick.MISSING) && mark.note().isEmpty()) {
				throw Refusal.at(subject.name(), "audit.note.missing");
			}
		}
		this.store.done(sample, number, this.access.actor(), now());
		write(Act.PAPER_DONE, sample, number);
	}

	/**
	 * Agrees to a paper, or gives it back; once more changes nothing.
	 * @throws Refusal if nobody is done with it, or the actor is its author
	 */
	void review(UUID id, int number, boolean agreed) {
		Sample sample = this.samples.require(id);
		SampleItem.Paper paper = locked(sample, number).paper();
		Actor actor = this.access.actor();
		if (paper.state() == (agreed ? PaperState.REVIEWED : PaperState.OPEN)) {
			return;
		}
		if (paper.state() != PaperState.DONE) {
			throw new Refusal(agreed ? "audit.paper.notDone" : "audit.paper.reviewed");
		}
		if (actor.id().equals(paper.authorId())) {
			throw new Refusal("audit.paper.another");
		}
		if (agreed) {
			this.store.reviewed(sample, number, actor, now());
		}
		else {
			this.store.reopened(sample, number);
		}
		write(agreed ? Act.PAPER_REVIEWED : Act.PAPER_RETURNED, sample, number);
	}

	private void write(Act act, Sample sample, int number) {
		this.journal.write(this.access.actor(), act, sample.root(), "sample", sample.id(),
				Map.of("name", sample.name(), "paper", number));
	}

	private Instant now() {
		return Instant.now(this.clock).truncatedTo(ChronoUnit.MICROS);
	}

}
