package cn.xieshou.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Opens rounds and runs them (开轮与办理): acts of business administrators, each with its line
 * in the journal.
 */
@Service
@Transactional
class RoundService {

	private final RoundStore store;

	private final SheetStore sheets;

	private final RoundReader reader;

	private final Rounds rounds;

	private final PairingTree tree;

	private final Access access;

	private final Journal journal;

	private final Labels labels;

	RoundService(RoundStore store, SheetStore sheets, RoundReader reader, Rounds rounds, PairingTree tree,
			Access access, Journal journal, Labels labels) {
		this.store = store;
		this.sheets = sheets;
		this.reader = reader;
		this.rounds = rounds;
		this.tree = tree;
		this.access = access;
		this.journal = journal;
		this.labels = labels;
	}

	/**
	 * Opens a round.
	 * @throws cn.xieshou.form.FormRejected if it cannot be so
	 */
	UUID open(RoundForm form) {
		this.rounds.requireMayOpen();
		RoundDraft draft = named(this.reader.read(form), form, null);
		Round round = round(Ids.next(), draft);
		this.store.insert(round, this.access.actor(), draft.asks(), draft.types());
		note(Act.ROUND_OPENED, round,
				Map.of("name", round.name(), "values", draft.asks().size(), "sheets", draft.pairings().size()));
		return round.id();
	}

	/** Changes a round that is not open yet. */
	void change(UUID id, RoundForm form) {
		Round before = planned(id);
		RoundDraft draft = named(this.reader.read(form), form, id);
		this.store.change(round(before.id(), draft), draft.asks(), draft.types());
		note(Act.ROUND_CHANGED, before,
				Map.of("name", draft.name(), "values", draft.asks().size(), "sheets", draft.pairings().size()));
	}

	/**
	 * With a name that no other round has: one that follows from the period is numbered.
	 * @throws FormRejected if somebody chose a name that another round has, with its
	 * address
	 */
	private RoundDraft named(RoundDraft draft, RoundForm form, @Nullable UUID own) {
		UUID other = this.store.called(draft.name(), own).orElse(null);
		if (other == null) {
			return draft;
		}
		if (RoundReader.blank(form.name()) != null) {
			throw new FormRejected(List.of(new FormProblem("name", "round.nameTaken",
					this.labels.text("round.nameTaken", draft.name(), "/rounds/" + other))));
		}
		for (int number = 2;; number++) {
			String name = draft.name() + "（" + number + "）";
			if (this.store.called(name, own).isEmpty()) {
				return draft.called(name);
			}
		}
	}

	/** Takes back a round that is not open yet. */
	void withdraw(UUID id) {
		Round round = planned(id);
		this.store.withdraw(id, this.rounds.now());
		note(Act.ROUND_WITHDRAWN, round, Map.of("name", round.name()));
	}

	private Round planned(UUID id) {
		Round round = locked(id);
		if (round.state(this.rounds.today()) != RoundState.PLANNED) {
			throw new Refusal("round.notPlanned");
		}
		return round;
	}

	private Round locked(UUID id) {
		this.rounds.requireMayOpen();
		return this.store.lock(id).orElseThrow(() -> new NotFound("round " + id));
	}

	/** Gives all more time (延期). */
	void extend(UUID id, LocalDate until, String reason) {
		Round round = running(id);
		String why = SheetService.reason(reason);
		requireLater(until, round.lastDay());
		this.store.extend(id, until, why);
		note(Act.ROUND_EXTENDED, round, Map.of("name", round.name(), "lastDay", until.toString(), "why", why));
	}

	/** Gives one pairing more time (例外). */
	void except(UUID id, String pairing, LocalDate until, String reason) {
		Round round = running(id);
		PairingTree.Node node = asked(round, pairing);
		String why = SheetService.reason(reason);
		SheetStanding standing = this.sheets.lock(id, node);
		requireLater(until, standing.lastDay(round));
		this.sheets.except(id, node, until, why);
		note(Act.SHEET_EXCEPTED, round,
				Map.of("name", round.name(), "pairing", node.code(), "lastDay", until.toString(), "why", why));
	}

	/**
	 * Reminds those who have handed in nothing (催报).
	 * @return how many
	 */
	int remind(UUID id) {
		Round round = running(id);
		Map<UUID, SheetStanding> standings = this.sheets.standings(List.of(id)).getOrDefault(id, Map.of());
		List<PairingTree.Node> missing = this.store.asks(id)
			.stream()
			.map(RoundAsk::pairing)
			.distinct()
			.filter((pairing) -> !standings.containsKey(pairing) || standings.get(pairing).firstSubmittedAt() == null)
			.sorted()
			.map(this.tree::require)
			.toList();
		for (PairingTree.Node node : missing) {
			this.sheets.lock(id, node);
			this.sheets.remind(id, node, this.access.actor().displayName(), this.rounds.now());
		}
		if (!missing.isEmpty()) {
			note(Act.SHEETS_REMINDED, round, Map.of("name", round.name(), "sheets", missing.size()));
		}
		return missing.size();
	}

	private Round running(UUID id) {
		Round round = locked(id);
		RoundState state = round.state(this.rounds.today());
		if (state != RoundState.OPEN && state != RoundState.CLOSED) {
			throw new Refusal("round.notRunning");
		}
		return round;
	}

	private PairingTree.Node asked(Round round, String called) {
		PairingTree.Node node = this.tree.find(called).orElseThrow(() -> new NotFound("pairing " + called));
		if (this.store.asks(node.root(), round.id(), node.id()).isEmpty()) {
			throw new NotFound("sheet of " + node.code());
		}
		return node;
	}

	private void requireLater(LocalDate until, LocalDate last) {
		if (!until.isAfter(last) || until.isBefore(this.rounds.today())) {
			throw Refusal.at("until", "round.notLater", last);
		}
	}

	private Round round(UUID id, RoundDraft draft) {
		return new Round(id, 1, draft.name(), draft.kind(), draft.period(), draft.opensOn(), draft.closesOn(), null,
				null, draft.note(), this.access.actor().displayName(), this.rounds.now(), null);
	}

	private void note(Act act, Round round, Map<String, ?> detail) {
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "round", round.id(), detail);
	}

}
