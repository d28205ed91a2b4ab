package cn.xieshou.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * A request that its sender may send again (幂等请求).
 *
 * @param key the sender's own mark, {@code null} if the request is not marked
 * @param act what is asked for and of what, {@code POST /filings/<id>/submit}
 * @param content what was sent along, written as JSON to be compared
 */
public record IdempotentRequest(@Nullable String key, String act, @Nullable Object content) {

	/** The header that carries the key. */
	public static final String HEADER = "Idempotency-Key";

	/** The longest key in characters. */
	static final int LONGEST_KEY = 200;

}
