package cn.xieshou.register;

/**
 * A list was asked for in a way that it cannot answer (列表参数有误); a message key and its
 * arguments.
 */
public class BadListParameter extends RuntimeException {

	private final String parameter;

	private final transient Object[] arguments;

	public BadListParameter(String key, String parameter, Object... arguments) {
		super(key);
		this.parameter = parameter;
		this.arguments = arguments;
	}

	public String key() {
		return String.valueOf(getMessage());
	}

	public String parameter() {
		return this.parameter;
	}

	Object[] arguments() {
		Object[] all = new Object[this.arguments.length + 1];
		all[0] = this.parameter;
		System.arraycopy(this.arguments, 0, all, 1, this.arguments.length);
		return all;
	}

}
