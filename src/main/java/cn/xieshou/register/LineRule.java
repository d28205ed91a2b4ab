package cn.xieshou.register;

/**
 * A rule of a room about what a filing may say of a record (填报规则), asked when a draft is
 * written and again when it is posted.
 */
@FunctionalInterface
public interface LineRule {

	/**
	 * Looks at what a line says.
	 * @param place where the record will belong
	 * @throws cn.xieshou.values.Refusal if the rule forbids it
	 * @throws IllegalArgumentException if a field is wrong
	 */
	void check(Register<?, ?> register, Place place, Record form);

	/** Whether drafts are held to it too, or only what is handed in. */
	default boolean bindsDrafts() {
		return true;
	}

}
