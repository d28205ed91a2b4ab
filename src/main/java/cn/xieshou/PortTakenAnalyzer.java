package cn.xieshou;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells that the portal's port is taken (端口被占用), and how to use another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, PortInUseException cause) {
		int port = cause.getPort();
		return new FailureAnalysis("端口 %d 已被占用：请停止占用它的程序，或用 SERVER_PORT 指定另一个端口（例如 SERVER_PORT=%d）后重新启动。%n"
			.formatted(port, port + 1)
				+ "Port %d is taken: stop the program that uses it, or set SERVER_PORT to another port (such as SERVER_PORT=%d) and start again."
					.formatted(port, port + 1),
				null, cause);
	}

}
