package cn.xieshou.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import cn.xieshou.values.Labels;

/**
 * What the API says when a handler finds that the caller may not: 401 or 403. Pages get
 * theirs from the gate.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccessProblems {

	private final Labels labels;

	AccessProblems(Labels labels) {
		this.labels = labels;
	}

	@ExceptionHandler
	ProblemDetail refused(AuthenticationException exception, HttpServletRequest request) {
		if (!SecurityRules.isApi(request)) {
			throw exception;
		}
		return ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, this.labels.text("access.signInRefused"));
	}

	@ExceptionHandler
	ProblemDetail forbidden(AccessDeniedException exception, HttpServletRequest request) {
		if (!SecurityRules.isApi(request)) {
			throw exception;
		}
		return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, this.labels.text("access.forbidden"));
	}

}
