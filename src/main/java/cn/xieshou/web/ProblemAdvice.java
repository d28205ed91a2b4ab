package cn.xieshou.web;

import java.util.List;
import java.util.stream.Collectors;

import cn.xieshou.values.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers what goes wrong in the API as RFC 9457 problems: 400 what cannot be read, 404
 * what is not there, 409 what a rule refuses, 422 what breaks the rules of fields, 500
 * with a number for the rest. What fails outside a controller is answered by
 * {@link ErrorPages}.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(Refusal refusal, HttpServletRequest request) {
		return answer(this.problems.refused(refusal, request), HttpHeaders.EMPTY);
	}

	/** Of several who do the same at once the database lets the first one do it. */
	@ExceptionHandler
	ResponseEntity<Object> taken(DuplicateKeyException taken, HttpServletRequest request) {
		return refused(new Refusal("web.error.atOnce"), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(BadRequest bad, HttpServletRequest request) {
		return answer(this.problems.refused(bad, request), HttpHeaders.EMPTY);
	}

	/** A body of several parts that has none. */
	@ExceptionHandler
	ResponseEntity<Object> broken(MultipartException broken, HttpServletRequest request) {
		return refused(new BadRequest(null, "web.border.form"), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> notFound(NotFound missing, HttpServletRequest request) {
		return answer(this.problems.problem(HttpStatus.NOT_FOUND.value(), request), HttpHeaders.EMPTY);
	}

	@ExceptionHandler
	ResponseEntity<Object> stale(OptimisticLockingFailureException stale, HttpServletRequest request) {
		return answer(this.problems.problem(HttpStatus.PRECONDITION_FAILED.value(), request), HttpHeaders.EMPTY);
	}

	@ExceptionHandler
	ResponseEntity<Object> invalid(BindException invalid, HttpServletRequest request) {
		return answer(this.problems.problem(HttpStatus.UNPROCESSABLE_CONTENT.value(), request,
				this.problems.of(invalid.getBindingResult())), HttpHeaders.EMPTY);
	}

	/** Security answers these: 401 for nobody, 403 for somebody. */
	@ExceptionHandler
	void denied(AccessDeniedException denied) {
		throw denied;
	}

	@ExceptionHandler
	void unknown(AuthenticationException unknown) {
		throw unknown;
	}

	@ExceptionHandler
	ResponseEntity<Object> unexpected(Exception error, HttpServletRequest request) throws Exception {
		if (UnavailableFilter.answers(error)) {
			throw error;
		}
		String id = ErrorId.of(request, error);
		return answer(this.problems.unexpected(HttpStatus.INTERNAL_SERVER_ERROR.value(), request, id),
				HttpHeaders.EMPTY);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return invalid(ex, servlet(request));
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
			HandlerMethodValidationException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<Problems.FieldProblem> errors = ex.getParameterValidationResults()
			.stream()
			.flatMap((result) -> result.getResolvableErrors()
				.stream()
				.map((error) -> new Problems.FieldProblem(result.getMethodParameter().getParameterName(),
						lastCode(error.getCodes()), this.problems.text(error))))
			.toList();
		return answer(this.problems.problem(HttpStatus.UNPROCESSABLE_CONTENT.value(), servlet(request), errors),
				headers);
	}

	private static @Nullable String lastCode(String @Nullable [] codes) {
		return (codes != null && codes.length > 0) ? codes[codes.length - 1] : null;
	}

	/** A field that cannot be read is 422 like any wrong field; no JSON at all is 400. */
	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		BadRequest beyond = beyondLimits(ex);
		if (beyond != null) {
			return refused(beyond, servlet(request));
		}
		if (ex.getCause() instanceof StreamReadException broken) {
			return refused(notJson(broken.getLocation()), servlet(request));
		}
		if (ex.getCause() instanceof JacksonException unreadable && !unreadable.getPath().isEmpty()) {
			String field = unreadable.getPath()
				.stream()
				.map((step) -> (step.getPropertyName() != null) ? "." + step.getPropertyName()
						: "[" + step.getIndex() + "]")
				.collect(Collectors.joining())
				.replaceFirst("^\\.", "");
			if (unreadable instanceof UnrecognizedPropertyException) {
				return refused(
						new BadRequest(HttpStatus.UNPROCESSABLE_CONTENT.value(), field, "web.border.unknownKey", field),
						servlet(request));
			}
			return mismatch(HttpStatus.UNPROCESSABLE_CONTENT, field, headers, request);
		}
		return refused(new BadRequest(null, "web.border.noObject"), servlet(request));
	}

	/** A body that is no JSON, and from where on. */
	private static BadRequest notJson(@Nullable TokenStreamLocation from) {
		return (from == null || from.getLineNr() < 1) ? new BadRequest(null, "web.border.noObject")
				: new BadRequest(null, "web.border.noJson", from.getLineNr(), Math.max(1, from.getColumnNr()));
	}

	/** A body beyond a limit of length, depth or count. */
	private @Nullable BadRequest beyondLimits(Throwable error) {
		BoundedBody.TooLarge large = BoundedBody.TooLarge.in(error);
		if (large != null) {
			return RequestBorder.tooLarge(large.most());
		}
		return (error.getCause() instanceof StreamConstraintsException) ? new BadRequest(null, "web.border.json")
				: null;
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String field = (ex instanceof MethodArgumentTypeMismatchException argument) ? argument.getName()
				: ex.getPropertyName();
		return mismatch(HttpStatus.BAD_REQUEST, field, headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return missing(ex.getParameterName(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return missing(ex.getRequestPartName(), request);
	}

	private ResponseEntity<Object> missing(String name, WebRequest request) {
		return refused(new BadRequest(name, "web.error.missing", name), servlet(request));
	}

	private ResponseEntity<Object> mismatch(HttpStatus status, @Nullable String field, HttpHeaders headers,
			WebRequest request) {
		return answer(
				this.problems.problem(status.value(), servlet(request), List
					.of(new Problems.FieldProblem(field, "typeMismatch", this.problems.text("web.error.mismatch")))),
				headers);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleErrorResponseException(ErrorResponseException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return handleExceptionInternal(ex, null, headers, status, request);
	}

	/** Everything else that Spring knows, in our words. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpServletRequest asked = servlet(request);
		if (status.is5xxServerError()) {
			return answer(this.problems.unexpected(status.value(), asked, ErrorId.of(asked, ex)), headers);
		}
		return answer(this.problems.problem(status.value(), asked), headers);
	}

	private static HttpServletRequest servlet(WebRequest request) {
		return ((ServletWebRequest) request).getRequest();
	}

	private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
		return ResponseEntity.status(problem.getStatus())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

}
