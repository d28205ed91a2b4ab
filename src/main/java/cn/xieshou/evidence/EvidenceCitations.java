package cn.xieshou.evidence;

import java.util.Set;
import java.util.UUID;

/**
 * Where evidence is cited (佐证引用). Each room that keeps citations answers: anyone who may
 * see what cites a file may see the file.
 */
public interface EvidenceCitations {

	/** Which of these uploads are cited in something that the actor may see. */
	Set<UUID> seen(Set<UUID> uploads);

}
