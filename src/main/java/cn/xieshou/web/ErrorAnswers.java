package cn.xieshou.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import cn.xieshou.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Ends a request with an error page, or a problem for the API, in words of its own:
 * {@code <key>.title}, {@code .what}, {@code .safe} and {@code .next}.
 */
public final class ErrorAnswers {

	private static final String WORDS = ErrorAnswers.class.getName() + ".words";

	private static final String BACK = ErrorAnswers.class.getName() + ".back";

	private ErrorAnswers() {
	}

	/**
	 * The words of an answer.
	 *
	 * @param key the beginning of the message keys
	 * @param arguments what the messages name
	 */
	record Words(String key, Object[] arguments) {

	}

	/** Answers with the words of the key instead of those of the status. */
	public static void send(HttpServletRequest request, HttpServletResponse response, int status, String key,
			Object... arguments) throws IOException {
		request.setAttribute(WORDS, new Words(key, arguments));
		response.sendError(status);
	}

	/** The same, and says when it is worth trying again. */
	public static void sendLater(HttpServletRequest request, HttpServletResponse response, int status, Duration wait,
			String key, Object... arguments) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds(wait)));
		send(request, response, status, key, arguments);
	}

	/** A wait in whole seconds, never less than it is and at least one. */
	public static long seconds(Duration wait) {
		return Math.max(1, wait.plusMillis(999).toSeconds());
	}

	/** Offers a way back to an address of the portal on the error page. */
	public static void offerBack(HttpServletRequest request, String address) {
		request.setAttribute(BACK, address);
	}

	/** The rule that refused the request, if one did. */
	public static Optional<Refusal> refusal(HttpServletRequest request) {
		return Optional
			.ofNullable((request.getAttribute(PageExceptions.REFUSAL) instanceof Refusal refused) ? refused : null);
	}

	static @Nullable Words words(HttpServletRequest request) {
		return (request.getAttribute(WORDS) instanceof Words words) ? words : null;
	}

	static @Nullable String back(HttpServletRequest request) {
		return (request.getAttribute(BACK) instanceof String address) ? address : null;
	}

}
