package cn.xieshou.findings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.PairingTree;
import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.job.Jobs;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.values.Days;
import cn.xieshou.values.Labels;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;

/**
 * What people do about findings (发现处理): somebody is to answer, and says why it is so. A
 * finding is closed only by a book that the rule finds right; nothing deletes or hides
 * it.
 */
@Service
@Transactional
class FindingService {

	static final int LONGEST = 1000;

	private final Findings findings;

	private final FindingStore store;

	private final FindingOwners owners;

	private final Jobs jobs;

	private final Journal journal;

	private final Access access;

	private final Labels labels;

	private final Clock clock;

	FindingService(Findings findings, FindingStore store, FindingOwners owners, Jobs jobs, Journal journal,
			Access access, Labels labels, Clock clock) {
		this.findings = findings;
		this.store = store;
		this.owners = owners;
		this.jobs = jobs;
		this.journal = journal;
		this.access = access;
		this.labels = labels;
		this.clock = clock;
	}

	/**
	 * Asks somebody to answer; the same once more changes nothing.
	 * @throws FormRejected if nobody is called so who works there, or the day is over
	 */
	void assign(UUID id, String username, @Nullable LocalDate due) {
		Finding finding = open(id);
		if (!this.owners.mayAssign(finding)) {
			throw new AccessDeniedException("finding " + id);
		}
		Finding.Owner owner = this.owners.find(finding, username.strip())
			.orElseThrow(() -> rejected("owner", "finding.ownerUnknown"));
		if (due != null && due.isBefore(Days.today(this.clock))) {
			throw rejected("due", "finding.dueOver");
		}
		Finding.Course course = finding.course();
		if (course.state() == FindingState.ASSIGNED && owner.equals(course.owner())
				&& Objects.equals(due, course.due())) {
			return;
		}
		this.store.assign(finding, owner, due, now());
		this.store.note(finding, FindingDeed.ASSIGNED, this.access.actor(), owner, due, null, now());
		this.journal.write(this.access.actor(), Act.FINDING_ASSIGNED, finding.subject().root(), "finding", id,
				Map.of("rule", finding.said().rule(), "owner", owner.username(), "due", String.valueOf(due)));
	}

	/**
	 * Says why it is so, which holds as long as the finding says the same.
	 * @throws FormRejected if nothing is said, or too much
	 */
	void explain(UUID id, String text) {
		Finding finding = open(id);
		if (!this.owners.mayExplain(finding)) {
			throw new AccessDeniedException("finding " + id);
		}
		String said = text.strip();
		if (!PlainText.isExplaining(said)) {
			throw rejected("text", "finding.textNeeded");
		}
		if (said.length() > LONGEST) {
			throw rejected("text", "finding.textTooLong", LONGEST);
		}
		if (finding.course().state() == FindingState.EXPLAINED && said.equals(lastSaid(finding))) {
			return;
		}
		this.store.explain(finding);
		this.store.note(finding, FindingDeed.EXPLAINED, this.access.actor(), null, null, said, now());
		this.journal.write(this.access.actor(), Act.FINDING_EXPLAINED, finding.subject().root(), "finding", id,
				Map.of("rule", finding.said().rule(), "text", said));
	}

	private @Nullable String lastSaid(Finding finding) {
		List<FindingAct> acts = this.store.acts(finding);
		return acts.isEmpty() ? null : acts.get(acts.size() - 1).text();
	}

	/** Has all records looked at; one look at a time. */
	void run() {
		if (!this.owners.mayRun()) {
			throw new AccessDeniedException("findings run");
		}
		this.jobs.demand("finding.check");
		this.journal.write(this.access.actor(), Act.FINDINGS_RUN, PairingTree.COMMONS, "finding", null, Map.of());
	}

	private Finding open(UUID id) {
		Finding finding = this.findings.lock(id);
		if (finding.isMended()) {
			throw new Refusal("finding.mended");
		}
		return finding;
	}

	private FormRejected rejected(String field, String key, Object... arguments) {
		return new FormRejected(List.of(new FormProblem(field, key, this.labels.text(key, arguments))));
	}

	private Instant now() {
		return this.clock.instant();
	}

}
