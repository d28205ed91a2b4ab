package cn.xieshou.contact;

import java.util.regex.Pattern;

import cn.xieshou.values.IdentityNumbers;

/** What is personal of somebody (敏感信息类别), how it looks, and how much of it is shown. */
enum ContactKind {

	/** A telephone number (电话). */
	PHONE("1[3-9]\\d{9}|0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?", 3, 4),

	/** An identity number (身份证号). */
	ID_NUMBER("\\d{17}[\\dX]", 3, 2),

	/** A bank account (银行账号). */
	BANK_ACCOUNT("\\d{10,30}", 0, 4);

	private final Pattern form;

	private final int head;

	private final int tail;

	ContactKind(String form, int head, int tail) {
		this.form = Pattern.compile(form);
		this.head = head;
		this.tail = tail;
	}

	/** The column that holds it. */
	String column() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

	/** Whether it can be one; an identity number has its check digit (GB 11643). */
	boolean isValid(String value) {
		return this.form.matcher(value).matches() && (this != ID_NUMBER || IdentityNumbers.isValid(value));
	}

	/** As it is shown: a few signs at either end, and how many there are between. */
	String mask(String value) {
		if (value.length() <= this.head + this.tail) {
			return "*".repeat(value.length());
		}
		return value.substring(0, this.head) + "*".repeat(value.length() - this.head - this.tail)
				+ value.substring(value.length() - this.tail);
	}

}
