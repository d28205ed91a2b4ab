package cn.xieshou.signin;

import cn.xieshou.credential.AccountAges;
import cn.xieshou.credential.SignInBusy;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import cn.xieshou.access.Actor;
import cn.xieshou.access.SignIn;
import cn.xieshou.access.SignIns;
import cn.xieshou.web.ErrorAnswers;

/**
 * Where a sign-in and a sign-out lead (登录与退出的答复): back to where one was, or to a sentence
 * that says why not and for how long.
 */
@Component
public class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
		implements AuthenticationFailureHandler, LogoutHandler {

	/** Where a sign-in leads that comes from nowhere. */
	private static final String HOME = "/home";

	private final SignIns signIns;

	private final SignInContexts contexts;

	private final ReturnAddresses returns;

	private final Cookies cookies;

	private final KnownOrigins origins;

	private final AccountAges ages;

	private final Passkeys passkeys;

	private final GateProblems problems;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final SecureRandom random = new SecureRandom();

	SignInAnswers(SignIns signIns, SignInContexts contexts, ReturnAddresses returns, Cookies cookies,
			KnownOrigins origins, AccountAges ages, Passkeys passkeys, GateProblems problems,
			ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.signIns = signIns;
		this.contexts = contexts;
		this.returns = returns;
		this.cookies = cookies;
		this.origins = origins;
		this.ages = ages;
		this.passkeys = passkeys;
		this.problems = problems;
		this.events = events;
		this.transaction = transaction;
		setRequestCache(returns);
		setDefaultTargetUrl(HOME);
	}

	/** What comes with a sign-in on the page. */
	public SignInDetails details(HttpServletRequest request) {
		return new SignInDetails(source(request), Objects.requireNonNullElse(request.getParameter("code"), ""),
				this.passkeys.accountOf(request).orElse(null));
	}

	/**
	 * Where the request comes from, as {@link SignInAttempts} counts, and the code sent.
	 */
	public SignInDetails details(HttpServletRequest request, @Nullable String code) {
		return new SignInDetails(source(request), (code != null) ? code : "", null);
	}

	private SignInSource source(HttpServletRequest request) {
		return SignInSource.at(request.getRemoteAddr(), this.cookies.read(request, Cookies.DEVICE).orElse(null));
	}

	/**
	 * Remembers the browser and goes back to where the reader was; somebody else than the
	 * last reader begins at the home page, and who has an old password at that of the
	 * password.
	 */
	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		this.returns.removeRequest(request, response);
		if (authentication.getPrincipal() instanceof Actor actor) {
			String secret = this.cookies.read(request, Cookies.DEVICE).orElseGet(this::secret);
			this.origins.remember(actor.id(), new SignInSource("", secret).deviceDigest());
			this.cookies.send(request, response, Cookies.DEVICE, secret, KnownOrigins.REMEMBERED);
			Optional<String> last = this.cookies.read(request, Cookies.LAST);
			this.cookies.send(request, response, Cookies.LAST, actor.id().toString(), KnownOrigins.REMEMBERED);
			boolean ending = authentication.getDetails() instanceof SignIn.Standing standing
					&& this.ages.isPasswordEnding(standing);
			if (ending || (last.isPresent() && !last.get().equals(actor.id().toString()))) {
				clearAuthenticationAttributes(request);
				getRedirectStrategy().sendRedirect(request, response, ending ? "/account/password" : HOME);
				return;
			}
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

	private String secret() {
		byte[] secret = new byte[32];
		this.random.nextBytes(secret);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
	}

	/** One answer for unknown and wrong, so that accounts cannot be found out. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		if (exception instanceof SignInLimited limited) {
			later(request, response, HttpStatus.TOO_MANY_REQUESTS, limited.waitFor(), "access.error.limited");
		}
		else if (exception instanceof SignInBusy) {
			later(request, response, HttpStatus.SERVICE_UNAVAILABLE, SignInBusy.WAIT, "access.error.busy");
		}
		else if (Asked.isApi(request)) {
			boolean proven = exception instanceof AccountIdle || exception instanceof PasswordPast;
			this.problems.answer(request, response, proven ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED,
					(exception instanceof AccountIdle) ? "access.accountIdle"
							: proven ? ConditionDenied.PASSWORD_PAST : "access.signInRefused");
		}
		else {
			response.sendRedirect(
					request.getContextPath() + ((exception instanceof AccountIdle) ? "/login?idle" : "/login?error"));
		}
	}

	private void later(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Duration wait,
			String key) throws IOException {
		long seconds = ErrorAnswers.seconds(wait);
		ErrorAnswers.sendLater(request, response, status.value(), wait, key, (seconds + 59) / 60, seconds);
	}

	/**
	 * Ends the session, and lets the browser forget pages, but nothing that was typed.
	 */
	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		this.contexts.token(request).ifPresent(this.signIns::end);
		response.setHeader("Clear-Site-Data", "\"cache\"");
		if (authentication != null && authentication.getPrincipal() instanceof Actor actor) {
			this.transaction.executeWithoutResult((status) -> this.events.publishEvent(new SignedOut(actor)));
		}
	}

}
