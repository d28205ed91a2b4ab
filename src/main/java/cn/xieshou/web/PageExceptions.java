package cn.xieshou.web;

import java.util.Objects;
import java.io.IOException;
import java.io.UncheckedIOException;

import cn.xieshou.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.multipart.MultipartException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes what no controller and no advice took: a refusal becomes a 409, anything else a
 * 500 that is logged here under its number. {@link ErrorPages} then answers.
 */
@Component
class PageExceptions implements HandlerExceptionResolver, Ordered {

	static final String REFUSAL = Refusal.class.getName();

	/** What the caller did wrong, {@code null} if it is not the caller. */
	private static @Nullable BadRequest bad(Exception error) {
		if (error instanceof BadRequest bad) {
			return bad;
		}
		BoundedBody.TooLarge large = BoundedBody.TooLarge.in(error);
		if (large != null) {
			return RequestBorder.tooLarge(large.most());
		}
		return (error instanceof MultipartException) ? new BadRequest(null, "web.border.form") : null;
	}

	/**
	 * What a rule refuses. Of several who do the same at once the database lets the first
	 * one do it.
	 */
	private static @Nullable Refusal refusal(Exception error) {
		if (error instanceof Refusal refusal) {
			return refusal;
		}
		return (error instanceof DuplicateKeyException) ? new Refusal("web.error.atOnce") : null;
	}

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception error) {
		if (error instanceof AccessDeniedException || error instanceof AuthenticationException || response.isCommitted()
				|| UnavailableFilter.answers(error)) {
			return null;
		}
		try {
			Refusal refusal = refusal(error);
			if (refusal != null) {
				request.setAttribute(REFUSAL, refusal);
				response.sendError(HttpStatus.CONFLICT.value());
			}
			else if (bad(error) != null) {
				BadRequest bad = Objects.requireNonNull(bad(error));
				request.setAttribute(BadRequest.ATTRIBUTE, bad);
				response.sendError(bad.status());
			}
			else {
				ErrorId.of(request, error);
				response.sendError(HttpStatus.INTERNAL_SERVER_ERROR.value());
			}
			return new ModelAndView();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
