package cn.xieshou.indicator;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many records state values of an indicator (指标使用情况); the room of such records says
 * so.
 */
public interface IndicatorUses {

	/** The number of records by the code of their type, of types that have any. */
	Map<String, Long> of(UUID indicator);

	/** The pairings that they belong to. */
	Set<UUID> pairings(UUID indicator);

}
