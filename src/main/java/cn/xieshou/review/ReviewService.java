package cn.xieshou.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Permission;
import cn.xieshou.filing.Filing;
import cn.xieshou.filing.FilingCourse;
import cn.xieshou.filing.FilingEvent;
import cn.xieshou.filing.FilingJournal;
import cn.xieshou.filing.FilingJournal.Note;
import cn.xieshou.filing.FilingPlaces;
import cn.xieshou.filing.FilingState;
import cn.xieshou.filing.FilingStore;
import cn.xieshou.filing.FilingVisibility;
import cn.xieshou.filing.Precedence;
import cn.xieshou.posting.PostingService;
import cn.xieshou.register.Registers;
import cn.xieshou.values.Refusal;

/**
 * Takes filings through review (审核): submission, withdrawal, the decisions of reviewers
 * and of the other side; the last agreement posts.
 */
@Service
@Transactional
public class ReviewService {

	private final FilingStore store;

	private final FilingVisibility visibility;

	private final FilingPlaces places;

	private final FilingJournal journal;

	private final Precedence precedence;

	private final PlacedCheck check;

	private final ReturnCheck returns;

	private final PostingService posting;

	private final List<FilingCourse> courses;

	private final Access access;

	private final Registers registers;

	ReviewService(FilingStore store, FilingVisibility visibility, FilingPlaces places, FilingJournal journal,
			Precedence precedence, PlacedCheck check, ReturnCheck returns, PostingService posting,
			List<FilingCourse> courses, Access access, Registers registers) {
		this.store = store;
		this.visibility = visibility;
		this.places = places;
		this.journal = journal;
		this.precedence = precedence;
		this.check = check;
		this.returns = returns;
		this.posting = posting;
		this.courses = courses;
		this.access = access;
		this.registers = registers;
	}

	/**
	 * Submits a filing for review (提交).
	 * @param explanations what the author says to warnings, by their marks
	 * @throws cn.xieshou.form.FormRejected if something is wrong, or a warning is not
	 * explained
	 */
	public void submit(UUID id, Map<String, String> explanations) {
		act(this.visibility.requireOwn(id), (filing, actor) -> {
			filing.requireAuthor(actor);
			if (!filing.getState().isOpen()) {
				throw this.precedence.notOpen(filing);
			}
			this.places.requireEnter(filing, this.places.touched(filing));
			filing.warn(this.check.check(filing, this.registers.require(filing.getType()), explanations));
			this.places.submit(filing, this.journal.now());
			this.journal.note(actor, new Note(filing, FilingEvent.Kind.SUBMITTED));
			this.courses.forEach((course) -> course.submitted(filing));
		});
	}

	/** Takes a filing back (撤回). */
	public void withdraw(UUID id) {
		act(this.visibility.requireOwn(id), (filing, actor) -> {
			filing.requireAuthor(actor);
			if (!filing.isWithdrawable()) {
				throw this.precedence.notOpen(filing);
			}
			filing.withdraw();
			this.journal.note(actor, new Note(filing, FilingEvent.Kind.WITHDRAWN));
			this.courses.forEach((course) -> course.withdrawn(filing));
		});
	}

	/**
	 * Agrees for the review step that the filing waits for (审核通过); the last step posts
	 * it.
	 */
	public void approve(UUID id) {
		act(this.visibility.requireDecidable(id), this::agree);
	}

	/**
	 * Agrees to a filing together with others (成批通过), if it is as it was chosen and rules
	 * found nothing in it.
	 * @param version the version that was chosen
	 * @return how far it has come then
	 */
	public FilingState approveAmongOthers(UUID id, int version) {
		Filing chosen = this.visibility.requireDecidable(id);
		act(chosen, (filing, actor) -> {
			requireReviewer(filing, actor);
			if (filing.getVersion() != version) {
				throw new Refusal("review.changed");
			}
			if (!filing.getWarnings().isEmpty()) {
				throw new Refusal("review.warned", filing.getWarnings().size());
			}
			agree(filing, actor);
		});
		return chosen.getState();
	}

