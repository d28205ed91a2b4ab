package cn.xieshou.access;

import java.io.IOException;
import java.net.URI;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What the gate answers: where a sign-in leads, and what the API says to who may not
 * enter.
 */
@Component
class SignInAnswers extends SavedRequestAwareAuthenticationSuccessHandler
		implements AuthenticationFailureHandler, AuthenticationEntryPoint, AccessDeniedHandler, LogoutHandler {

	private final SignIns signIns;

	private final MessageSource messages;

	private final LocaleResolver languages;

	private final JsonMapper json;

	SignInAnswers(SignIns signIns, MessageSource messages, LocaleResolver languages, JsonMapper json) {
		this.signIns = signIns;
		this.messages = messages;
		this.languages = languages;
		this.json = json;
		setRequestCache(new CookieRequestCache());
	}

	/** One answer for unknown, wrong and locked, so that accounts cannot be found out. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		response.sendRedirect(request.getContextPath() + "/login?error");
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
			throws IOException {
		response.setHeader("WWW-Authenticate", "Bearer");
		answer(request, response, HttpStatus.UNAUTHORIZED, "access.signInNeeded");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
			throws IOException, ServletException {
		answer(request, response, HttpStatus.FORBIDDEN, "access.forbidden");
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
			throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				this.messages.getMessage(key, null, this.languages.resolveLocale(request)));
		problem.setInstance(URI.create(request.getRequestURI()));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response,
			@Nullable Authentication authentication) {
		SignInContexts.token(request).ifPresent(this.signIns::end);
	}

}
