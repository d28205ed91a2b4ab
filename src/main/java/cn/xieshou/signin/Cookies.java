package cn.xieshou.signin;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

import cn.xieshou.page.PublicAddress;

/**
 * The cookies of the gate (Cookie): unreadable to scripts, sent with no post of another
 * site, and where the portal's address is https named {@code __Host-…} and sent by https
 * only.
 */
@Component
public class Cookies {

	/** The secret of a session. */
	public static final String SESSION = "xieshou";

	/** The secret of a browser in which somebody has signed in before. */
	public static final String DEVICE = "xieshou-device";

	/** Where to go after signing in. */
	public static final String RETURN = "xieshou-return";

	/** Who signed in last in this browser: an account's id, which opens nothing. */
	static final String LAST = "xieshou-last";

	/** The token against forged requests before a sign-in. */
	public static final String CSRF = "xieshou-csrf";

	/** The secret of what a browser has begun; the kind follows. */
	static final String CEREMONY = "xieshou-begun-";

	/** Until the browser is closed. */
	public static final Duration WHILE_OPEN = Duration.ofSeconds(-1);

	private final PublicAddress address;

	public Cookies(PublicAddress address) {
		this.address = address;
	}

	public String name(String cookie) {
		return this.address.cookie(cookie);
	}

	/** Whether readers come by https only, however a proxy asks. */
	public boolean isAlwaysSecure() {
		return this.address.isSecure();
	}

	/** What the request carries under that name; empty if nothing. */
	public Optional<String> read(HttpServletRequest request, String cookie) {
		Cookie sent = WebUtils.getCookie(request, name(cookie));
		return (sent != null && !sent.getValue().isEmpty()) ? Optional.of(sent.getValue()) : Optional.empty();
	}

	public void send(HttpServletRequest request, HttpServletResponse response, String cookie, String value,
			Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(cookie), value)
					.path("/")
					.httpOnly(true)
					.secure(isAlwaysSecure() || request.isSecure())
					.sameSite("Lax")
					.maxAge(age)
					.build()
					.toString());
	}

	void erase(HttpServletRequest request, HttpServletResponse response, String cookie) {
		send(request, response, cookie, "", Duration.ZERO);
	}

}
