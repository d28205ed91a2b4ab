package cn.xieshou.register;

import java.util.Collection;
import java.util.UUID;

/**
 * Which of the records that all pairings share hold for one of them (结对适用的共享记录), so that
 * their list can be narrowed to it; the room of the records says so.
 */
public interface SharedRecords {

	/** The type of the records. */
	String type();

	/** The records that hold for a pairing or for one below it. */
	Collection<UUID> of(UUID pairing);

}
