package cn.xieshou.log;

import ch.qos.logback.classic.spi.IThrowableProxy;

import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/** The trace of an error in the log, its messages as {@link LogMessage}. */
public class LogTrace extends ExtendedWhitespaceThrowableProxyConverter {

	@Override
	protected String throwableProxyToString(IThrowableProxy thrown) {
		String trace = super.throwableProxyToString(thrown);
		for (IThrowableProxy cause = thrown; cause != null; cause = cause.getCause()) {
			String message = cause.getMessage();
			if (message != null && !message.isEmpty()) {
				trace = trace.replace(message, CallerText.encoded(message));
			}
		}
		return trace;
	}

}
