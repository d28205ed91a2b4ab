package cn.xieshou.snapshots;

import java.time.Instant;
import java.util.UUID;

/**
 * A moment of the books that has a name (账册快照).
 *
 * @param id its id, for the parameter {@code snapshot}
 * @param name its name
 * @param moment the books as of this moment
 * @param head the head of the journal when it was taken, by SHA-256
 * @param headSm3 the same by SM3
 * @param by who took it
 * @param createdAt when
 */
public record Snapshot(UUID id, String name, Instant moment, String head, String headSm3, String by,
		Instant createdAt) {

}
