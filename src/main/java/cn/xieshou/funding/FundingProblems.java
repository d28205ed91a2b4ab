package cn.xieshou.funding;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the API says of an entry that takes more than there is: 422 with what is left. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FundingProblems {

	@ExceptionHandler
	ProblemDetail overspent(Overspent overspent) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT,
				overspent.problems().get(0).message());
		problem.setProperty("code", Overspent.CODE);
		problem.setProperty("left", overspent.left());
		problem.setProperty("errors", overspent.problems());
		return problem;
	}

}
