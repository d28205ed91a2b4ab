package cn.xieshou.asset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.Span;

/**
 * What an asset brought in a year (资产收益).
 *
 * @param due what was to come in (应收)
 * @param received what came in (实收)
 * @param distributed what of that was given on (收益分配)
 * @param to to whom: the village, households, those who keep it
 */
record AssetIncome(@NotNull @Nullable Span year, @Units( {
		"万元", "元" }) @Nullable Quantity due, @Units({ "万元", "元" }) @Nullable Quantity received,
		@Units({ "万元", "元" }) @Nullable Quantity distributed, @Size(max = 200) @Nullable String to){

}
