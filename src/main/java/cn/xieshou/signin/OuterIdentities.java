package cn.xieshou.signin;

import java.util.Optional;
import java.util.UUID;

/**
 * Outer identities (统一身份认证) as sign-in and accounts need them.
 */
public interface OuterIdentities {

	/** Whether the operator has named a provider. */
	boolean isOn();

	/** What readers call the provider; empty if it has no name of its own. */
	Optional<String> name();

	/**
	 * Ends the link of an account.
	 * @return false if there was none
	 */
	boolean end(UUID account);

}
