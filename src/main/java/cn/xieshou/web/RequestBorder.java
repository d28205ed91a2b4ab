package cn.xieshou.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

import cn.xieshou.page.Api;
import cn.xieshou.values.PlainText;

/**
 * The border that every request crosses before anybody reads it (入口检查): a broken
 * encoding, a hidden character, a content type that is none, a body that is larger than
 * its address takes, and files where none are taken are refused here, in a sentence.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestBorder extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(RequestBorder.class);

	/** As much as a form may have. */
	static final DataSize USUAL = DataSize.ofMegabytes(2);

	private final List<BodyLimit> limits;

	RequestBorder(ObjectProvider<BodyLimit> limits) {
		this.limits = limits.stream().toList();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			doFilterNestedErrorDispatch(request, response, chain);
			return;
		}
		BodyLimit limit = limit(request);
		try {
			requireReadable(request.getRequestURI(), null);
			requireReadableQuery(request.getQueryString());
			MediaType type = contentType(request);
			requireSmall(request, limit);
			boolean files = type != null && type.getType().equals("multipart");
			if (files && !limit.files()) {
				throw new BadRequest(415, null, "web.border.noFiles");
			}
			if (!files) {
				requireVisibleParameters(request);
			}
		}
		catch (BadRequest ex) {
			log.info("Refused at the border: {} {} {}", ex.status(), request.getMethod(),
					PlainText.forLog(request.getRequestURI(), 200));
			request.setAttribute(BadRequest.ATTRIBUTE, ex);
			response.sendError(ex.status());
			return;
		}
		chain.doFilter(new BoundedBody(request, limit.most().toBytes()), response);
	}

	@Override
	protected void doFilterNestedErrorDispatch(HttpServletRequest request, HttpServletResponse response,
			FilterChain chain) throws ServletException, IOException {
		boolean refused = request.getAttribute(BadRequest.ATTRIBUTE) != null;
		chain.doFilter(refused ? new WithoutParameters(request) : request, response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private BodyLimit limit(HttpServletRequest request) {
		String path = Api.path(request);
		return this.limits.stream()
			.filter((one) -> one.holds(path))
			.findFirst()
			.orElse(new BodyLimit("/", USUAL, false));
	}

	private static String requireReadable(String encoded, @Nullable String field) {
		String text = Encodings.decode(encoded);
		if (text == null) {
			throw new BadRequest(field, (field != null) ? "web.border.parameter" : "web.border.address",
					(field != null) ? field : "");
		}
		return text;
	}

	private static void requireReadableQuery(@Nullable String query) {
		if (query != null) {
			for (String pair : query.split("&")) {
				int equals = pair.indexOf('=');
				String name = requireReadable((equals < 0) ? pair : pair.substring(0, equals), null);
				if (equals >= 0) {
					requireReadable(pair.substring(equals + 1), PlainText.forLog(name, 60));
				}
			}
		}
	}

	/** The content type, {@code null} if none is given. */
	private static @Nullable MediaType contentType(HttpServletRequest request) {
		String given = request.getContentType();
		if (given == null) {
			return null;
		}
		try {
			MediaType type = MediaType.parseMediaType(given);
			if (!type.isWildcardType() && !type.isWildcardSubtype()) {
				return type;
			}
		}
		catch (InvalidMediaTypeException ex) {
			throw new BadRequest(415, null, "web.border.contentType");
		}
		throw new BadRequest(415, null, "web.border.contentType");
	}

	private static void requireSmall(HttpServletRequest request, BodyLimit limit) {
		if (request.getContentLengthLong() > limit.most().toBytes()) {
			throw tooLarge(limit.most().toBytes());
		}
	}

	static BadRequest tooLarge(long most) {
		long megabytes = DataSize.ofBytes(most).toMegabytes();
		return new BadRequest(413, null, "web.border.tooLarge",
				(megabytes > 0) ? megabytes + " MB" : DataSize.ofBytes(most).toKilobytes() + " KB");
	}

	/**
	 * Reads the parameters, also those of a form, which is what Tomcat has limits for.
	 */
	private static void requireVisibleParameters(HttpServletRequest request) {
		try {
			for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
				requireVisible(parameter.getKey(), null);
				for (String value : parameter.getValue()) {
					requireVisible(value, parameter.getKey());
				}
			}
		}
		catch (InvalidParameterException ex) {
			throw (ex.getErrorCode() == 413) ? tooLarge(USUAL.toBytes())
					: new BadRequest(ex.getErrorCode(), null, "web.border.form");
		}
	}

	private static void requireVisible(String text, @Nullable String field) {
		if (PlainText.firstForbidden(text).isPresent()) {
			throw new BadRequest(field, (field != null) ? "web.border.parameter" : "web.border.address",
					(field != null) ? field : "");
		}
	}

}
