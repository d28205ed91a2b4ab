package cn.xieshou.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.evidence.EvidenceFiles;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.indicator.IndicatorCard;
import cn.xieshou.indicator.Indicators;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.Span;
import cn.xieshou.values.grammar.Unreadable;

/** Fills in sheets (填报表): cells are kept at once, each by itself. */
@Service
@Transactional
class SheetService {

	private static final int LONGEST_REASON = 500;

	private final SheetReader reader;

	private final SheetStore store;

	private final SheetLines lines;

	private final Rounds rounds;

	private final Indicators indicators;

	private final Access access;

	private final Journal journal;

	private final Labels labels;

	private final EvidenceFiles files;

	SheetService(SheetReader reader, SheetStore store, SheetLines lines, Rounds rounds, Indicators indicators,
			Access access, Journal journal, Labels labels, EvidenceFiles files) {
		this.reader = reader;
		this.store = store;
		this.lines = lines;
		this.rounds = rounds;
		this.indicators = indicators;
		this.access = access;
		this.journal = journal;
		this.labels = labels;
		this.files = files;
	}

	/**
	 * Writes some cells, and no others.
	 * @param version the version of the sheet that the author saw
	 * @param lenient whether what cannot be read is kept as it was written
	 * @throws StaleSheet if the sheet has changed since
	 * @throws FormRejected if a cell is not asked, or cannot be read
	 */
	void write(UUID round, String pairing, int version, List<CellChange> changes, boolean lenient) {
		Sheet sheet = lockedForEntry(round, pairing, version);
		Map<CellKey, StoredCell> changed = new LinkedHashMap<>();
		List<FormProblem> problems = new ArrayList<>();
		for (CellChange change : changes) {
			try {
				change.requireKeepable(this.labels);
				CellKey key = key(sheet, change);
				StoredCell cell = change.stored();
				requireReadable(change, key, cell, lenient);
				if (changed.put(key, cell) != null) {
					throw change.rejected("indicator", "round.sheet.twice", this.labels);
				}
			}
			catch (FormRejected ex) {
				problems.addAll(ex.problems());
			}
		}
		problems.addAll(unseen(changes));
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
		if (!changed.isEmpty()) {
			this.store.write(round, sheet.pairing(), changed, this.access.actor().id(), this.rounds.now());
		}
	}

	/** Files that the actor does not see, or that there are not. */
	private List<FormProblem> unseen(List<CellChange> changes) {
		Set<UUID> cited = changes.stream().flatMap(CellChange::files).collect(Collectors.toSet());
		Set<UUID> seen = this.files.seen(cited);
		return changes.stream()
			.filter((change) -> !change.files().allMatch(seen::contains))
			.map((change) -> change.problem("evidence", "filing.unknownFile", this.labels.text("filing.unknownFile")))
			.toList();
	}

	/** A sheet that the actor may change now, and nobody else until that is done. */
	Sheet lockedForEntry(UUID round, String called, @Nullable Integer version) {
		PairingTree.Node pairing = this.rounds.pairing(called);
		this.rounds.requireFill(pairing, SheetReader.side(this.reader.requireAsked(round, pairing)));
		this.store.lock(round, pairing);
		Sheet sheet = this.reader.require(round, called);
		if (!sheet.state().isEditable()) {
			throw new Refusal("round.sheet.state." + sheet.state().name(), sheet.round().opensOn(),
					sheet.standing().lastDay(sheet.round()));
		}
		if (version != null && sheet.standing().version() != version) {
			throw new StaleSheet();
		}
		return sheet;
	}

	private CellKey key(Sheet sheet, CellChange change) {
		IndicatorCard card = this.indicators.find(change.indicator().strip())
			.filter((one) -> sheet.line(one.id()).isPresent())
			.orElseThrow(
					() -> change.rejected("indicator", "round.sheet.notAsked", this.labels, said(change.indicator())));
		return sheet.line(card.id())
			.stream()
			.flatMap((line) -> line.cells().stream())
			.map(CellState::key)
			.filter((key) -> key.period().equals(span(change.period())))
			.findAny()
			.orElseThrow(() -> change.rejected("period", "round.sheet.otherPeriod", this.labels, said(change.period()),
					card.name()));
	}

	private static String said(String text) {
		return PlainText.forLog(text, 60);
	}

	private static @Nullable Span span(String text) {
		try {
			return Span.parse(text);
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private void requireReadable(CellChange change, CellKey key, StoredCell cell, boolean lenient) {
		if (cell.text() != null && !lenient) {
			try {
				CellText.read(cell.text(), this.indicators.require(key.indicator()));
			}
			catch (Unreadable ex) {
				SheetProblem problem = this.lines.unreadable(ex);
				throw new FormRejected(List.of(change.problem("value", problem.code(), problem.message())));
			}
		}
	}

	/**
	 * Opens what is posted to be changed (更正).
	 * @throws Refusal if there is nothing to change, or no reason
	 */
	void restate(UUID round, String called, String reason) {
		PairingTree.Node pairing = this.rounds.pairing(called);
		this.rounds.requireFill(pairing, SheetReader.side(this.reader.requireAsked(round, pairing)));
		String why = reason(reason);
		this.store.lock(round, pairing);
		Sheet sheet = this.reader.require(round, called);
		if (sheet.state() == SheetState.RESTATING) {
			return;
		}
		if (sheet.state() != SheetState.POSTED) {
			throw new Refusal("round.restate.nothing");
		}
		this.store.restate(round, pairing, why);
		this.journal.write(this.access.actor(), Act.SHEET_RESTATED, pairing.root(), "round", round,
				Map.of("pairing", pairing.code(), "why", why));
	}

	java.time.Instant now() {
		return this.rounds.now();
	}

	/** A sentence that says why. */
	static String reason(@Nullable String text) {
		if (text == null || !PlainText.isVisible(text)) {
			throw Refusal.at("reason", "round.reasonNeeded");
		}
		if (text.strip().length() > LONGEST_REASON) {
			throw Refusal.at("reason", "round.reasonTooLong", LONGEST_REASON);
		}
		return text.strip();
	}

}
