package cn.xieshou.gate;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import cn.xieshou.access.Digests;

/**
 * Writes the token against forged requests into pages as {@code salt.digest}, the salt
 * being that of the page's address. The same page twice has the same bytes, so that it
 * can be answered with 304; two addresses never show the same token, so that guesses in a
 * query cannot find it out from the length of the compressed page (BREACH).
 */
class AddressedCsrfTokens extends CsrfTokenRequestAttributeHandler {

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
		super.handle(request, response, () -> {
			CsrfToken actual = token.get();
			String salt = Digests.plain(request.getRequestURI() + "?" + request.getQueryString()).substring(0, 12);
			return new DefaultCsrfToken(actual.getHeaderName(), actual.getParameterName(),
					salted(actual.getToken(), salt));
		});
	}

	/** The actual token, if what was sent is that token with any salt. */
	@Override
	public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
		String sent = super.resolveCsrfTokenValue(request, token);
		if (sent == null || sent.indexOf('.') < 0) {
			return null;
		}
		String salt = sent.substring(0, sent.indexOf('.'));
		return Digests.same(sent, salted(token.getToken(), salt)) ? token.getToken() : null;
	}

	private static String salted(String token, String salt) {
		return salt + "." + Digests.keyed(token, salt);
	}

}
