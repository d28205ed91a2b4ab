package cn.xieshou.gate;

import cn.xieshou.signin.Cookies;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Component;

import cn.xieshou.access.Digests;
import cn.xieshou.access.SignIns;

/**
 * The tokens against forged requests (CSRF). Where a browser is signed in, the token is a
 * digest of the lasting part of the session's secret: it lasts as long as the session in
 * every tab and is stored nowhere. Before a sign-in it is a random value in a cookie.
 */
@Component
class SessionCsrfTokens implements CsrfTokenRepository {

	private static final String HEADER = "X-XSRF-TOKEN";

	private static final String PARAMETER = "_csrf";

	private final CookieCsrfTokenRepository signedOut = new CookieCsrfTokenRepository();

	private final Cookies cookies;

	SessionCsrfTokens(Cookies cookies) {
		this.cookies = cookies;
		this.signedOut.setCookieName(cookies.name(Cookies.CSRF));
		this.signedOut.setCookiePath("/");
		this.signedOut.setHeaderName(HEADER);
		this.signedOut.setParameterName(PARAMETER);
		this.signedOut.setCookieCustomizer((cookie) -> {
			cookie.sameSite("Lax");
			if (cookies.isAlwaysSecure()) {
				cookie.secure(true);
			}
		});
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return ofSession(request).orElseGet(() -> this.signedOut.generateToken(request));
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (ofSession(request).isEmpty()) {
			this.signedOut.saveToken(token, request, response);
		}
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return ofSession(request).orElseGet(() -> this.signedOut.loadToken(request));
	}

	private Optional<CsrfToken> ofSession(HttpServletRequest request) {
		return this.cookies.read(request, Cookies.SESSION)
			.map((secret) -> new DefaultCsrfToken(HEADER, PARAMETER, Digests.keyed(SignIns.lasting(secret), "csrf")));
	}

}
