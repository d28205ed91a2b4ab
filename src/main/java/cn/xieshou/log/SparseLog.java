package cn.xieshou.log;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;

import org.springframework.core.NestedExceptionUtils;

/** Says the same complaint once a minute at most, in one line (日志限频). */
public final class SparseLog {

	private static final long EVERY = Duration.ofMinutes(1).toNanos();

	private final Logger log;

	private final AtomicLong next = new AtomicLong(System.nanoTime());

	public SparseLog(Logger log) {
		this.log = log;
	}

	public void warn(String complaint, Throwable error) {
		long now = System.nanoTime();
		long due = this.next.get();
		if (now - due >= 0 && this.next.compareAndSet(due, now + EVERY)) {
			Throwable cause = NestedExceptionUtils.getMostSpecificCause(error);
			this.log.warn("{} ({})", complaint, String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
		}
	}

}
