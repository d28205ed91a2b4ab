package cn.xieshou.register;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which records are kept from a reader although they lie within the scope (范围内不予显示的记录),
 * as an upper room says it. What is withheld is answered like what there is not.
 */
public interface Withheld {

	/** Whether there may be any; nothing else is asked then. */
	boolean isPossible();

	/** Whether all records of a type are. */
	boolean isType(String type);

	/** Whether any record of a type is. */
	boolean isAnyOf(String type);

	/** The condition that a record is, without arguments, so that it stands anywhere. */
	String is(String id);

	/** Those of some records that are. */
	Set<UUID> among(Collection<UUID> ids);

}
