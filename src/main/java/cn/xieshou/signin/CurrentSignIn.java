package cn.xieshou.signin;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

import cn.xieshou.access.SignIn;

/** The session or token that a request came with (当前登录状态). */
public final class CurrentSignIn {

	private CurrentSignIn() {
	}

	/** Empty if nobody is signed in. */
	public static Optional<SignIn> find() {
		return of(SecurityContextHolder.getContext().getAuthentication());
	}

	public static SignIn require() {
		return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
	}

	static Optional<SignIn> of(@Nullable Authentication authentication) {
		return (authentication != null && authentication.getDetails() instanceof SignIn signIn) ? Optional.of(signIn)
				: Optional.empty();
	}

}
