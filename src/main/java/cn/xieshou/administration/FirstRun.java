package cn.xieshou.administration;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Accounts;
import cn.xieshou.access.Actor;
import cn.xieshou.access.Grant;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Role;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.gate.FirstRunState;
import cn.xieshou.credential.Passwords;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.values.Days;
import cn.xieshou.values.Refusal;

/**
 * The first run (首次启用): three people become system, security and audit administrator,
 * each by a link of their own (三员分立, GB/T 22239-2019, 8.1.5). Until all three are there
 * the portal opens nothing else. The demonstration has its administrators already.
 */
@Service
class FirstRun implements FirstRunState {

	static final List<Role> ADMINISTRATORS = Role.administrators();

	private final JdbcClient jdbc;

	private final OneTimeLinks links;

	private final Accounts accounts;

	private final Passwords passwords;

	private final SecondFactors factors;

	private final Journal journal;

	private final Clock clock;

	/** What has been done once is not asked again. */
	private volatile boolean done;

	FirstRun(JdbcClient jdbc, OneTimeLinks links, Accounts accounts, Passwords passwords, SecondFactors factors,
			Journal journal, Clock clock, @Value("${xieshou.demo:false}") boolean demo) {
		this.jdbc = jdbc;
		this.links = links;
		this.accounts = accounts;
		this.passwords = passwords;
		this.factors = factors;
		this.journal = journal;
		this.clock = clock;
		this.done = demo;
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isDone() {
		if (!this.done) {
			this.done = missing().isEmpty();
		}
		return this.done;
	}

	/** The administrators that nobody is yet. */
	@Transactional(readOnly = true)
	public List<Role> missing() {
		List<String> present = this.jdbc.sql("""
				select distinct g.role from access_grant g
				join account a on a.id = g.account_id and a.enabled and not a.published and a.password_hash is not null
				join second_factor f on f.account_id = a.id
				where g.role = any(?) and g.starts_on <= ? and (g.ends_on is null or g.ends_on >= ?)
				""")
			.params(ADMINISTRATORS.stream().map(Role::name).toArray(String[]::new), Days.today(this.clock),
					Days.today(this.clock))
			.query(String.class)
			.list();
		return ADMINISTRATORS.stream().filter((role) -> !present.contains(role.name())).toList();
	}

	/**
	 * Makes a new link for each administrator that is missing; those before open nothing.
	 */
	@Transactional
	public Map<Role, String> renewLinks() {
		this.links.endThoseOfTheFirstRun();
		Map<Role, String> secrets = new EnumMap<>(Role.class);
		missing().forEach((role) -> secrets.put(role, this.links.issue(role)));
		return secrets;
	}

	/**
	 * Opens the account of an administrator.
	 * @param passwordHash of the password, checked before
	 * @return the recovery codes
	 * @throws Refusal if the link is used by now, if the name is taken, or if the person
	 * is one of the three already
	 */
	@Transactional
	public List<String> complete(String secret, SetupForm form, String passwordHash) {
		OneTimeLink link = this.links.use(secret).orElseThrow(() -> new Refusal("setup.used"));
		Role role = Objects.requireNonNull(link.role());
		requireNobodyElse(form);
		UUID account = this.accounts.open(form.username(), form.displayName(), form.unit(), null);
		this.passwords.store(account, passwordHash);
		List<String> codes = this.factors.set(account, link.factor(), form.code());
		Grant grant = new Grant(role, null, null);
		this.accounts.grant(account, grant, null);
		this.journal.write(new Actor(account, form.username(), form.displayName(), form.unit(), List.of(grant)),
				Act.ADMINISTRATOR_SET_UP, PairingTree.COMMONS, "account", account,
				Map.of("role", role.name(), "username", form.username()));
		return codes;
	}

	/** Two who finish at the same time wait for each other here. */
	private void requireNobodyElse(SetupForm form) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtext('first run'))").query((row, number) -> "").single();
		if (this.accounts.find(form.username()).isPresent()) {
			throw Refusal.at("username", "setup.usernameTaken");
		}
		Stream<String> names = this.jdbc.sql("""
				select a.display_name from account a join access_grant g on g.account_id = a.id
				where g.role = any(?) and not a.published
				""")
			.param(ADMINISTRATORS.stream().map(Role::name).toArray(String[]::new))
			.query(String.class)
			.list()
			.stream();
		if (names.anyMatch(form.displayName()::equals)) {
			throw Refusal.at("displayName", "setup.samePerson");
		}
	}

}
