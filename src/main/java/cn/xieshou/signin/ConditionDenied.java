package cn.xieshou.signin;

import org.springframework.security.access.AccessDeniedException;

/**
 * A session or token does not serve for what was asked (登录状态不允许); its message is a key.
 */
public class ConditionDenied extends AccessDeniedException {

	private static final long serialVersionUID = 1L;

	/** The only page that is open is that of the password. */
	public static final String PASSWORD_PAST = "access.passwordPast";

	public ConditionDenied(String key) {
		super(key);
	}

	public String key() {
		return String.valueOf(getMessage());
	}

}
