package cn.xieshou.log;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Where the request that this thread works for came from (请求来源), for journal and log.
 *
 * @param id the id under which the request is found in the answer's header
 * {@code X-Request-Id}, the log and the journal
 * @param address the network address of the sender
 */
public record RequestTrace(String id, String address) {

	private static final ThreadLocal<@Nullable RequestTrace> PRESENT = new ThreadLocal<>();

	/** Empty in work that no request asked for. */
	public static Optional<RequestTrace> current() {
		return Optional.ofNullable(PRESENT.get());
	}

	static void begin(RequestTrace trace) {
		PRESENT.set(trace);
	}

	static void end() {
		PRESENT.remove();
	}

}
