package cn.xieshou.signin;

import java.util.List;

import cn.xieshou.access.Role;

/**
 * Accounts whose password is published on the sign-in page (演示账户); only the demonstration
 * has any.
 */
public interface PublishedAccounts {

	List<Published> all();

	String password();

	/**
	 * One of them.
	 *
	 * @param username the name to sign in with
	 * @param role its role
	 * @param scope the pairing that its role extends over, empty for everything
	 */
	record Published(String username, Role role, String scope) {

	}

}
