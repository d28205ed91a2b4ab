package cn.xieshou.list;

import cn.xieshou.values.PlainText;

/**
 * A list was asked for in a way that it cannot answer (列表参数有误); a message key and its
 * arguments.
 */
public class BadListParameter extends RuntimeException {

	/** So much of a value is said again. */
	private static final int LONGEST_SHOWN = 60;

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

	public Object[] arguments() {
		Object[] all = new Object[this.arguments.length + 1];
		all[0] = PlainText.forLog(this.parameter, LONGEST_SHOWN);
		for (int i = 0; i < this.arguments.length; i++) {
			all[i + 1] = (this.arguments[i] instanceof String text) ? PlainText.forLog(text, LONGEST_SHOWN)
					: this.arguments[i];
		}
		return all;
	}

}
