package cn.xieshou.list;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One row of a list.
 *
 * @param id the record
 * @param version how many times it was posted
 * @param ref its outside reference
 * @param name its name
 * @param pairing its pairing
 * @param postedAt when its present content was posted
 * @param values the values of the columns by key; absent where nothing is known
 */
public record Row(UUID id, int version, @Nullable String ref, String name, @Nullable UUID pairing, Instant postedAt,
		Map<String, Object> values) {

}
