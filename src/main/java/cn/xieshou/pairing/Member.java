package cn.xieshou.pairing;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * A region's part in a pairing (结对成员), for as long as it lasts.
 *
 * @param side the side it is on
 * @param region the region
 * @param since when it joined, as precisely as known, absent if not stated
 * @param until when it left, absent while it takes part
 */
record Member(@NotNull Side side, @NotNull RegionCode region, @Nullable Span since, @Nullable Span until) {

}
