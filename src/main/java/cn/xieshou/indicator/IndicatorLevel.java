package cn.xieshou.indicator;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Programme;
import cn.xieshou.values.RegionCode;

/**
 * Whom an indicator is for (目录层级): everybody, or the pairings of a programme or a region.
 * What is declared at a level is seen by all that is under it.
 *
 * @param programme the programme, {@code null} for all
 * @param region the region with all below it, {@code null} for all
 * @param versionOf the indicator that it is the level's own version of, {@code null} if
 * it is none
 */
public record IndicatorLevel(@Nullable Programme programme, @Nullable RegionCode region, @Nullable UUID versionOf) {

	public static final IndicatorLevel EVERYBODY = new IndicatorLevel(null, null, null);

	/** Whether it is for everybody. */
	public boolean isShared() {
		return this.programme == null && this.region == null;
	}

}
