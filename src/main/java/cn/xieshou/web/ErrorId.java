package cn.xieshou.web;

import cn.xieshou.page.Api;
import cn.xieshou.values.Days;
import cn.xieshou.values.PlainText;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number under which an unexpected error is in the log and before the reader (错误编号),
 * {@code E-7F3A2C-20241220}. Written once per request, where it is handled, or by the job
 * that failed.
 */
public final class ErrorId {

	private static final Logger logger = LoggerFactory.getLogger(ErrorId.class);

	private static final String ATTRIBUTE = ErrorId.class.getName();

	private static final SecureRandom random = new SecureRandom();

	private ErrorId() {
	}

	/** A new number. */
	public static String next() {
		return "E-%06X-%s".formatted(random.nextInt(1 << 24),
				Days.of(Instant.now()).format(DateTimeFormatter.BASIC_ISO_DATE));
	}

	/** Logs the error under a new number, unless this request has one already. */
	static String of(HttpServletRequest request, Throwable error) {
		if (request.getAttribute(ATTRIBUTE) instanceof String known) {
			return known;
		}
		String id = next();
		request.setAttribute(ATTRIBUTE, id);
		logger.error("{} {} {}", id, PlainText.forLog(request.getMethod(), 20),
				PlainText.forLog(Api.path(request), 300), error);
		return id;
	}

	/**
	 * The number of this request's error; one without a cause in our hands gets one too.
	 */
	static String of(HttpServletRequest request) {
		return of(request, new IllegalStateException("Answered with an error status"));
	}

}
