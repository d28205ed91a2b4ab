package cn.xieshou.sharing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Access;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.classification.Classifications;
import cn.xieshou.classification.Grade;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Labels;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * Whether a file may leave (共享规则): within the clearance of who takes it, and from a grade
 * on with the agreement of a second person, who is a security administrator, who judges
 * what for, or an auditor whose clearance reaches it, and not the one who asks.
 */
@Service
public class Sharing {

	/** From where on a second person can be asked for. */
	static final List<Grade> BORDERS = List.of(Grade.SENSITIVE, Grade.IMPORTANT, Grade.CORE);

	private static final int SHORTEST_REASON = 4;

	private static final int LONGEST_REASON = 200;

	private static final int LONGEST = 4000;

	private final ExportRequestStore store;

	private final Classifications classifications;

	private final Access access;

	private final Journal journal;

	private final Labels labels;

	private final TransactionTemplate transaction;

	Sharing(ExportRequestStore store, Classifications classifications, Access access, Journal journal, Labels labels,
			TransactionTemplate transaction) {
		this.store = store;
		this.classifications = classifications;
		this.access = access;
		this.journal = journal;
		this.labels = labels;
		this.transaction = transaction;
	}

	/**
	 * Makes sure that a file may leave with the actor. What waits for a second person is
	 * kept, so that its taker has nothing to do but to say what for.
	 * @param what the file, {@code projects.csv}
	 * @param filter the conditions of its list
	 * @param address where it is asked for
	 * @throws AccessDeniedException if the actor's clearance does not reach it
	 * @throws Refusal if a second person has to agree first
	 */
	public void require(String what, Map<String, List<String>> filter, String address, Grade grade) {
		if (!this.classifications.reaches(grade)) {
			throw new AccessDeniedException("The file is above the clearance of " + this.access.actor().username());
		}
		UUID account = this.access.actor().id();
		String said = new TreeMap<>(filter).toString();
		Boolean free = this.transaction.execute((status) -> {
			if (grade.compareTo(this.store.secondPersonFrom()) < 0
					|| this.store.isAgreed(account, what, said, atLeast(grade))) {
				return true;
			}
			if (said.length() <= LONGEST && address.length() <= LONGEST) {
				this.store.stopped(account, what, said, address, grade);
			}
			return false;
		});
		if (!Boolean.TRUE.equals(free)) {
			throw new Refusal("sharing.needed", this.labels.of(grade));
		}
	}

	private static List<Grade> atLeast(Grade grade) {
		return Arrays.stream(Grade.values()).filter((one) -> one.compareTo(grade) >= 0).toList();
	}

	/** The actor's own requests, the latest first. */
	@Transactional(readOnly = true)
	public List<ExportRequest> own() {
		return this.store.of(this.access.actor().id());
	}

	/** Asks a second person for a file that was not handed out. */
	@Transactional
	public void ask(UUID id, String why) {
		Actor actor = this.access.actor();
		ExportRequest request = this.store.find(id)
			.filter((one) -> one.account().equals(actor.id()))
			.orElseThrow(() -> new NotFound("export request " + id));
		String reason = why.strip();
		if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
			throw Refusal.at("why", "sharing.why.needed", SHORTEST_REASON, LONGEST_REASON);
		}
		if (this.store.ask(actor.id(), id, reason)) {
			tell(Act.EXPORT_REQUESTED, request, Map.of("why", reason));
		}
	}

	/** Whether the actor can be the second person of others. */
	public boolean mayDecide() {
		return mayDecide(this.access.actor());
	}

	static boolean mayDecide(Actor actor) {
		return actor.may(Permission.GRANT) || (actor.may(Permission.AUDIT) && actor.may(Permission.READ));
	}

	/** What waits for a second person; of all. */
	@Transactional(readOnly = true)
	public List<ExportRequest> waiting() {
		requireDecider();
		return this.store.waiting().stream().filter(this::isJudged).toList();
	}

	/** What was decided on last. */
	@Transactional(readOnly = true)
	public List<ExportRequest> decided() {
		requireDecider();
		return this.store.decided().stream().filter(this::isJudged).toList();
	}

	/** Whether the actor can judge it: who may not see what leaves is not told of it. */
	private boolean isJudged(ExportRequest request) {
		return this.access.actor().may(Permission.GRANT) || this.classifications.reaches(request.grade());
	}

	/** A second person agrees, or does not. */
	@Transactional
	public void decide(UUID id, boolean accepted) {
		requireDecider();
		Actor actor = this.access.actor();
		ExportRequest request = this.store.find(id)
			.filter(this::isJudged)
			.orElseThrow(() -> new NotFound("export request " + id));
		if (request.account().equals(actor.id())) {
			throw new AccessDeniedException("A second person decides on what leaves");
		}
		if (!this.store.decide(id, actor.id(), accepted)) {
			throw new Refusal("sharing.decided");
		}
		tell(accepted ? Act.EXPORT_AGREED : Act.EXPORT_DECLINED, request, Map.of("person", request.name()));
	}

	/** From which grade on files leave with a second person's agreement only. */
	@Transactional(readOnly = true)
	public Grade secondPersonFrom() {
		return this.store.secondPersonFrom();
	}

	/** The security administrator says from which grade on. */
	@Transactional
	public void set(Grade border) {
		this.access.scope(Permission.GRANT);
		if (!BORDERS.contains(border)) {
			throw new Refusal("sharing.border");
		}
		Grade before = this.store.secondPersonFrom();
		if (before != border) {
			this.store.secondPersonFrom(border);
			this.journal.write(this.access.actor(), Act.SHARING_SET, PairingTree.COMMONS, "sharing", null,
					Map.of("from", before.name(), "to", border.name()));
		}
	}

	private void requireDecider() {
		if (!mayDecide()) {
			throw new AccessDeniedException("Security administrators and auditors agree to what leaves");
		}
	}

	private void tell(Act act, ExportRequest request, Map<String, ?> more) {
		Map<String, Object> detail = new TreeMap<>(more);
		detail.put("what", request.what());
		detail.put("filter", request.filter());
		detail.put("grade", request.grade().name());
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "export-request", request.id(), detail);
	}

}
