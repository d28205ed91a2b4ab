package cn.xieshou.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import cn.xieshou.page.Api;
import cn.xieshou.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;

/**
 * The words for what went wrong (问题), in the reader's language, for pages and as RFC 9457
 * problems: {@code web.error.<status>.title}, {@code .what}, {@code .safe},
 * {@code .next}.
 */
@Component
class Problems implements ErrorResponse.Interceptor {

	private static final Set<Integer> WORDED = Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429,
			500, 503);

	private final MessageSource messages;

	Problems(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * What is wrong with one field.
	 *
	 * @param field the form component, {@code null} if it is the whole
	 * @param code the rule broken
	 * @param message the rule in words
	 */
	record FieldProblem(@Nullable String field, @Nullable String code, String message) {

	}

	/** The words of a status, or of its family where it has none of its own. */
	String word(int status, String part) {
		int worded = WORDED.contains(status) ? status : (status < 500) ? 400 : 500;
		return text("web.error." + worded + "." + part);
	}

	/**
	 * The words that anyone who ended the request chose, otherwise those of the status.
	 */
	String word(HttpServletRequest request, int status, String part) {
		ErrorAnswers.Words words = ErrorAnswers.words(request);
		return (words != null) ? text(words.key() + "." + part, words.arguments()) : word(status, part);
	}

	String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale());
	}

	String text(MessageSourceResolvable message) {
		return this.messages.getMessage(message, locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

	ProblemDetail problem(int status, HttpServletRequest request) {
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setType(type(status));
		problem.setTitle(word(request, status, "title"));
		problem.setDetail(word(request, status, "what"));
		problem.setInstance(URI.create(Api.path(request)));
		return problem;
	}

	private static URI type(int status) {
		HttpStatus known = HttpStatus.resolve(status);
		return URI.create("urn:xieshou:problem:"
				+ ((known != null) ? known.name().toLowerCase(Locale.ROOT).replace('_', '-') : status));
	}

	/** Gives a problem that a room has put together its type and title. */
	@Override
	public void handleError(ProblemDetail problem, @Nullable ErrorResponse error) {
		if (problem.getType() == null || !"urn".equals(problem.getType().getScheme())) {
			problem.setType(type(problem.getStatus()));
			problem.setTitle(word(problem.getStatus(), "title"));
		}
	}

	ProblemDetail problem(int status, HttpServletRequest request, List<FieldProblem> errors) {
		ProblemDetail problem = problem(status, request);
		problem.setProperty("errors", errors);
		return problem;
	}

	/** An unexpected error, of which the caller learns no more than its number. */
	ProblemDetail unexpected(int status, HttpServletRequest request, String id) {
		ProblemDetail problem = problem(status, request);
		problem.setDetail(problem.getDetail() + " " + text("web.error.id", id));
		problem.setProperty("errorId", id);
		return problem;
	}

	ProblemDetail refused(Refusal refusal, HttpServletRequest request) {
		request.setAttribute(PageExceptions.REFUSAL, refusal);
		String message = text(refusal);
		ProblemDetail problem = problem(HttpStatus.CONFLICT.value(), request,
				List.of(new FieldProblem(refusal.field(), refusal.key(), message)));
		problem.setDetail(message);
		return problem;
	}

	ProblemDetail refused(BadRequest bad, HttpServletRequest request) {
		String message = text(bad.key(), bad.arguments());
		ProblemDetail problem = problem(bad.status(), request,
				List.of(new FieldProblem(bad.field(), bad.key(), message)));
		problem.setDetail(message);
		return problem;
	}

	List<FieldProblem> of(BindingResult result) {
		return result.getAllErrors().stream().map(this::of).toList();
	}

	private FieldProblem of(ObjectError error) {
		String field = (error instanceof FieldError at) ? at.getField() : null;
		return new FieldProblem(field, error.getCode(), text(error));
	}

}
