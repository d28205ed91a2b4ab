package cn.xieshou.account;

import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignInRow;
import cn.xieshou.access.SignIns;
import cn.xieshou.credential.FactorsChanged;
import cn.xieshou.credential.FactorsChanged.Change;
import cn.xieshou.credential.Passwords;
import cn.xieshou.credential.SecondFactors;
import cn.xieshou.signin.Tokens;

/**
 * What somebody changes of what they sign in with (本人变更), each told to the journal in the
 * same transaction.
 */
@Service
@Transactional
class OwnAccount {

	private final SignIns signIns;

	private final Tokens tokens;

	private final Passwords passwords;

	private final SecondFactors factors;

	private final ApplicationEventPublisher events;

	OwnAccount(SignIns signIns, Tokens tokens, Passwords passwords, SecondFactors factors,
			ApplicationEventPublisher events) {
		this.signIns = signIns;
		this.tokens = tokens;
		this.passwords = passwords;
		this.factors = factors;
		this.events = events;
	}

	/**
	 * Ends a session of the same account.
	 * @return false if there is none of that id
	 */
	public boolean endSession(SignIn present, UUID id) {
		boolean ended = this.signIns.of(present.actor().id(), SignIns.Channel.BROWSER)
			.stream()
			.map(SignInRow::id)
			.anyMatch(id::equals) && this.signIns.end(present.actor().id(), id);
		if (ended) {
			tell(present, Change.SESSION_ENDED);
		}
		return ended;
	}

	/** Ends all sessions of the same account but the present one. */
	public void endOtherSessions(SignIn present) {
		if (this.signIns.endOthers(present.actor().id(), present.id()) > 0) {
			tell(present, Change.SESSION_ENDED);
		}
	}

	/**
	 * Sets another password; whoever is signed in elsewhere is out.
	 * @param hash of the password, checked before
	 * @param withTokens whether tokens end, too
	 */
	public void changePassword(SignIn present, String hash, boolean withTokens) {
		this.passwords.store(present.actor().id(), hash);
		endElsewhere(present);
		if (withTokens) {
			this.tokens.of(present.actor().id()).forEach((one) -> this.tokens.end(present.actor(), one.id()));
		}
		tell(present, Change.PASSWORD_CHANGED);
	}

	/**
	 * Sets another authenticator; whoever is signed in elsewhere is out.
	 * @param code the code that confirms it
	 * @return the new recovery codes
	 */
	public List<String> setAuthenticator(SignIn present, byte[] proposed, String code) {
		List<String> codes = this.factors.set(present.actor().id(), proposed, code);
		endElsewhere(present);
		tell(present, Change.AUTHENTICATOR_SET);
		return codes;
	}

	/** Makes new recovery codes in place of those before. */
	public List<String> renewRecoveryCodes(SignIn present) {
		List<String> codes = this.factors.renewRecoveryCodes(present.actor().id());
		tell(present, Change.RECOVERY_CODES_MADE);
		return codes;
	}

	private void endElsewhere(SignIn present) {
		this.signIns.endOthers(present.actor().id(), present.id());
		this.signIns.endUnnamed(present.actor().id(), present.id());
	}

	private void tell(SignIn present, Change change) {
		this.events.publishEvent(new FactorsChanged(present.actor(), change, ""));
	}

}
