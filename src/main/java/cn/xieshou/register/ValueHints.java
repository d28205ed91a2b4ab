package cn.xieshou.register;

import java.util.List;
import java.util.Set;

/**
 * Where the form page asks, while a value is typed, what the books say beside it (填报参照):
 * its unit, earlier values, the target; offered by the room of the types.
 */
public interface ValueHints {

	/** The types of the records, {@code indicator-values}. */
	Set<String> types();

	/** The address that is asked. */
	String address();

	/** The field of the form that the value is typed into. */
	String field();

	/** The fields of the form that it is asked by. */
	List<String> askedBy();

}
