package cn.xieshou.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import cn.xieshou.page.Api;
import cn.xieshou.page.PublicAddress;

/**
 * Refuses requests that name another host (主机名核对), so that no foreign name can be led to
 * the portal. With {@link PublicAddress} only that host is answered, and by https only if
 * that is its scheme. Without it the demonstration answers to {@code localhost}, to
 * addresses in numbers and to this machine's own name, and any other portal to every
 * name. Probes of the health always pass, since they ask a node, not the portal.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HostGate extends OncePerRequestFilter {

	private static final int MISDIRECTED = 421;

	/** Four numbers, or colons as only an IPv6 address has them. */
	private static final Pattern NUMBERS = Pattern
		.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[?[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]?");

	private final PublicAddress address;

	private final boolean demo;

	private final Set<String> ownNames;

	HostGate(PublicAddress address, @Value("${xieshou.demo:false}") boolean demo,
			@Value("${server.address:}") String listening) {
		this.address = address;
		this.demo = demo;
		this.ownNames = new HashSet<>(List.of("localhost", listening.toLowerCase(Locale.ROOT), machine()));
	}

	private static String machine() {
		try {
			return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
		}
		catch (UnknownHostException ex) {
			return "";
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean plain = this.address.isSecure() && !request.isSecure() && !isProbe(request);
		if (answers(request) && !plain) {
			chain.doFilter(request, response);
			return;
		}
		URI url = this.address.url();
		String sentence = plain
				? "本平台只接受 https：" + url + "。如已由代理加密，请设置 SERVER_FORWARD_HEADERS_STRATEGY=native。"
						+ " / This portal takes https only: " + url
						+ ". Behind a proxy that speaks it, set SERVER_FORWARD_HEADERS_STRATEGY=native.\n"
				: (url != null) ? "请用 " + url + " 访问本平台。 / Please use " + url + ".\n"
						: "本演示只接受 localhost；如需从其他地址访问，请设置 XIESHOU_PUBLIC_URL。"
								+ " / This demonstration answers to localhost only; set XIESHOU_PUBLIC_URL for another address.\n";
		response.setStatus(MISDIRECTED);
		response.setContentType(MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8");
		response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
	}

	private static boolean isProbe(HttpServletRequest request) {
		return Api.path(request).startsWith("/actuator/health");
	}

	private boolean answers(HttpServletRequest request) {
		if (isProbe(request)) {
			return true;
		}
		String host = request.getServerName();
		if (this.address.url() != null) {
			return this.address.is(host, request.getServerPort());
		}
		String name = host.toLowerCase(Locale.ROOT);
		return !this.demo || NUMBERS.matcher(name).matches() || this.ownNames.contains(name);
	}

}
