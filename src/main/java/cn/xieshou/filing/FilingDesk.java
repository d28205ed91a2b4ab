package cn.xieshou.filing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Scope;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.register.FormProblem;
import cn.xieshou.register.FormReader;
import cn.xieshou.register.FormRejected;
import cn.xieshou.register.LineRule;
import cn.xieshou.register.NamedRecords;
import cn.xieshou.register.Place;
import cn.xieshou.register.Register;
import cn.xieshou.register.RegisterEntry;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Ids;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * The desk at which filings are written, handed in and decided (填报台). Every channel comes
 * here, so that permission, scope, versions and the journal are the same for all of them.
 */
@Service
@Transactional
public class FilingDesk {

	private final FilingStore store;

	private final Posting posting;

	private final Successions successions;

	private final Registers registers;

	private final DraftLines drafts;

	private final FormReader forms;

	private final Precedence precedence;

	private final FilingPlaces places;

	private final ReferenceLocks locks;

	private final Dependents dependents;

	private final List<LineRule> rules;

	private final Access access;

	private final PairingTree tree;

	private final Journal journal;

	private final Clock clock;

	FilingDesk(FilingStore store, Posting posting, Successions successions, Precedence precedence, FilingPlaces places,
			Registers registers, DraftLines drafts, FormReader forms, ReferenceLocks locks, Dependents dependents,
			List<LineRule> rules, Access access, PairingTree tree, Journal journal, Clock clock) {
		this.store = store;
		this.posting = posting;
		this.successions = successions;
		this.precedence = precedence;
		this.places = places;
		this.registers = registers;
		this.drafts = drafts;
		this.forms = forms;
		this.locks = locks;
		this.dependents = dependents;
		this.rules = rules;
		this.access = access;
		this.tree = tree;
		this.journal = journal;
		this.clock = clock;
	}

