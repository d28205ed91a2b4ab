package cn.xieshou.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the server itself says of a request that is too broken to reach the portal
 * (服务器层错误): in our words, without version or trace.
 */
public class ConnectorErrors extends ErrorReportValve {

	/** A request line that asks the API, as far as it must be known. */
	private static final Pattern API = Pattern.compile("\\s*[A-Za-z]{1,20}[ \\t]+/api/");

	private static final int LONGEST_START = 100;

	/** Puts these words in the place of the server's own. */
	@Configuration(proxyBeanMethods = false)
	static class Words {

		@Bean
		WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectorErrors() {
			return (tomcat) -> tomcat.addContextCustomizers((context) -> {
				if (context.getParent() instanceof StandardHost host) {
					host.setErrorReportValveClass(ConnectorErrors.class.getName());
				}
			});
		}

	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable error) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		boolean api = isApi(request);
		try {
			byte[] said = (api ? problem(status) : page(status)).getBytes(StandardCharsets.UTF_8);
			response.setContentType(api ? "application/problem+json" : "text/html;charset=UTF-8");
			response.getOutputStream().write(said);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			// the caller has gone, or somebody else has answered
		}
	}

	/**
	 * Whether the API was asked. Of a request line that breaks off there is no address
	 * yet; then it is looked up among the bytes that came.
	 */
	private static boolean isApi(Request request) {
		String address = request.getRequestURI();
		if (address != null) {
			return address.startsWith("/api/");
		}
		if (request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer in && in.getByteBuffer() != null) {
			ByteBuffer came = in.getByteBuffer().duplicate().rewind();
			byte[] line = new byte[Math.min(came.limit(), LONGEST_START)];
			came.get(line);
			return API.matcher(new String(line, StandardCharsets.ISO_8859_1)).lookingAt();
		}
		return false;
	}

	private static String title(int status) {
		return (status < 500) ? "请求无法识别" : "系统暂时无法处理";
	}

	private static String what(int status) {
		return (status < 500) ? "地址、请求头或内容的格式不对，系统没有处理这次请求，请核对后再试。" : "系统遇到未预料的问题，这次操作没有完成，请稍后再试。";
	}

	private static String problem(int status) {
		return """
				{"type":"urn:xieshou:problem:%s","title":"%s","status":%d,"detail":"%s"}"""
			.formatted((status < 500) ? "bad-request" : "internal-server-error", title(status), status, what(status));
	}

	private static String page(int status) {
		return """
				<!DOCTYPE html>
				<html lang="zh-CN"><head><meta charset="UTF-8"><title>%1$s</title></head>
				<body><h1>%1$s</h1><p>%2$s</p><p lang="en">The request could not be taken (%3$d). <a href="/">/</a></p></body></html>
				"""
			.formatted(title(status), what(status), status);
	}

}
