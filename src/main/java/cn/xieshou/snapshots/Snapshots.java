package cn.xieshou.snapshots;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.Role;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.CurrentHead;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.BadRequest;

/**
 * Moments of the books that have a name (账册快照). Officials, auditors and business
 * administrators name them; whoever reads records reads by them, each within their own
 * scope.
 */
@Service
@Transactional
public class Snapshots {

	static final int LONGEST_NAME = 100;

	/** Refused when two would have one name. */
	static final String NAME_TAKEN = "snapshots.nameTaken";

	private static final Set<Role> TAKERS = Set.of(Role.OFFICIAL, Role.AUDITOR, Role.BUSINESS_ADMIN);

	private final SnapshotStore store;

	private final CurrentHead head;

	private final Journal journal;

	private final Access access;

	private final Clock clock;

	Snapshots(SnapshotStore store, CurrentHead head, Journal journal, Access access, Clock clock) {
		this.store = store;
		this.head = head;
		this.journal = journal;
		this.access = access;
		this.clock = clock;
	}

	/** Whether the actor may name moments. */
	boolean mayTake() {
		return this.access.actor().grants().stream().anyMatch((grant) -> TAKERS.contains(grant.role()));
	}

	/**
	 * Makes sure that the actor may name moments.
	 * @throws AccessDeniedException if not
	 */
	void requireTaker() {
		if (!mayTake()) {
			throw new AccessDeniedException("Snapshots are not taken by " + this.access.actor().username());
		}
	}

	/**
	 * Names a moment.
	 * @param moment which one, {@code null} for now
	 * @throws Refusal if it has no name, another one has it, or it has not come yet
	 */
	Snapshot take(@Nullable String name, @Nullable Instant moment) {
		requireTaker();
		Actor actor = this.access.actor();
		String said = (name != null) ? name.strip() : "";
		if (said.isEmpty()) {
			throw Refusal.at("name", "snapshots.noName");
		}
		if (said.codePointCount(0, said.length()) > LONGEST_NAME || PlainText.firstForbiddenInLine(said).isPresent()) {
			throw Refusal.at("name", "snapshots.badName", LONGEST_NAME);
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Instant at = (moment != null) ? moment.truncatedTo(ChronoUnit.MICROS) : now;
		if (at.isAfter(now)) {
			throw Refusal.at("moment", "snapshots.future");
		}
		CurrentHead.Head present = this.head.read();
		Snapshot snapshot = new Snapshot(Ids.next(), said, at, present.sha256(), present.sm3(), actor.displayName(),
				now);
		if (!this.store.add(snapshot, actor)) {
			throw Refusal.at("name", NAME_TAKEN, said);
		}
		this.journal.write(actor, Act.SNAPSHOT_TAKEN, PairingTree.COMMONS, "snapshot", snapshot.id(),
				Map.of("name", said, "moment", at.toString(), "head", snapshot.head()));
		return snapshot;
	}

	/** Those before one, the newest first. */
	@Transactional(readOnly = true)
	public List<Snapshot> page(@Nullable UUID after, int size) {
		this.access.scope(Permission.READ);
		return this.store.page(after, size);
	}

	/** A snapshot, if there is one. */
	@Transactional(readOnly = true)
	public Optional<Snapshot> find(UUID id) {
		return this.store.find(id);
	}

	/**
	 * The moment of a snapshot.
	 * @param called what the parameter says
	 * @throws BadRequest if there is none
	 */
	@Transactional(readOnly = true)
	public Instant momentOf(String called) {
		try {
			return this.store.find(Ids.parse(called.strip()))
				.map(Snapshot::moment)
				.orElseThrow(() -> new BadRequest("snapshot", "snapshots.unknown"));
		}
		catch (IllegalArgumentException ex) {
			throw new BadRequest("snapshot", "snapshots.unknown");
		}
	}

	/**
	 * The moment that a text names: by a snapshot, or itself.
	 * @param parameter what it is called where it was said
	 * @throws BadRequest if it names none, or one to come
	 */
	@Transactional(readOnly = true)
	public Instant moment(String parameter, String text) {
		Instant moment;
		try {
			moment = Days.moment(text);
		}
		catch (IllegalArgumentException ex) {
			try {
				moment = this.store.find(Ids.parse(text.strip())).map(Snapshot::moment).orElse(null);
			}
			catch (IllegalArgumentException none) {
				moment = null;
			}
		}
		if (moment == null || moment.isAfter(this.clock.instant())) {
			throw new BadRequest(parameter, "snapshots.badMoment", PlainText.forLog(text, 60));
		}
		return moment;
	}

	/** Now, as exact as the books keep moments. */
	Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
