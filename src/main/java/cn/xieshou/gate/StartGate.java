package cn.xieshou.gate;

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
 * yet. The same until its three administrators have used their links, which are all that
 * opens (首次启用). Static files and the probes of the health pass.
 */
class StartGate extends OncePerRequestFilter {

	private static final Duration AGAIN = Duration.ofSeconds(3);

	private static final Duration FIRST_RUN = Duration.ofMinutes(1);

	private final StartState state;

	private final FirstRunState firstRun;

	private final RequestMatcher always = SecurityRules.alwaysOpen();

	private final RequestMatcher links = SecurityRules.path(SecurityRules.LINKS);

	StartGate(StartState state, FirstRunState firstRun) {
		this.state = state;
		this.firstRun = firstRun;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.always.matches(request)) {
			chain.doFilter(request, response);
		}
		else if (!this.state.isReady()) {
			ErrorAnswers.sendLater(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), AGAIN,
					(this.state.loading() != null) ? "web.error.loading" : "web.error.starting");
		}
		else if (this.firstRun.isDone() || this.links.matches(request)) {
			chain.doFilter(request, response);
		}
		else {
			ErrorAnswers.sendLater(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), FIRST_RUN,
					"setup.error.closed");
		}
	}

}