	private void agree(Filing filing, Actor actor) {
		requireReviewer(filing, actor);
		requireFirstApproval(filing, actor);
		int step = filing.getStep();
		Note approved = new Note(filing, FilingEvent.Kind.APPROVED, step, null);
		if (!this.places.agree(filing)) {
			this.journal.note(actor, approved);
		}
		else if (step < this.places.steps(filing).size()) {
			this.journal.note(actor, approved);
			this.places.next(filing, this.journal.now());
		}
		else {
			this.posting.post(filing, this.store.lines(filing), this.registers.require(filing.getType()), actor,
					FilingEvent.Kind.POSTED, List.of(approved));
		}
	}

	/** Sends a filing back with a reason that its author can act on (退回). */
	public void sendBack(UUID id, String reason) {
		sendBack(id, new ReturnNote(reason, 0, List.of()));
	}

	/**
	 * Sends a filing back with a reason that can be acted on (退回): to its author, or to
	 * an earlier review step, which then decides again.
	 * @throws cn.xieshou.form.FormRejected if there is no such step or field
	 */
	public void sendBack(UUID id, ReturnNote back) {
		act(this.visibility.requireDecidable(id), (filing, actor) -> {
			requireReviewer(filing, actor);
			this.returns.check(filing, back);
			int step = filing.getStep();
			Integer to = (back.step() > 0) ? back.step() : null;
			if (to != null) {
				this.places.backTo(filing, to, this.journal.now());
			}
			else {
				filing.sendBack();
			}
			this.journal.note(actor,
					new Note(filing, FilingEvent.Kind.RETURNED, step, back.reason(), to, back.remarks()));
			if (to == null) {
				this.store.keepReturned(filing);
			}
		});
	}

	/** Agrees for the other side of the pairing (对方确认). */
	public void confirm(UUID id) {
		act(this.visibility.requireDecidable(id), (filing, actor) -> {
			if (!this.places.lieWithin(this.access.scope(Permission.CONFIRM), filing)) {
				throw new AccessDeniedException("Nothing to confirm there");
			}
			requireUnderReview(filing, actor);
			this.precedence.requireUnconfirmed(filing);
			this.journal.note(actor, new Note(filing, FilingEvent.Kind.CONFIRMED));
		});
	}

	private void act(Filing filing, BiConsumer<Filing, Actor> action) {
		this.store.lock(filing);
		action.accept(filing, this.access.actor());
		this.store.flush();
	}

	private void requireUnderReview(Filing filing, Actor actor) {
		if (filing.getState() != FilingState.SUBMITTED) {
			throw this.precedence.notSubmitted(filing);
		}
		filing.requireOther(actor);
	}

	/** A reviewer who comes too late for a step that they hold learns who was first. */
	private void requireReviewer(Filing filing, Actor actor) {
		requireUnderReview(filing, actor);
		if (!this.places.holdsStep(filing)) {
			int missed = this.places.stepMissed(filing);
			throw (missed > 0) ? this.precedence.stepDecided(filing, missed)
					: new AccessDeniedException("Review step " + filing.getStep() + " is not held");
		}
	}

	/**
	 * Nobody agrees for two steps of one review; who agreed for a step to which it was
	 * sent back agrees for that step again.
	 */
	private void requireFirstApproval(Filing filing, Actor actor) {
		boolean approvedBefore = !filing.isNewlySubmitted() && this.store.events(filing)
			.stream()
			.anyMatch((event) -> event.kind() == FilingEvent.Kind.APPROVED && event.actor().equals(actor.id())
					&& !Objects.equals(event.step(), filing.getStep())
					&& !event.at().isBefore(Objects.requireNonNull(filing.getSubmittedAt())));
		if (approvedBefore) {
			throw new Refusal("filing.twoSteps");
		}
	}

}
