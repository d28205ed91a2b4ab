package cn.xieshou.signin;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;

/**
 * What comes with name and password (登录附带信息).
 *
 * @param source where the sign-in comes from
 * @param code of the second factor, empty if none was sent
 * @param passkeyOf the account whose passkey was proven, {@code null} if none was
 */
public record SignInDetails(SignInSource source, String code, @Nullable UUID passkeyOf) {

	static SignInDetails of(Authentication attempt) {
		return (attempt.getDetails() instanceof SignInDetails details) ? details
				: new SignInDetails(new SignInSource("", null), "", null);
	}

}
