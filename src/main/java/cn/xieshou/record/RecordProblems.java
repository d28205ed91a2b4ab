package cn.xieshou.record;

import java.util.List;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import cn.xieshou.form.FormProblem;
import cn.xieshou.form.FormRejected;
import cn.xieshou.list.BadListParameter;
import cn.xieshou.values.Labels;

/**
 * What the API says of a list that cannot be answered (400) and of a form that cannot be
 * taken (422).
 */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RecordProblems {

	private final Labels labels;

	RecordProblems(Labels labels) {
		this.labels = labels;
	}

	@ExceptionHandler
	ProblemDetail refused(BadListParameter exception) {
		String message = this.labels.text(exception.key(), exception.arguments());
		return problem(HttpStatus.BAD_REQUEST, message,
				List.of(new FormProblem(exception.parameter(), exception.key(), message)));
	}

	@ExceptionHandler
	ProblemDetail rejected(FormRejected exception) {
		return problem(HttpStatus.UNPROCESSABLE_CONTENT, this.labels.text("form.rejected", exception.problems().size()),
				exception.problems());
	}

	private static ProblemDetail problem(HttpStatus status, String detail, List<FormProblem> errors) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setProperty("errors", errors);
		return problem;
	}

}
