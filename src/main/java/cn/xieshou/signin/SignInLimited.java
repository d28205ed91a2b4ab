package cn.xieshou.signin;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong sign-ins came before (登录暂停): the next try is only later. */
public class SignInLimited extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	public SignInLimited(Duration wait) {
		super("Too many failures");
		this.wait = wait;
	}

	/** How long to wait. */
	public Duration waitFor() {
		return this.wait;
	}

}
