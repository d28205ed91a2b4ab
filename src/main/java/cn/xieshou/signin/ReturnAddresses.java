package cn.xieshou.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in leads back to (返回地址), kept in a cookie as path and query without host.
 * For what a page posted it is the page, since the post itself cannot be done again.
 */
@Component
public class ReturnAddresses implements RequestCache {

	private static final int LONGEST = 2000;

	private final Cookies cookies;

	ReturnAddresses(Cookies cookies) {
		this.cookies = cookies;
	}

	@Override
	public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
		String address = page(request);
		if (isOurs(address) && !isFrontDoor(request, address) && !Asked.isApi(request) && !Asked.isByScript(request)) {
			this.cookies.send(request, response, Cookies.RETURN,
					Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)),
					Cookies.WHILE_OPEN);
		}
	}

	/** The portal's own address, typed by who wants to come in and nowhere else. */
	private static boolean isFrontDoor(HttpServletRequest request, String address) {
		return address.equals(request.getContextPath() + "/");
	}

	/** The page that the request is for or, if it is a post, came from. */
	public static String page(HttpServletRequest request) {
		String address = request.getRequestURI();
		if (request.getMethod().equals("GET")) {
			return (request.getQueryString() != null) ? address + "?" + request.getQueryString() : address;
		}
		return referer(request).orElse(address);
	}

	private static Optional<String> referer(HttpServletRequest request) {
		try {
			URI referer = URI.create(String.valueOf(request.getHeader(HttpHeaders.REFERER)));
			boolean here = request.getServerName().equalsIgnoreCase(referer.getHost());
			String query = (referer.getRawQuery() != null) ? "?" + referer.getRawQuery() : "";
			return here ? Optional.of(referer.getRawPath() + query) : Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether the address is a path of this portal and of a length that a cookie holds.
	 */
	private static boolean isOurs(String address) {
		return address.length() <= LONGEST && address.matches("/(?![/\\\\])[\\x21-\\x7e]*");
	}

	@Override
	public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
		return this.cookies.read(request, Cookies.RETURN)
			.flatMap(ReturnAddresses::decoded)
			.filter(ReturnAddresses::isOurs)
			.map(SimpleSavedRequest::new)
			.orElse(null);
	}

	private static Optional<String> decoded(String value) {
		try {
			return Optional.of(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** No request is done again; only its address is kept. */
	@Override
	public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
		return null;
	}

	@Override
	public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
		if (this.cookies.read(request, Cookies.RETURN).isPresent()) {
			this.cookies.erase(request, response, Cookies.RETURN);
		}
	}

}
