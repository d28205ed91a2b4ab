package cn.xieshou.register;

import java.util.List;

/**
 * Where the form page asks, while a new record is entered, whether it is there already
 * (重复提醒); offered by the room of the type.
 */
public interface DuplicateHints {

	/** The type of the records, {@code projects}. */
	String type();

	/**
	 * The address that is asked; answers records with {@code id}, {@code name} and
	 * {@code why}.
	 */
	String address();

	/** The fields of the form that it is asked by, the name first. */
	List<String> askedBy();

	/** The field of an answer that is shown beside its name. */
	String shown();

}
