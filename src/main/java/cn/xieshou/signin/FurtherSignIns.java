package cn.xieshou.signin;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Service;

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

	/**
	 * Begins a session of the account, or answers why not.
	 * @param code of the second factor; {@code null} where two are proven already
	 */
	public void finish(UUID account, @Nullable String code, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		try {
			Authentication who = this.attempts.admit(account, this.answers.details(request, code), code == null);
			this.contexts.saveContext(new SecurityContextImpl(who), request, response);
			this.answers.onAuthenticationSuccess(request, response, who);
		}
		catch (AuthenticationException refused) {
			this.answers.onAuthenticationFailure(request, response, refused);
		}
	}

}
