package cn.xieshou.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
	 * Notes an act.
	 * @param step the review step, {@code null} if the act belongs to none
	 * @param reason why, {@code null} where none is asked for
	 */
	public void note(Filing filing, FilingEvent.Kind kind, Act act, Actor actor, @Nullable Integer step,
			@Nullable String reason) {
		this.store.happened(filing, kind, actor, now(), step, reason);
		this.journal.write(actor, act, filing.getRootId(), "filing", filing.getId(),
				Map.of("type", filing.getType(), "lines", filing.getLines(), "event", kind.code()));
	}

	/** The present moment, as exact as the database keeps it. */
	public Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
