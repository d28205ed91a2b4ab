package cn.xieshou.gate;

import java.io.IOException;

import java.util.regex.Pattern;

import cn.xieshou.access.Actor;
import cn.xieshou.values.PlainText;
import cn.xieshou.values.Refusal;
import cn.xieshou.web.ErrorAnswers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells of refused acts (操作被拒): whatever was forbidden, too much or no sense, records
 * that the sender does not see, and what changes something and was answered with 409. In
 * a transaction of its own, since that of the act is rolled back.
 */
class RefusalFilter extends OncePerRequestFilter {

	/** The request attribute with what the policy said. */
	static final String DENIED = AccessDeniedException.class.getName();

	private static final Logger log = LoggerFactory.getLogger(RefusalFilter.class);

	private static final int LONGEST = 200;

	/** An address that names one record by its id. */
	private static final Pattern RECORD = Pattern.compile("/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b");

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	RefusalFilter(ApplicationEventPublisher events, TransactionTemplate transaction) {
		this.events = events;
		this.transaction = transaction;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, response);
		int status = response.getStatus();
		if (isTold(status, request) && actor() instanceof Actor actor) {
			tell(new ActRefused(actor, PlainText.forLog(request.getMethod(), 10),
					PlainText.forLog(request.getRequestURI(), LONGEST), status,
					PlainText.forLog(reason(request), LONGEST)));
		}
	}

	/**
	 * A record that is not there and one that is another's are answered alike, and told
	 * alike.
	 */
	private static boolean isTold(int status, HttpServletRequest request) {
		return switch (status) {
			case 400, 403, 413, 415, 429 -> true;
			case 404 -> RECORD.matcher(request.getRequestURI()).find();
			case 409 -> !request.getMethod().equals("GET");
			default -> false;
		};
	}

	private static @Nullable Object actor() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null) ? authentication.getPrincipal() : null;
	}

	private static String reason(HttpServletRequest request) {
		Object denied = request.getAttribute(DENIED);
		return ErrorAnswers.refusal(request).map(Refusal::key).orElse((denied != null) ? denied.toString() : "");
	}

	/**
	 * The answer is given already; a journal that cannot be written does not change it.
	 */
	private void tell(ActRefused refused) {
		try {
			this.transaction.executeWithoutResult((status) -> this.events.publishEvent(refused));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("A refused act could not be written into the journal: {} {}", refused.method(), refused.path(),
					ex);
		}
	}

}
