package cn.xieshou.journal;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Actor;
import cn.xieshou.access.GrantsShortened;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.SessionsDisplaced;
import cn.xieshou.job.Job;
import cn.xieshou.log.RequestTrace;
import cn.xieshou.gate.ActRefused;
import cn.xieshou.credential.FactorsChanged;
import cn.xieshou.signin.SignInDelayed;
import cn.xieshou.signin.SignInRefused;
import cn.xieshou.signin.SignedIn;
import cn.xieshou.signin.SignedOut;

/**
 * The journal's lines of who comes and goes and of what is refused (出入与被拒). Lines that
 * anybody can cause are bounded in number ({@link JournalQuota}).
 */
@Component
class AccessJournal {

	private final Journal journal;

	private final JournalQuota quota;

	AccessJournal(Journal journal, JournalQuota quota) {
		this.journal = journal;
		this.quota = quota;
	}

	@Bean
	static Job<?> writeJournalSurplus(AccessJournal journal) {
		return Job.every("journal.surplus", Duration.ofMinutes(5), (run) -> journal.writeSurplus());
	}

	@EventListener
	void on(SignedIn event) {
		// Who has just proven who it is acts with no grants yet
		UUID account = event.actor().id();
		this.journal.write(account, event.actor().displayName(), new Journal.Line(Act.SIGNED_IN, PairingTree.COMMONS,
				"account", account, event.elsewhere() ? Map.of("elsewhere", true) : Map.of()));
	}

	@EventListener
	void on(SignedOut event) {
		this.journal.write(event.actor(), Act.SIGNED_OUT, PairingTree.COMMONS, "account", event.actor().id(), Map.of());
	}

	@EventListener
	void on(FactorsChanged event) {
		this.journal.write(event.actor(), Act.valueOf(event.change().name()), PairingTree.COMMONS, "account",
				event.actor().id(), event.name().isEmpty() ? Map.of() : Map.of("name", event.name()));
	}

	@EventListener
	void on(SessionsDisplaced event) {
		// as above: the new session displaces the old ones before it has grants
		UUID account = event.actor().id();
		this.journal.write(account, event.actor().displayName(), new Journal.Line(Act.SESSION_ENDED,
				PairingTree.COMMONS, "account", account, Map.of("displaced", event.sessions())));
	}

	@EventListener
	void on(SignInRefused event) {
		writeWithinQuota(Act.SIGN_IN_REFUSED, event.account(), event.username());
	}

	@EventListener
	void on(SignInDelayed event) {
		writeWithinQuota(Act.SIGN_IN_DELAYED, event.account(), event.username());
	}

	private void writeWithinQuota(Act act, @Nullable UUID account, String username) {
		String from = RequestTrace.current().map(RequestTrace::address).orElse("");
		if (this.quota.allows(act, from)) {
			this.journal.write(account, username,
					new Journal.Line(act, PairingTree.COMMONS, "account", account, Map.of()));
		}
	}

	@EventListener
	void on(ActRefused event) {
		if (this.quota.allows(Act.REFUSED, event.actor().username())) {
			this.journal.write(event.actor(), Act.REFUSED, PairingTree.COMMONS, "request", null, Map.of("method",
					event.method(), "path", event.path(), "status", event.status(), "reason", event.reason()));
		}
	}

	@EventListener
	void on(GrantsShortened event) {
		Actor by = event.by();
		this.journal.write((by != null) ? by.id() : null, (by != null) ? by.displayName() : "", new Journal.Line(
				Act.GRANTS_SHORTENED, event.root(), "account", event.account(),
				Map.of("lastDay", event.lastDay().toString(), "grants", event.grants(), "record", event.cause())));
	}

	/** Writes one line for all that an hour had too many of. */
	@Transactional
	public void writeSurplus() {
		for (JournalQuota.Surplus surplus : this.quota.takeSurplus()) {
			this.journal.write(null, surplus.subject(), new Journal.Line(surplus.act(), PairingTree.COMMONS, "surplus",
					null, Map.of("further", surplus.further(), "hour", surplus.hour().toString())));
		}
	}

}
