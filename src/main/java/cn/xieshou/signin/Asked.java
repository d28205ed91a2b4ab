package cn.xieshou.signin;

import java.util.Locale;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** Who asks, and for what kind of answer (请求方式). */
public final class Asked {

	/** Before the secret of a program; as every scheme in whatever case. */
	static final String BEARER = "Bearer ";

	private Asked() {
	}

	public static boolean isApi(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

	/**
	 * Whether a script of a page asks, which is told by a status and a problem and leaves
	 * the page as it is.
	 */
	public static boolean isByScript(HttpServletRequest request) {
		String mode = Objects.requireNonNullElse(request.getHeader("Sec-Fetch-Mode"), "navigate");
		String accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "*/*")
			.toLowerCase(Locale.ROOT);
		return request.getHeader("HX-Request") != null || !mode.equals("navigate")
				|| (accept.contains("json") && !accept.contains("html"));
	}

	public static boolean hasBearer(HttpServletRequest request) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
	}

	public static boolean isForToken(HttpServletRequest request) {
		return request.getRequestURI().equals("/api/v1/tokens");
	}

}
