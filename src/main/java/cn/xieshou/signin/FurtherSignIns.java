package cn.xieshou.signin;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;

/**
 * Signs in who has proven who they are otherwise than by a password (其他登录方式), into the
 * same sessions and with the same answers.
 */
@Service
public class FurtherSignIns {

	private final SignInAttempts attempts;

	private final SignInContexts contexts;

	private final SignInAnswers answers;

	FurtherSignIns(SignInAttempts attempts, SignInContexts contexts, SignInAnswers answers) {
		this.attempts = attempts;
		this.contexts = contexts;
		this.answers = answers;
	}

	/**
	 * Whether who has proven one factor otherwise must prove a second one, or can (第二因子).
	 */
	public boolean needsCode(UUID account) {
		return this.attempts.needsCode(account);
	}

	/** Who is signed in in the browser that a request comes from. */
	public Optional<Actor> present(HttpServletRequest request) {
		return CurrentSignIn.of(this.contexts.loadDeferredContext(request).get().getAuthentication())
			.map(SignIn::actor);
	}

	/**
	 * Begins a session of the account, or answers why not.
	 * @param proven whether two factors are proven already; otherwise the request has a
	 * code or a passkey, where the account has any
	 */
	public void finish(UUID account, boolean proven, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		try {
			Authentication who = this.attempts.admit(account, this.answers.details(request), proven);
			this.contexts.saveContext(new SecurityContextImpl(who), request, response);
			this.answers.onAuthenticationSuccess(request, response, who);
		}
		catch (AuthenticationException refused) {
			this.answers.onAuthenticationFailure(request, response, refused);
		}
	}

}
