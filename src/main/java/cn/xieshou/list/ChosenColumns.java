package cn.xieshou.list;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseCookie;

import cn.xieshou.register.Column;

/**
 * The columns that a reader chose for a list (所选列), kept in the browser: a cookie that
 * goes with that list only. Nothing in it is trusted beyond naming columns of the list.
 */
public final class ChosenColumns {

	public static final String COOKIE = "columns";

	/** The parameter with which the chooser asks that its choice be kept. */
	public static final String KEEP = "keep";

	private static final Duration YEAR = Duration.ofDays(365);

	private ChosenColumns() {
	}

	/** The keys that a cookie names. */
	public static Set<String> read(String cookie) {
		return Stream.of(cookie.split("\\.")).filter((key) -> !key.isEmpty()).collect(Collectors.toSet());
	}

	/** The cookie that keeps the columns a query asks for; none erases it. */
	public static String keep(ListQuery query, HttpServletRequest request) {
		String keys = query.given("columns").isEmpty() ? ""
				: query.shown().stream().map(Column::key).collect(Collectors.joining("."));
		return ResponseCookie.from(COOKIE, keys)
			.path(request.getContextPath() + "/" + query.register().code())
			.maxAge(keys.isEmpty() ? Duration.ZERO : YEAR)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build()
			.toString();
	}

}
