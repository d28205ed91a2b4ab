package cn.xieshou.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.DisconnectedClientHelper;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import cn.xieshou.log.SparseLog;
import cn.xieshou.page.Api;

/**
 * Answers what failed because the database is away (数据库不可用), wherever in the portal: 503
 * with {@code Retry-After}, a page or a problem that is drawn without the database. A
 * reader who went away is answered nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UnavailableFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(UnavailableFilter.class);

	/** After how many seconds another try is worth it. */
	private static final String RETRY_AFTER = "5";

	private final SparseLog complaints = new SparseLog(log);

	private final Problems problems;

	private final LocaleResolver languages;

	private final ITemplateEngine templates;

	private final JsonMapper json;

	UnavailableFilter(Problems problems, LocaleResolver languages, ITemplateEngine templates, JsonMapper json) {
		this.problems = problems;
		this.languages = languages;
		this.templates = templates;
		this.json = json;
	}

	/** Whether a failure is answered here and nowhere else. */
	static boolean answers(Throwable error) {
		return error instanceof OutcomeUnknown || DatabaseFailure.isAway(error) || isReaderGone(error);
	}

	private static boolean isReaderGone(Throwable error) {
		return DisconnectedClientHelper.isClientDisconnectedException(error);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			boolean away = DatabaseFailure.isAway(ex);
			if (!away && isReaderGone(ex)) {
				log.debug("The reader of {} has gone", Api.path(request));
			}
			else if (away) {
				this.complaints.warn("The database does not serve, requests are answered 503", ex);
				if (response.isCommitted()) {
					// what is cut short must not look whole
					throw new CloseNowException("The database went away during the answer", ex);
				}
				answer(request, response, isUnknown(request) ? "web.unknown." : "web.away.");
			}
			else {
				throw ex;
			}
		}
	}

	private static boolean isUnknown(HttpServletRequest request) {
		return !"GET".equals(request.getMethod()) && request.getAttribute(CommitWatch.TRIED) != null;
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, String words) throws IOException {
		LocaleContextHolder.setLocale(this.languages.resolveLocale(request));
		try {
			response.resetBuffer();
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			boolean page = !Api.isApi(request) && !Api.wantsJson(request);
			byte[] body = (page ? page(request, words) : problem(request, words)).getBytes(StandardCharsets.UTF_8);
			response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
		}
		finally {
			LocaleContextHolder.resetLocaleContext();
		}
	}

	private String page(HttpServletRequest request, String words) {
		Context context = new Context(LocaleContextHolder.getLocale());
		context.setVariable("root", request.getContextPath());
		context.setVariable("again", "GET".equals(request.getMethod()) ? "" : request.getContextPath() + "/");
		for (String part : new String[] { "title", "what", "safe", "next" }) {
			context.setVariable(part, this.problems.text(words + part));
		}
		return this.templates.process("error/away", context);
	}

	private String problem(HttpServletRequest request, String words) {
		ProblemDetail problem = this.problems.problem(HttpStatus.SERVICE_UNAVAILABLE.value(), request);
		problem.setTitle(this.problems.text(words + "title"));
		problem.setDetail(this.problems.text(words + "what") + this.problems.text(words + "safe")
				+ this.problems.text(words + "next"));
		return this.json.writeValueAsString(problem);
	}

}
