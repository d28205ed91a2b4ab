package cn.xieshou.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

import cn.xieshou.page.Api;
import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.signin.GateProblems;
import cn.xieshou.signin.Asked;

/**
 * Answers 429 to an account that asks for too much in a short time (限速答复), and to an
 * address that does so of what is open to everybody.
 */
class RateGate extends OncePerRequestFilter {

	private static final Pattern EXPORT = Pattern
		.compile("/.*\\.(csv|xlsx|pdf|docx|zip)|/api/v1/(evidence|exports)/[^/]+/file");

	private final RequestMatcher always = SecurityRules.alwaysOpen();

	private final RequestMatcher open = SecurityRules.openToEverybody();

	private final RequestRates rates;

	private final GateProblems problems;

	RateGate(RequestRates rates, GateProblems problems) {
		this.rates = rates;
		this.problems = problems;
	}

	/** Static files and probes are answered without asking the database who asks. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return this.always.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		UUID asker = asker(request);
		if (asker != null && !this.rates.allowsRequest(asker)) {
			refuse(request, response, "60", "access.tooManyRequests");
		}
		else if (asker != null && EXPORT.matcher(Api.path(request)).matches() && !this.rates.allowsExport(asker)) {
			refuse(request, response, "3600", "access.tooManyExports");
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private @Nullable UUID asker(HttpServletRequest request) {
		return CurrentSignIn.find()
			.map((signIn) -> signIn.actor().id())
			.or(() -> this.open.matches(request)
					? Optional.of(UUID.nameUUIDFromBytes(request.getRemoteAddr().getBytes(StandardCharsets.UTF_8)))
					: Optional.empty())
			.orElse(null);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, String seconds, String key)
			throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
		request.setAttribute(RefusalFilter.DENIED, key);
		if (Asked.isApi(request) || Asked.isByScript(request)) {
			this.problems.answer(request, response, HttpStatus.TOO_MANY_REQUESTS, key);
		}
		else {
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
		}
	}

}
