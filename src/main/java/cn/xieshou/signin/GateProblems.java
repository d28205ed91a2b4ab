package cn.xieshou.signin;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** RFC 9457 problems of the gate, for the API and the scripts of pages (接口答复). */
@Component
public class GateProblems {

	private final MessageSource messages;

	private final LocaleResolver languages;

	private final JsonMapper json;

	GateProblems(MessageSource messages, LocaleResolver languages, JsonMapper json) {
		this.messages = messages;
		this.languages = languages;
		this.json = json;
	}

	public void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
			throws IOException {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				this.messages.getMessage(key, null, this.languages.resolveLocale(request)));
		problem.setType(URI.create("urn:xieshou:problem:" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
		problem.setTitle(this.messages.getMessage("web.error." + status.value() + ".title", null,
				this.languages.resolveLocale(request)));
		problem.setInstance(URI.create(request.getRequestURI()));
		response.setStatus(status.value());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
	}

}
