package cn.xieshou.list;

import cn.xieshou.register.AliasedForm;
import cn.xieshou.register.Register;

/**
 * A page that shows the records of a type otherwise than as a list (看板入口), to which the
 * list leads; declared as a bean by the room that has the page.
 *
 * @param type the type, {@link #ALIASED} for all whose records have aliases
 * @param title the message that names the page
 * @param address the page, which takes {@code pairing} as lists do; in front of the type
 * where there are several
 */
public record ListBoard(String type, String title, String address) {

	/** Stands for all types whose records have aliases. */
	public static final String ALIASED = "*";

	boolean shows(Register<?, ?> register) {
		return this.type.equals(register.code())
				|| (isAliased() && AliasedForm.class.isAssignableFrom(register.formType()));
	}

	String address(Register<?, ?> register) {
		return isAliased() ? this.address + "/" + register.code() : this.address;
	}

	private boolean isAliased() {
		return this.type.equals(ALIASED);
	}

}
