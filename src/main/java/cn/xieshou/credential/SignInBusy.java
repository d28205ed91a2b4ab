package cn.xieshou.credential;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** More people sign in at once than the portal checks at once (登录繁忙). */
public class SignInBusy extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	/** When it is worth trying again. */
	public static final Duration WAIT = Duration.ofSeconds(5);

	SignInBusy() {
		super("Too many sign-ins at once");
	}

}
