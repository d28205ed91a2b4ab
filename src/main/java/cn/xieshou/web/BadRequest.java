package cn.xieshou.web;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.PlainText;

/**
 * A request that is refused before anything is made of it (不合规的请求): a message key with
 * what it says, and the parameter that is at fault.
 */
public class BadRequest extends RuntimeException {

	/** The request attribute under which {@link ErrorPages} finds it. */
	public static final String ATTRIBUTE = BadRequest.class.getName();

	private final int status;

	private final @Nullable String field;

	private final transient Object[] arguments;

	/**
	 * A parameter that cannot be taken: 400.
	 * @param field the parameter, {@code null} if it is the address itself
	 */
	public BadRequest(@Nullable String field, String key, Object... arguments) {
		this(400, field, key, arguments);
	}

	public BadRequest(int status, @Nullable String field, String key, Object... arguments) {
		super(key, null, false, false);
		this.status = status;
		this.field = field;
		this.arguments = arguments;
	}

	/** A parameter that has a few values, of which this is none. */
	public static BadRequest unknownValue(String field, String value) {
		return new BadRequest(field, "web.parameter.value", field, PlainText.forLog(value, 100));
	}

	int status() {
		return this.status;
	}

	@Nullable String field() {
		return this.field;
	}

	String key() {
		return String.valueOf(getMessage());
	}

	Object[] arguments() {
		return this.arguments;
	}

}
