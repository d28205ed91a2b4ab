package cn.xieshou.administration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.Access;
import cn.xieshou.access.Accounts;
import cn.xieshou.access.Clearance;
import cn.xieshou.access.Actor;
import cn.xieshou.access.PairingTree;
import cn.xieshou.access.Permission;
import cn.xieshou.access.SignIns;
import cn.xieshou.journal.Act;
import cn.xieshou.journal.Journal;
import cn.xieshou.signin.OuterIdentities;
import cn.xieshou.signin.Passkeys;
import cn.xieshou.credential.Passwords;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.NotFound;

/**
 * What the system administrator does with accounts (账户管理): opens them without any role
 * and resets them. A password is set by its holder alone, by a one-time link.
 */
@Service
@Transactional
class AccountService {

	private final Access access;

	private final Accounts accounts;

	private final AccountDirectory directory;

	private final OneTimeLinks links;

	private final Passwords passwords;

	private final SecondFactors factors;

	private final Passkeys passkeys;

	private final OuterIdentities outer;

	private final SignIns signIns;

	private final Journal journal;

	AccountService(Access access, Accounts accounts, AccountDirectory directory, OneTimeLinks links,
			Passwords passwords, SecondFactors factors, Passkeys passkeys, OuterIdentities outer, SignIns signIns,
			Journal journal) {
		this.access = access;
		this.accounts = accounts;
		this.directory = directory;
		this.links = links;
		this.passwords = passwords;
		this.factors = factors;
		this.passkeys = passkeys;
		this.outer = outer;
		this.signIns = signIns;
		this.journal = journal;
	}

	/**
	 * A link just made, shown this once.
	 *
	 * @param account whose link it is
	 * @param secret the secret of its address
	 */
	record Invitation(UUID account, String secret) {

	}

	/** Opens an account without any role. */
	public Invitation open(AccountForm form) {
		this.access.scope(Permission.ADMINISTER);
		if (this.accounts.find(form.username()).isPresent()) {
			throw Refusal.at("username", "setup.usernameTaken");
		}
		UUID id = this.accounts.open(form.username(), form.displayName(), form.unit(), null);
		this.accounts.clear(id, Clearance.USUAL);
		tell(Act.ACCOUNT_OPENED, id, Map.of("username", form.username()));
		return new Invitation(id, this.links.issue(id, false));
	}

	/**
	 * Lets the holder set another password and second factor. Those before stay in force
	 * until then. Of an administrator another one of the same kind must be able to take
	 * over, so that nobody who resets becomes that administrator.
	 * @param keepsFactor whether only the password is forgotten: the second factor is
	 * then asked for at the next sign-in as before, so that the link gets around none
	 */
	public Invitation reset(UUID id, boolean keepsFactor) {
		AccountRow account = require(id);
		if (account.state() == AccountRow.State.DISABLED) {
			throw new Refusal("accounts.resetDisabled");
		}
		if (account.isAdministrator()) {
			throw new Refusal("accounts.resetAdministrator");
		}
		boolean kept = keepsFactor && account.secondFactor();
		tell(Act.LINK_ISSUED, id, Map.of("username", account.username(), "factor", kept ? "kept" : "anew"));
		return new Invitation(id, this.links.issue(id, kept));
	}

	/** Ends all its sign-ins; it can sign in again. */
	public void signOut(UUID id) {
		AccountRow account = require(id);
		this.signIns.endAll(id);
		tell(Act.SIGN_INS_ENDED, id, Map.of("username", account.username()));
	}

	/** Ends one of its sessions or tokens. */
	public void endSignIn(UUID id, UUID signIn) {
		AccountRow account = require(id);
		if (!this.signIns.end(id, signIn)) {
			throw new NotFound("sign-in " + signIn);
		}
		tell(Act.SESSION_ENDED, id, Map.of("username", account.username()));
	}

	/**
	 * Sets what the holder of a link chose.
	 * @return the recovery codes, none if the second factor stays
	 * @throws Refusal if the link is used by now
	 */
	public List<String> complete(String secret, SetupForm form, String passwordHash) {
		OneTimeLink link = this.links.use(secret).orElseThrow(() -> new Refusal("setup.used"));
		UUID id = Objects.requireNonNull(link.account());
		AccountRow account = this.directory.find(id).orElseThrow(() -> new NotFound("account " + id));
		this.passwords.store(id, passwordHash);
		List<String> codes = List.of();
		if (!link.keepsFactor()) {
			codes = this.factors.set(id, link.factor(), form.code());
			this.passkeys.endAll(id);
			this.outer.end(id);
		}
		this.signIns.endAll(id);
		this.journal.write(account.actor(), Act.PASSWORD_SET, PairingTree.COMMONS, "account", id,
				Map.of("username", account.username()));
		return codes;
	}

	private AccountRow require(UUID id) {
		this.access.scope(Permission.ADMINISTER);
		return this.directory.find(id).orElseThrow(() -> new NotFound("account " + id));
	}

	private void tell(Act act, UUID account, Map<String, ?> detail) {
		this.journal.write(this.access.actor(), act, PairingTree.COMMONS, "account", account, detail);
	}

}
