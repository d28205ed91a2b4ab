package cn.xieshou.log;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/**
 * The message of a log line (日志正文): of what is said while a request is answered, line
 * breaks and other control characters are written out, so that no caller can write a line
 * of their own.
 */
public class LogMessage extends MessageConverter {

	@Override
	public String convert(ILoggingEvent event) {
		return CallerText.encoded(super.convert(event));
	}

}
