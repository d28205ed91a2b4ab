package cn.xieshou.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Tells what is asked of the API from what is asked for by a page. */
public final class Api {

	private Api() {
	}

	/** The address asked for, also while an error is being answered. */
	public static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed instanceof String text) ? text : request.getRequestURI();
		return uri.substring(request.getContextPath().length());
	}

	public static boolean isApi(HttpServletRequest request) {
		return path(request).startsWith("/api/");
	}

	/** Whether a program asks for what people see as a page. */
	public static boolean wantsJson(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return accept != null && accept.contains("json") && !accept.contains("html");
	}

}
