package cn.xieshou.signin;

import org.springframework.security.core.AuthenticationException;

/** Programs get no token for a password that has passed its age (口令已到期). */
class PasswordPast extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	PasswordPast() {
		super("Password past its age");
	}

}
