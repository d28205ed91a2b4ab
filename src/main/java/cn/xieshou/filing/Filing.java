package cn.xieshou.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Actor;
import cn.xieshou.access.StepHolder;
import cn.xieshou.approval.ReviewStep;
import cn.xieshou.register.Rooted;
import cn.xieshou.rule.RuleHit;
import cn.xieshou.values.Refusal;

/**
 * A filing (填报单): one act of one person, one line or many of one record type.
 * <p>
 * Rules: only the author changes, submits or withdraws it, and only while it is open;
 * nobody approves what they wrote, nor two steps of the same filing.
 */
@Entity
public final class Filing implements Rooted {

	@Id
	private UUID id;

	@Version
	private int version = 1;

	@PartitionKey
	@Column(updatable = false)
	private UUID rootId;

	private @Nullable UUID pairingId;

	private String type;

	private int formVersion;

	@Enumerated(EnumType.STRING)
	private FilingState state = FilingState.DRAFT;

	private UUID authorId;

	private String authorName;

	/** From whom it came to its author while it was open, {@code null} from nobody. */
	private @Nullable UUID handedFrom;

	private @Nullable String note;

	/** What it is called where it is made, {@code null} if it has a form of its own. */
	private @Nullable String originName;

	/** The page where it is worked on then. */
	private @Nullable String originHref;

	private int lines;

	/** What rules found in the lines, with the author's explanations. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<RuleHit> warnings = List.of();

	/** The review step that it waits for, 0 while it waits for none. */
	private int step;

	/** The review steps that it was handed in under, whatever is set since. */
	@JdbcTypeCode(SqlTypes.JSON)
	private List<ReviewStep> steps = List.of();

	/** Who decides at the present step, {@code null} if nobody or if it moves records. */
	@Enumerated(EnumType.STRING)
	private @Nullable StepHolder waitsFor;

	/** Since when it waits for that step, {@code null} while it waits for none. */
	private @Nullable Instant waitingSince;

	/** By when that step is to be decided, {@code null} if no day is set. */
	private @Nullable LocalDate dueOn;

	private Instant createdAt;

	private Instant updatedAt;

	private @Nullable Instant submittedAt;

	private @Nullable Instant postedAt;

	/** Marks a step of a load. */
	private @Nullable String idempotencyKey;

	/**
	 * How many pairings it touches by moving records between them, 0 if it moves none.
	 */
	private int places;

	/**
	 * Whether the other side has said something of it before it is posted, or it answers
	 * what that side said of another.
	 */
	private boolean answered;

	@SuppressWarnings("NullAway.Init")
	protected Filing() {
	}

	public Filing(UUID id, String type, int formVersion, Actor author, Instant at) {
		this.id = id;
		this.type = type;
		this.formVersion = formVersion;
		this.authorId = author.id();
		this.authorName = author.displayName();
		this.createdAt = at;
		this.updatedAt = at;
		this.rootId = cn.xieshou.access.PairingTree.COMMONS;
	}

	/** One that follows from another and has the same author. */
	public Filing(UUID id, String type, int formVersion, Filing cause, Instant at) {
		this.id = id;
		this.type = type;
		this.formVersion = formVersion;
		this.authorId = cause.authorId;
		this.authorName = cause.authorName;
		this.createdAt = at;
		this.updatedAt = at;
		this.rootId = cause.rootId;
	}

	void belongsTo(UUID root, @Nullable UUID pairing) {
		this.rootId = root;
		this.pairingId = pairing;
	}

	void touches(int places) {
		this.places = places;
	}

	/** Whether it moves records from one pairing to another. */
	public boolean moves() {
		return this.places > 0;
	}

	/** The other side is concerned with it: posting asks what that side has said. */
	public void answers() {
		this.answered = true;
	}

	public boolean isAnswered() {
		return this.answered;
	}

	/** It is made elsewhere than on a form of its own. */
	void comesFrom(Origin origin) {
		this.originName = origin.name();
		this.originHref = origin.href();
	}

	/** Where it is made, {@code null} if it has a form of its own. */
	public @Nullable Origin getOrigin() {
		return (this.originName != null && this.originHref != null) ? new Origin(this.originName, this.originHref)
				: null;
	}

	public void marks(String loadStep) {
		this.idempotencyKey = loadStep;
	}

	/** Whether it is a step of a load. */
	boolean isLoad() {
		return this.idempotencyKey != null;
	}

