package cn.xieshou.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Counts what is wrong with the forms of a page, so that its title says so before
 * anything else is read out: the model attribute {@code formErrors}.
 */
class FormErrors implements HandlerInterceptor {

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page != null && page.getViewName() != null && !page.getViewName().startsWith("redirect:")) {
			int errors = page.getModel()
				.values()
				.stream()
				.mapToInt((value) -> (value instanceof BindingResult result) ? result.getErrorCount() : 0)
				.sum();
			if (errors > 0) {
				page.addObject("formErrors", errors);
			}
		}
	}

}
