package cn.xieshou.list;

import java.util.Map;

import cn.xieshou.values.Total;

/**
 * What a list has as a whole (列表概要).
 *
 * @param rows how many records it has, without those that stand for several
 * @param aggregates how many stand for several and are in no count (汇总记录)
 * @param isMinimum whether there are more, because counting them would mean looking at
 * more than {@link ListCounts#COUNTED} records; then nothing is added up
 * @param facets by parameter, how often each value occurs under the other conditions; the
 * key of a pairing is its code, that of a missing value {@link ListQuery#MISSING}; absent
 * where more than {@link ListCounts#COUNTED} records would have to be looked at
 * @param totals by column, what it adds up to and what is missing
 */
public record ListSummary(long rows, long aggregates, boolean isMinimum, Map<String, Map<String, Long>> facets,
		Map<String, Total> totals) {

}
