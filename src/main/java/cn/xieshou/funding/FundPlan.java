package cn.xieshou.funding;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;

/**
 * A version of the plan by which a fund is spent (资金计划版本).
 *
 * @param version what it is called
 * @param number the number of the document that approved it (批复文号)
 * @param approvedOn the day of that document
 * @param amount what it plans to spend
 * @param changed what it changed of the version before
 */
record FundPlan(@NotBlank @Size(max = 100) String version, @Size(max = 100) @Nullable String number,
		@Nullable LocalDate approvedOn, @Units( {
				"万元", "亿元", "元" }) @Nullable Quantity amount,
		@Size(max = 300) @Nullable String changed){

}
