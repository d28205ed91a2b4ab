package cn.xieshou.log;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

import cn.xieshou.values.Ids;
import cn.xieshou.values.PlainText;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request an id (请求编号), which the answer and each line of the log carry. An
 * id that the caller sends is kept if it is short and plain, so that a proxy's log and
 * ours name a request alike.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTraceFilter extends OncePerRequestFilter {

	static final String HEADER = "X-Request-Id";

	private static final String ATTRIBUTE = RequestTrace.class.getName();

	private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_-]{8,64}");

	private static final int LONGEST_ADDRESS = 44;

	private static final String LOG_KEY = "request";

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		RequestTrace trace = (request.getAttribute(ATTRIBUTE) instanceof RequestTrace known) ? known
				: new RequestTrace(id(request), PlainText.forLog(request.getRemoteAddr(), LONGEST_ADDRESS));
		request.setAttribute(ATTRIBUTE, trace);
		response.setHeader(HEADER, trace.id());
		RequestTrace.begin(trace);
		MDC.put(LOG_KEY, trace.id());
		try {
			chain.doFilter(request, response);
		}
		finally {
			MDC.remove(LOG_KEY);
			RequestTrace.end();
		}
	}

	private static String id(HttpServletRequest request) {
		List<String> sent = Collections.list(request.getHeaders(HEADER));
		return (sent.size() == 1 && SAFE.matcher(sent.get(0)).matches()) ? sent.get(0) : Ids.next().toString();
	}

}