	/**
	 * Begins a filing.
	 * @throws FormRejected if a value cannot be read
	 */
	public UUID write(Draft draft) {
		Register<?, ?> register = this.registers.require(draft.type());
		Actor actor = this.access.actor();
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), actor, now());
		DraftLines.Ready ready = read(filing, draft, register);
		filing.write(ready.lines().size(), draft.note(), register.formVersion(), now());
		this.store.add(filing);
		keep(filing, ready);
		this.store.happened(filing, FilingEvent.Kind.DRAFTED, actor, now(), null, null);
		return filing.getId();
	}

	/**
	 * Writes a filing anew.
	 * @param version the version that the author saw
	 * @throws StaleFiling if it has changed since
	 */
	public void rewrite(UUID id, int version, Draft draft) {
		Filing filing = own(id);
		this.store.lock(filing);
		requireOpen(filing, this.access.actor());
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
		keep(filing, ready);
	}

	private DraftLines.Ready read(Filing filing, Draft draft, Register<?, ?> register) {
		this.access.scope(Permission.ENTER);
		return this.drafts.read(filing, draft, register);
	}

	private void keep(Filing filing, DraftLines.Ready ready) {
		this.store.write(filing, ready.lines());
		this.places.keep(filing, ready.touched());
	}

	/** Hands a filing in (提交). */
	public void submit(UUID id) {
		act(own(id), (filing, actor) -> {
			requireOpen(filing, actor);
			this.places.requireEnter(filing, this.places.touched(filing));
			check(filing, this.registers.require(filing.getType()));
			filing.submit(now());
			this.places.submitted(filing);
			happened(filing, FilingEvent.Kind.SUBMITTED, Act.SUBMITTED, actor, null, null);
		});
	}

	/** Takes a filing back (撤回). */
	public void withdraw(UUID id) {
		act(own(id), (filing, actor) -> {
			filing.requireAuthor(actor);
			if (!filing.isWithdrawable()) {
				throw this.precedence.notOpen(filing);
			}
			filing.withdraw();
			happened(filing, FilingEvent.Kind.WITHDRAWN, Act.WITHDRAWN, actor, null, null);
		});
	}

	/**
	 * Agrees for the review step that the filing waits for (审核通过); the last step posts
	 * it.
	 */
	public void approve(UUID id) {
		act(decidable(id), (filing, actor) -> {
			requireReviewer(filing, actor);
			int step = filing.getStep();
			boolean decidedBefore = this.store.events(filing)
				.stream()
				.anyMatch((event) -> event.kind() == FilingEvent.Kind.APPROVED && event.actor().equals(actor.id())
						&& !event.at().isBefore(Objects.requireNonNull(filing.getSubmittedAt())));
			if (decidedBefore) {
				throw new Refusal("filing.twoSteps");
			}
			happened(filing, FilingEvent.Kind.APPROVED, Act.APPROVED, actor, step, null);
			if (!this.places.agree(filing)) {
				return;
			}
			if (step < this.places.steps(filing).size()) {
				filing.next();
			}
			else {
				post(filing, this.store.lines(filing), this.registers.require(filing.getType()), actor,
						FilingEvent.Kind.POSTED);
			}
		});
	}

	/** Sends a filing back with a reason that its author can act on (退回). */
	public void sendBack(UUID id, String reason) {
		act(decidable(id), (filing, actor) -> {
			requireReviewer(filing, actor);
			int step = filing.getStep();
			filing.sendBack();
			happened(filing, FilingEvent.Kind.RETURNED, Act.RETURNED, actor, step, reason);
		});
	}

	/** Agrees for the other side of the pairing (对方确认). */
	public void confirm(UUID id) {
		act(decidable(id), (filing, actor) -> {
			if (!this.places.lieWithin(this.access.scope(Permission.CONFIRM), filing)) {
				throw new AccessDeniedException("Nothing to confirm there");
			}
			requireUnderReview(filing, actor);
			this.precedence.requireUnconfirmed(filing);
			happened(filing, FilingEvent.Kind.CONFIRMED, Act.CONFIRMED, actor, null, null);
		});
	}

	/**
	 * Brings lines of one record type into the books at once, without review: for books
	 * that are brought in whole when a portal is set up. The journal and the trace say
	 * so.
	 * @param loader who is said to have brought them in
	 * @param key marks the step; a second load with the same mark does nothing
	 */
	public void load(Actor loader, String type, List<BookLine> lines, String key) {
		if (!this.store.isLoaded(loader.id(), key)) {
			load(loader, this.registers.require(type), lines, key);
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void load(Actor loader, Register<E, F> register,
			List<BookLine> lines, String key) {
		Filing filing = new Filing(Ids.next(), register.code(), register.formVersion(), loader, now());
		List<FilingLine> written = new ArrayList<>();
		List<Place> places = new ArrayList<>();
		for (BookLine line : lines) {
			UUID record = (line.record() != null) ? line.record() : Ids.next();
			F form = this.forms.readIgnoringScope(register, line.form(), FormReader.Channel.JSON);
			LineAction action = (line.baseVersion() == null) ? LineAction.CREATE : LineAction.UPDATE;
			written.add(new FilingLine(written.size() + 1, action, record, line.baseVersion(), this.forms.write(form),
					line.evidence()));
			places.add(register.place(record, form, this.tree));
		}
		this.places.belongsTo(filing, places, false);
		filing.marks(key);
		filing.write(written.size(), null, register.formVersion(), now());
		this.store.add(filing);
		this.store.write(filing, written);
		post(filing, written, register, loader, FilingEvent.Kind.LOADED);
	}

	/**
	 * What a record says at present, ready to be changed; for loading, which asks
	 * nobody's scope.
	 */
	@Transactional(readOnly = true)
	public ObjectNode presentForm(String type, UUID record) {
		return presentForm(this.registers.require(type), record);
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> ObjectNode presentForm(Register<E, F> register,
			UUID record) {
		E entry = this.posting.find(register, PairingTree.COMMONS, record)
			.orElseThrow(() -> new NotFound(register.code() + " " + record));
		return this.forms.write(register.form(entry));
	}

	private void act(Filing filing, BiConsumer<Filing, Actor> action) {
		this.store.lock(filing);
		action.accept(filing, this.access.actor());
	}

	private void requireOpen(Filing filing, Actor actor) {
		filing.requireAuthor(actor);
		if (!filing.getState().isOpen()) {
			throw this.precedence.notOpen(filing);
		}
	}

	private void requireUnderReview(Filing filing, Actor actor) {
		if (filing.getState() != FilingState.SUBMITTED) {
			throw this.precedence.notSubmitted(filing);
		}
		filing.requireOther(actor);
	}

	/** Who comes too late for a step that they hold learns who was first. */
	private void requireReviewer(Filing filing, Actor actor) {
		requireUnderReview(filing, actor);
		if (!this.places.holdsStep(filing)) {
			int missed = this.places.stepMissed(filing);
			throw (missed > 0) ? this.precedence.stepDecided(filing, missed)
					: new AccessDeniedException("Review step " + filing.getStep() + " is not held");
		}
	}

	private <E extends RegisterEntry, F extends Record & RegisterForm> void post(Filing filing, List<FilingLine> lines,
			Register<E, F> register, Actor actor, FilingEvent.Kind kind) {
		Instant at = now();
		this.successions.follow(filing, lines, register, at)
			.forEach((following) -> happened(following, kind, Act.POSTED, actor, null, null));
		this.posting.post(filing, lines, register, at);
		filing.posted(at);
		happened(filing, kind, Act.POSTED, actor, null, null);
	}

	private void happened(Filing filing, FilingEvent.Kind kind, Act act, Actor actor, @Nullable Integer step,
			@Nullable String reason) {
		this.store.happened(filing, kind, actor, now(), step, reason);
		this.journal.write(actor, act, filing.getRootId(), "filing", filing.getId(),
				Map.of("type", filing.getType(), "lines", filing.getLines(), "event", kind.code()));
	}

	/** A filing of which the actor is the author. */
	private Filing own(UUID id) {
		return this.store.find(id)
			.filter((filing) -> filing.getAuthorId().equals(this.access.actor().id()))
			.orElseGet(() -> visible(id));
	}

	/**
	 * A filing that the actor may see: their own, one that waits for a decision within
	 * their review or confirmation scope, one that is posted within their reading scope.
	 * @throws NotFound if there is none
	 */
	Filing visible(UUID id) {
		return this.store.find(id).filter(this::isVisible).orElseThrow(() -> new NotFound("filing " + id));
	}

	/**
	 * A filing that the actor may see, or that was taken back while it waited for them.
	 * @throws NotFound if there is none
	 */
	private Filing decidable(UUID id) {
		return this.store.find(id)
			.filter((filing) -> isVisible(filing) || (filing.isTakenBack() && isWithinDecision(filing)))
			.orElseThrow(() -> new NotFound("filing " + id));
	}

	private boolean isWithinDecision(Filing filing) {
		Actor actor = this.access.actor();
		return sees(actor, Permission.REVIEW, filing) || sees(actor, Permission.CONFIRM, filing);
	}

	private boolean isVisible(Filing filing) {
		Actor actor = this.access.actor();
		if (filing.getAuthorId().equals(actor.id())) {
			return true;
		}
		return switch (filing.getState()) {
			case POSTED -> sees(actor, Permission.READ, filing);
			case SUBMITTED, RETURNED -> isWithinDecision(filing);
			default -> false;
		};
	}

	private boolean sees(Actor actor, Permission permission, Filing filing) {
		return actor.may(permission) && this.places.lieWithin(this.access.scope(actor, permission), filing);
	}

	/**
	 * Makes sure that all lines could be posted as things stand.
	 * @throws FormRejected with all that is wrong
	 * @throws Refusal if a rule of the field forbids one
	 */
	private <E extends RegisterEntry, F extends Record & RegisterForm> void check(Filing filing,
			Register<E, F> register) {
		List<FormProblem> problems = new ArrayList<>();
		List<F> forms = new ArrayList<>();
		List<FilingLine> lines = this.store.lines(filing);
		for (FilingLine line : lines) {
			if (line.action() != LineAction.CREATE) {
				this.posting.require(filing, line, register);
			}
			try {
				if (line.action() != LineAction.VOID) {
					F form = this.forms.read(register, line.form(), FormReader.Channel.JSON,
							named(filing, line, register));
					forms.add(form);
					Place place = register.place(line.record(), form, this.tree);
					this.rules.forEach((rule) -> rule.check(register, place, form));
					if (line.action() == LineAction.CREATE) {
						register.create(form);
					}
				}
			}
			catch (FormRejected ex) {
				String prefix = (lines.size() > 1) ? "lines[" + (line.number() - 1) + "]." : "";
				ex.problems()
					.forEach((problem) -> problems
						.add(new FormProblem(prefix + problem.field(), problem.code(), problem.message())));
			}
		}
		if (!problems.isEmpty()) {
			throw new FormRejected(problems);
		}
		this.locks.holdNamed(filing, lines, forms);
		this.dependents.requireNoneOf(register, filing.getRootId(), lines);
	}

	/** What a record names already, before a line changes it. */
	private <E extends RegisterEntry, F extends Record & RegisterForm> Set<UUID> named(Filing filing, FilingLine line,
			Register<E, F> register) {
		return this.posting.find(register, filing.getRootId(), line.record())
			.map((entry) -> NamedRecords.ids(register.form(entry)))
			.orElse(Set.of());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
