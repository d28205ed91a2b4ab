package cn.xieshou.web;

import cn.xieshou.page.Api;
import cn.xieshou.values.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers what failed anywhere (错误页): a page that says what happened, whether one's data
 * is safe and what to do next; a problem to callers of the API.
 */
@Controller
class ErrorPages implements ErrorController {

	private final Problems problems;

	private final StartState start;

	ErrorPages(Problems problems, StartState start) {
		this.problems = problems;
		this.start = start;
	}

	/**
	 * What an error page says.
	 *
	 * @param status the HTTP status
	 * @param title what happened, in a few words
	 * @param what what happened
	 * @param safe what became of the reader's data
	 * @param next what to do
	 * @param id the number in the log, {@code null} if nothing unexpected happened
	 * @param back where the reader may go back to, {@code null} if that is not known
	 */
	record Failure(int status, String title, String what, String safe, String next, @Nullable String id,
			@Nullable String back) {

	}

	@RequestMapping("/error")
	Object error(HttpServletRequest request) {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code
				: HttpStatus.NOT_FOUND.value();
		String id = (status >= 500 && ErrorAnswers.words(request) == null) ? id(request) : null;
		Refusal refusal = (request.getAttribute(PageExceptions.REFUSAL) instanceof Refusal refused) ? refused : null;
		BadRequest bad = (request.getAttribute(BadRequest.ATTRIBUTE) instanceof BadRequest found) ? found : null;
		if (Api.isApi(request) || Api.wantsJson(request)) {
			return ResponseEntity.status(status)
				.contentType(MediaType.APPLICATION_PROBLEM_JSON)
				.body((bad != null) ? this.problems.refused(bad, request) : problem(status, id, refusal, request));
		}
		String what = (refusal != null) ? this.problems.text(refusal) : (bad != null)
				? this.problems.text(bad.key(), bad.arguments()) : this.problems.word(request, status, "what");
		Failure failure = new Failure(status, this.problems.word(request, status, "title"), what,
				this.problems.word(request, status, "safe"), this.problems.word(request, status, "next"), id,
				ErrorAnswers.back(request));
		ModelAndView page = new ModelAndView(view(status));
		page.setStatus(HttpStatus.valueOf(status));
		return page.addObject("failure", failure).addObject("start", this.start);
	}

	private ProblemDetail problem(int status, @Nullable String id, @Nullable Refusal refusal,
			HttpServletRequest request) {
		if (refusal != null) {
			return this.problems.refused(refusal, request);
		}
		return (id != null) ? this.problems.unexpected(status, request, id) : this.problems.problem(status, request);
	}

	private static String id(HttpServletRequest request) {
		return (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown)
				? ErrorId.of(request, thrown) : ErrorId.of(request);
	}

	private String view(int status) {
		if (status == HttpStatus.SERVICE_UNAVAILABLE.value() && !this.start.isReady()) {
			return "error/starting";
		}
		return switch (status) {
			case 403, 404 -> "error/" + status;
			default -> (status >= 500) ? "error/500" : "error";
		};
	}

}
