package cn.xieshou.web;

import java.io.InputStream;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

import cn.xieshou.page.Api;

/**
 * Answers 304 to anyone who has the page or answer already (未变页面). What is kept is only
 * the reader's browser's and asked for again each time, so that a session that ended
 * shows nothing. Files are streamed and pass by; the sign-in page and what tells of
 * people (accounts, the journal, ways to reach them) is kept nowhere.
 */
@Component
class UnchangedPages extends ShallowEtagHeaderFilter {

	private static final Pattern PASSING = Pattern.compile("/login|/error|/setup.*|/actuator.*|"
			+ "(/api/v1)?/(account|admin|journal|contacts|exports)(/.*)?|.*/evidence(/.*)?|.*\\.\\w+");

	/** A strong mark would forbid compression. */
	UnchangedPages() {
		setWriteWeakETag(true);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") || PASSING.matcher(Api.path(request)).matches();
	}

	@Override
	protected boolean isEligibleForEtag(HttpServletRequest request, HttpServletResponse response, int status,
			InputStream content) {
		boolean eligible = super.isEligibleForEtag(request, response, status, content);
		if (eligible && response.getHeader(HttpHeaders.CACHE_CONTROL) == null) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
			response.addHeader(HttpHeaders.VARY, "Cookie, Authorization, Accept-Language, HX-Request");
		}
		return eligible;
	}

}
