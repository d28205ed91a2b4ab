package cn.xieshou.stepup;

import cn.xieshou.signin.CurrentSignIn;
import cn.xieshou.signin.Passkeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

import cn.xieshou.page.PageLayoutAdvice;
import cn.xieshou.values.Labels;

/**
 * Asks on one page for all acts with {@link StepUp} (再验证页). The page carries on what was
 * sent, so that the act is done with the proof and nobody has to begin again.
 */
@ControllerAdvice
class StepUpPage {

	/** What is not carried on. */
	private static final Set<String> OWN = Set.of(StepUpGate.PROOF, StepUpGate.PASSWORD, Passkeys.FIELD, "_csrf");

	private final PageLayoutAdvice layout;

	private final Labels labels;

	private final Passkeys passkeys;

	StepUpPage(PageLayoutAdvice layout, Labels labels, Passkeys passkeys) {
		this.passkeys = passkeys;
		this.layout = layout;
		this.labels = labels;
	}

	@ExceptionHandler
	ModelAndView ask(StepUpGate.Needed needed, HttpServletRequest request, HttpServletResponse response,
			Locale locale) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		ModelAndView page = new ModelAndView("stepup/step-up");
		page.setStatus(HttpStatus.UNAUTHORIZED);
		page.addObject("layout", this.layout.layout(request, locale));
		page.addObject("way", needed.way());
		page.addObject("passkey",
				this.passkeys.isOffered(request) && this.passkeys.isSet(CurrentSignIn.require().actor().id()));
		page.addObject("error",
				(request.getParameter(StepUpGate.PROOF) != null) ? this.labels.text(needed.refusal()) : null);
		page.addObject("act", request.getRequestURI());
		page.addObject("sent", sent(request));
		return page;
	}

	private static List<Sent> sent(HttpServletRequest request) {
		List<Sent> sent = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (!OWN.contains(name)) {
				List.of(values).forEach((value) -> sent.add(new Sent(name, value)));
			}
		});
		return sent;
	}

	/** What the form of the act sent. */
	record Sent(String name, String value) {

	}

}