	/** Takes new content. */
	public void write(int lines, @Nullable String note, int formVersion, Instant at) {
		this.lines = lines;
		this.note = note;
		this.formVersion = formVersion;
		this.updatedAt = at;
	}

	/**
	 * Keeps what rules found in the lines; the same hit keeps its explanation.
	 */
	public void warn(List<RuleHit> hits) {
		this.warnings = RuleHit.keepingExplanations(hits, this.warnings);
	}

	/** Gives it to another author, who goes on with it. */
	void handOn(Actor successor) {
		this.handedFrom = this.authorId;
		this.authorId = successor.id();
		this.authorName = successor.displayName();
	}

	/** Makes sure that this person wrote it. */
	public void requireAuthor(Actor actor) {
		if (!this.authorId.equals(actor.id())) {
			throw new Refusal("filing.notAuthor", this.authorName);
		}
	}

	/** Hands it in for review by the given steps. */
	public void submit(List<ReviewStep> steps, Instant at) {
		this.state = FilingState.SUBMITTED;
		this.steps = List.copyOf(steps);
		this.submittedAt = at;
		waitFor(1, at);
	}

	private void waitFor(int step, @Nullable Instant at) {
		this.step = step;
		this.waitingSince = at;
		this.waitsFor = (step == 0 || moves()) ? null : this.steps.get(step - 1).holder();
		this.dueOn = null;
	}

	/** Says by when its present step is to be decided. */
	void isDueOn(@Nullable LocalDate day) {
		this.dueOn = day;
	}

	/** Within how many working days its present step is to be decided. */
	@Nullable Integer days() {
		return (this.step > 0) ? this.steps.get(this.step - 1).days() : null;
	}

	public boolean isWithdrawable() {
		return this.state.isOpen() || this.state == FilingState.SUBMITTED;
	}

	/** Whether it was handed in before it was taken back. */
	boolean isTakenBack() {
		return this.state == FilingState.WITHDRAWN && this.submittedAt != null;
	}

	public void withdraw() {
		this.state = FilingState.WITHDRAWN;
		waitFor(0, null);
	}

	/** Makes sure that this person did not write it. */
	public void requireOther(Actor actor) {
		if (this.authorId.equals(actor.id()) || actor.id().equals(this.handedFrom)) {
			throw new Refusal("filing.ownFiling");
		}
	}

	public void next(Instant at) {
		waitFor(this.step + 1, at);
	}

	/** Sends it back to an earlier review step, while it stays under review. */
	void backTo(int earlier, Instant at) {
		waitFor(earlier, at);
	}

	public void sendBack() {
		this.state = FilingState.RETURNED;
		waitFor(0, null);
	}

	public void posted(Instant at) {
		this.state = FilingState.POSTED;
		waitFor(0, null);
		this.postedAt = at;
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	public int getVersion() {
		return this.version;
	}

	@Override
	public UUID getRootId() {
		return this.rootId;
	}

	@Override
	public @Nullable UUID getPairingId() {
		return this.pairingId;
	}

	public String getType() {
		return this.type;
	}

	public int getFormVersion() {
		return this.formVersion;
	}

	public FilingState getState() {
		return this.state;
	}

	@Nullable UUID getHandedFrom() {
		return this.handedFrom;
	}

	public UUID getAuthorId() {
		return this.authorId;
	}

	public String getAuthorName() {
		return this.authorName;
	}

	public @Nullable String getNote() {
		return this.note;
	}

	public List<RuleHit> getWarnings() {
		return this.warnings;
	}

	public int getLines() {
		return this.lines;
	}

	public int getStep() {
		return this.step;
	}

	public List<ReviewStep> getSteps() {
		return this.steps;
	}

	@Nullable StepHolder getWaitsFor() {
		return this.waitsFor;
	}

	/**
	 * Whether it waits for its first step since it was handed in, to which nobody has
	 * sent it back: then nobody has agreed yet.
	 */
	public boolean isNewlySubmitted() {
		return this.step == 1 && !moves() && Objects.equals(this.waitingSince, this.submittedAt);
	}

	@Nullable Instant getWaitingSince() {
		return this.waitingSince;
	}

	Instant getCreatedAt() {
		return this.createdAt;
	}

	Instant getUpdatedAt() {
		return this.updatedAt;
	}

	public @Nullable Instant getSubmittedAt() {
		return this.submittedAt;
	}

	@Nullable Instant getPostedAt() {
		return this.postedAt;
	}

}
