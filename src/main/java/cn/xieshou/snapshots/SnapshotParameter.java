package cn.xieshou.snapshots;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

import cn.xieshou.page.Api;
import cn.xieshou.web.BadRequest;

/**
 * Lets everything that is read as known at a moment ({@code asKnownOn}) be read by a
 * snapshot, too ({@code snapshot}): a program is answered as of its moment, a page leads
 * to the address that names the moment, which all its links then carry on.
 */
@Component
class SnapshotParameter extends OncePerRequestFilter {

	private static final String SNAPSHOT = "snapshot";

	private static final String MOMENT = "asKnownOn";

	private final Snapshots snapshots;

	SnapshotParameter(Snapshots snapshots) {
		this.snapshots = snapshots;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String query = request.getQueryString();
		return query == null || !query.contains(SNAPSHOT + "=") || !"GET".equals(request.getMethod())
				|| request.getParameter(SNAPSHOT) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String moment;
		try {
			moment = moment(request);
		}
		catch (BadRequest ex) {
			request.setAttribute(BadRequest.ATTRIBUTE, ex);
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		Map<String, String[]> parameters = new LinkedHashMap<>(request.getParameterMap());
		parameters.remove(SNAPSHOT);
		parameters.put(MOMENT, new String[] { moment });
		if (Api.isApi(request)) {
			chain.doFilter(new AsKnown(request, parameters), response);
		}
		else {
			response.sendRedirect(address(request.getRequestURI(), parameters));
		}
	}

	private String moment(HttpServletRequest request) {
		String[] given = request.getParameterValues(SNAPSHOT);
		if (given.length > 1) {
			throw new BadRequest(SNAPSHOT, "web.parameter.repeated", SNAPSHOT);
		}
		if (request.getParameter(MOMENT) != null) {
			throw new BadRequest(SNAPSHOT, "snapshots.both");
		}
		return this.snapshots.momentOf(given[0]).toString();
	}

	private static String address(String path, Map<String, String[]> parameters) {
		UriComponentsBuilder address = UriComponentsBuilder.newInstance();
		List<Object> values = new ArrayList<>();
		parameters.forEach((name, texts) -> {
			for (String text : texts) {
				address.queryParam(name, "{value}");
				values.add(text);
			}
		});
		return path + address.encode().buildAndExpand(values.toArray()).toUriString();
	}

	/** A request for what the books said at a moment. */
	private static final class AsKnown extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters;

		AsKnown(HttpServletRequest request, Map<String, String[]> parameters) {
			super(request);
			this.parameters = Collections.unmodifiableMap(parameters);
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = this.parameters.get(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return this.parameters;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.parameters.get(name);
		}

	}

}
