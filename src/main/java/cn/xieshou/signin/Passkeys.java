package cn.xieshou.signin;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Passkeys (通行密钥) as sign-in and step-up need them: a browser proves with one, in the
 * field {@code passkey} of a form, that its reader holds a key of an account and has
 * shown to the device who they are.
 */
public interface Passkeys {

	/** The field of a form with what the browser has signed. */
	String FIELD = "passkey";

	/** Whether passkeys serve at the address that the reader has. */
	boolean isOffered(HttpServletRequest request);

	/** Whether the account has any. */
	boolean isSet(UUID account);

	/** Whose key has signed; empty if the field is missing, wrong or sent before. */
	Optional<UUID> accountOf(HttpServletRequest request);

	/** Ends all of an account. */
	void endAll(UUID account);

}
