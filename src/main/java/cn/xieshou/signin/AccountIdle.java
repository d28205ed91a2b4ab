package cn.xieshou.signin;

import org.springframework.security.core.AuthenticationException;

/**
 * The account's holder has proven who they are, but nobody has used the account for so
 * long that it is locked (久未使用而锁定).
 */
class AccountIdle extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	AccountIdle() {
		super("Not used for long");
	}

}
