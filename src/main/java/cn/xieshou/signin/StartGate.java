package cn.xieshou.signin;

import java.io.IOException;
import java.time.Duration;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import cn.xieshou.web.ErrorAnswers;
import cn.xieshou.web.StartState;

/**
 * Answers 503 until the portal is ready (启动中): it takes requests before its books are
 * loaded, and a right password must not be called wrong because its account is not there
 * yet. Static files and the probes of the health pass.
 */
class StartGate extends OncePerRequestFilter {

	private static final Duration AGAIN = Duration.ofSeconds(3);

	private final StartState state;

	private final RequestMatcher always = SecurityRules.alwaysOpen();

	StartGate(StartState state) {
		this.state = state;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.state.isReady() || this.always.matches(request)) {
			chain.doFilter(request, response);
			return;
		}
		ErrorAnswers.sendLater(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), AGAIN,
				(this.state.loading() != null) ? "web.error.loading" : "web.error.starting");
	}

}
