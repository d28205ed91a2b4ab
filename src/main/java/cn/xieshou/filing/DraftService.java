package cn.xieshou.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.register.Register;
import cn.xieshou.register.Registers;
import cn.xieshou.rule.Rules;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;

/**
 * Writes drafts of filings (填报草稿). Page, API and import all come here, so that
 * permission, scope and versions are checked alike for all of them.
 */
@Service
@Transactional
public class DraftService {

	private final FilingStore store;

	private final FilingVisibility visibility;

	private final FilingPlaces places;

	private final DraftLines drafts;

	private final Precedence precedence;

	private final Rules rules;

	private final Registers registers;

	private final Access access;

	private final Clock clock;

	DraftService(FilingStore store, FilingVisibility visibility, FilingPlaces places, DraftLines drafts,
			Precedence precedence, Rules rules, Registers registers, Access access, Clock clock) {
		this.store = store;
		this.visibility = visibility;
		this.places = places;
		this.drafts = drafts;
		this.precedence = precedence;
		this.rules = rules;
		this.registers = registers;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * Begins a filing.
	 * @throws cn.xieshou.form.FormRejected if a value cannot be read
	 */
	public UUID create(Draft draft) {
		Register<?, ?> register = this.registers.require(draft.type());
		Actor actor = this.access.actor();
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), actor, now());
		DraftLines.Ready ready = read(filing, draft, register);
		filing.write(ready.lines().size(), draft.note(), register.formVersion(), now());
		Origin origin = draft.origin();
		if (origin != null) {
			filing.comesFrom(origin);
		}
		filing.warn(ready.hits());
		this.places.keep(filing, ready.touched());
		this.store.add(filing);
		this.store.write(filing, ready.lines());
		this.store.happened(actor, List.of(new FilingJournal.Note(filing, FilingEvent.Kind.DRAFTED)), now());
		return filing.getId();
	}

	/**
	 * Replaces the content of a filing that is still open.
	 * @param version the version that the author saw
	 * @throws StaleFiling if it has changed since
	 */
	public void update(UUID id, int version, Draft draft) {
		Filing filing = this.visibility.requireOwn(id);
		this.store.lock(filing);
		filing.requireAuthor(this.access.actor());
		if (!filing.getState().isOpen()) {
			throw this.precedence.notOpen(filing);
		}
		if (filing.getVersion() != version) {
			throw this.precedence.stale(filing);
		}
		Register<?, ?> register = this.registers.require(filing.getType());
		if (!draft.type().equals(filing.getType())) {
			throw new Refusal("filing.otherType", filing.getType());
		}
		UUID root = filing.getRootId();
		DraftLines.Ready ready = read(filing, draft, register);
		if (!filing.getRootId().equals(root)) {
			throw new Refusal("filing.otherRoot");
		}
		filing.write(ready.lines().size(), draft.note(), register.formVersion(), now());
		filing.warn(ready.hits());
		this.store.rewrite(filing, ready.lines());
		this.places.keep(filing, ready.touched());
		this.store.flush();
	}

	/**
	 * Keeps what its author says to warnings of a filing that is still open.
	 * @param explanations by the marks of hits; those that there are not are left out
	 */
	public void explain(UUID id, Map<String, String> explanations) {
		if (!explanations.isEmpty()) {
			Filing filing = this.visibility.requireOwn(id);
			this.store.lock(filing);
			filing.requireAuthor(this.access.actor());
			if (!filing.getState().isOpen()) {
				throw this.precedence.notOpen(filing);
			}
			filing.warn(this.rules.explained(filing.getWarnings(), explanations));
		}
	}

	private DraftLines.Ready read(Filing filing, Draft draft, Register<?, ?> register) {
		this.access.scope(register.entering());
		return this.drafts.read(filing, draft, register);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
