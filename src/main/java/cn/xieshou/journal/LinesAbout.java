package cn.xieshou.journal;

import java.util.Collection;
import java.util.UUID;

/**
 * What lines of the journal name when they are about a record (日志所涉对象), told by the room
 * that keeps it: the filings that changed it.
 */
public interface LinesAbout {

	/** The ids of what lines about that record name, besides its own. */
	Collection<UUID> objects(UUID record);

}
