package cn.xieshou.reconciliation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Compares extracts of accounts with the ledger (银行对账). Acts on one come one after
 * another; whoever had a hand in it does not finish it.
 */
@Service
@Transactional
class ReconciliationService {

	static final int LONGEST_TEXT = 300;

	private final ReconciliationStore store;

	private final LinkStore links;

	private final ReconciliationRights rights;

	private final Journal journal;

	private final Access access;

	private final Clock clock;

	ReconciliationService(ReconciliationStore store, LinkStore links, ReconciliationRights rights, Journal journal,
			Access access, Clock clock) {
		this.store = store;
		this.links = links;
		this.rights = rights;
		this.journal = journal;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * What was made of a file.
	 *
	 * @param earlier whether it had been sent before
	 */
	record Taken(UUID id, boolean earlier) {

	}

	/** Makes sure that an extract may be sent for a fund. */
	@Transactional(readOnly = true)
	public ReconciliationStore.Fund requireFund(UUID id) {
		this.rights.requireWorking(false);
		ReconciliationStore.Fund fund = this.store.fund(id).orElseThrow(() -> new NotFound("fund " + id));
		this.rights.requireKept(id, fund.of());
		return fund;
	}

	/** Keeps an extract and finds what belongs together; the same file is kept once. */
	public Taken take(ReconciliationStore.Fund fund, String fileName, String sha256, ExtractReader.Extract extract) {
		Actor actor = this.access.actor();
		Reconciliation one = new Reconciliation(Ids.next(), fund.of(), fileName, sha256, extract.first(),
				extract.last(), extract.balance(), fund.disburses() ? "DISBURSED" : "PAID", by(actor), null);
		if (!this.store.add(one)) {
			return new Taken(this.store.ofFile(fund.of().fund(), sha256).orElseThrow().id(), true);
		}
		this.store.addLines(one, extract.lines());
		match(one);
		this.journal.write(actor, Act.EXTRACT_TAKEN, one.of().root(), "reconciliation", one.id(),
				Map.of("fund", one.of().fund().toString(), "sha256", sha256));
		return new Taken(one.id(), false);
	}

	private Reconciliation.Act by(Actor actor) {
		return new Reconciliation.Act(actor.id(), actor.displayName(),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
	}

	@Transactional(readOnly = true)
	public List<Reconciliation> page(@Nullable UUID after, int size) {
		return this.store.page(this.rights.seen(), after, size);
	}

	/** All of one. */
	@Transactional(readOnly = true)
	public Sheet require(UUID id) {
		return this.links.sheet(requireSeen(id));
	}

	private Reconciliation requireSeen(UUID id) {
		this.rights.requireSeeing();
		Reconciliation one = this.store.find(id).orElseThrow(() -> new NotFound("reconciliation " + id));
		this.rights.requireSeen(one);
		return one;
	}

	boolean mayWork(Reconciliation one) {
		return !one.isClosed() && this.rights.mayWork(one.of());
	}

	/** Whether the actor may finish it once nothing is left to be explained. */
	boolean mayFinish(Sheet sheet) {
		return !sheet.reconciliation().isClosed() && this.rights.mayFinish(sheet.reconciliation().of())
				&& !sheet.hands().contains(this.access.actor().id());
	}

	/**
	 * Does something with one.
	 * @throws Refusal if it is finished, or that cannot be done
	 */
	public Sheet act(UUID id, ReconciliationAct act) {
		boolean finishing = act.act() == ReconciliationAct.Kind.FINISH;
		this.rights.requireSeeing();
		this.rights.requireWorking(finishing);
		requireSeen(id);
		this.store.hold(id);
		Reconciliation one = requireSeen(id);
		if (!(finishing ? this.rights.mayFinish(one.of()) : this.rights.mayWork(one.of()))) {
			throw new AccessDeniedException("Reconciliation " + id);
		}
		if (one.isClosed()) {
			throw new Refusal("reconciliations.finished");
		}
		switch (act.act()) {
			case MATCH -> match(one);
			case PAIR -> pair(one, act);
			case UNPAIR -> unpair(one, act);
			case EXPLAIN -> explain(one, act);
			case FINISH -> finish(one);
		}
		return this.links.sheet(requireSeen(id));
	}

	private void match(Reconciliation one) {
		Matching.of(this.links.lines(one), this.links.candidates(one))
			.forEach((match) -> this.links.link(one, match, null, null));
	}

	private void pair(Reconciliation one, ReconciliationAct act) {
		List<Movement> lines = chosen(this.links.lines(one), act.saidLines());
		List<Movement> entries = chosen(this.links.candidates(one), act.saidEntries());
		if (lines.size() + entries.size() < 2) {
			throw new Refusal("reconciliations.chooseTwo");
		}
		this.links.link(one, new Matching.Match(lines, entries), this.access.actor(),
				(act.text() == null || act.text().isBlank()) ? null : sentence(act.text()));
	}

	/** What belongs with something already, or is none of these, cannot be chosen. */
	private static List<Movement> chosen(List<Movement> among, List<UUID> ids) {
		List<Movement> chosen = among.stream()
			.filter((movement) -> movement.isOpen() && ids.contains(movement.id()))
			.toList();
		if (chosen.size() < ids.size()) {
			throw new Refusal("reconciliations.taken");
		}
		return chosen;
	}

	private void unpair(Reconciliation one, ReconciliationAct act) {
		this.links.unlink(one, requireLink(one, act.link()).id());
	}

	private Linked requireLink(Reconciliation one, @Nullable UUID link) {
		Linked found = (link != null) ? this.links.sheet(one).link(link) : null;
		if (found == null) {
			throw new Refusal("reconciliations.parted");
		}
		return found;
	}

	private void explain(Reconciliation one, ReconciliationAct act) {
		String text = sentence(act.text());
		Actor actor = this.access.actor();
		if (act.link() != null) {
			this.links.explainLink(one, requireLink(one, act.link()).id(), text, actor);
		}
		List<Movement> lines = chosen(this.links.lines(one), act.saidLines());
		List<Movement> entries = chosen(this.links.candidates(one), act.saidEntries());
		if (act.link() == null && lines.isEmpty() && entries.isEmpty()) {
			throw new Refusal("reconciliations.chooseOne");
		}
		lines.forEach((line) -> this.links.explainLine(one, line.id(), text, actor));
		entries.forEach((entry) -> this.links.explainEntry(one, entry.id(), text, actor));
	}

	private static String sentence(@Nullable String text) {
		String said = (text != null) ? text.strip() : "";
		if (!PlainText.isExplaining(said) || PlainText.firstForbiddenInLine(said).isPresent()
				|| said.codePointCount(0, said.length()) > LONGEST_TEXT) {
			throw Refusal.at("text", "reconciliations.sentence", LONGEST_TEXT);
		}
		return said;
	}

	private void finish(Reconciliation one) {
		Sheet sheet = this.links.sheet(one);
		Actor actor = this.access.actor();
		if (sheet.hands().contains(actor.id())) {
			throw new Refusal("reconciliations.another");
		}
		if (sheet.due() > 0) {
			throw new Refusal("reconciliations.due", sheet.due());
		}
		if (sheet.difference() != null && Objects.requireNonNull(sheet.difference()).signum() != 0) {
			throw new Refusal("reconciliations.differs", Objects.requireNonNull(sheet.difference()).toPlainString());
		}
		this.store.finish(one, by(actor));
		this.journal.write(actor, Act.EXTRACT_RECONCILED, one.of().root(), "reconciliation", one.id(),
				Map.of("fund", one.of().fund().toString(), "sha256", one.sha256()));
	}

}
