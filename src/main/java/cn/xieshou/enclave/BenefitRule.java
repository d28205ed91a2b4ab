package cn.xieshou.enclave;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Units;
import cn.xieshou.values.Percent;
import cn.xieshou.values.Quantity;

/**
 * How what an enclave yields in a year is shared (利益分享规则).
 *
 * @param year the first year that it holds for
 * @param basis what is shared and on which ground (分享依据)
 * @param hostShare the share of the place that the enclave lies in
 * @param homeShare the share of the place that it belongs to
 * @param others who has the rest, needed where the two leave one
 * @param amount what there is to share of that year, where known
 */
record BenefitRule(@NotNull @Min(2000) @Max(2100) @Nullable Integer year, @Size(max = 200) @Nullable String basis,
		@NotNull @Nullable Percent hostShare, @NotNull @Nullable Percent homeShare,
		@Size(max = 100) @Nullable String others, @Units( {
				"万元", "亿元", "元" }) @Nullable Quantity amount){

}
