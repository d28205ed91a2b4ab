package cn.xieshou.donation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;

/**
 * Goods that are given (捐赠物资).
 *
 * @param what what they are: 课桌椅
 * @param value what they are worth together
 * @param basis what that rests on: invoice, appraisal (折价依据)
 */
record DonatedGoods(@NotBlank @Size(max = 100) String what, @Units( {
		"个", "套", "件", "张", "吨", "项" }) @Nullable Quantity quantity, @Units({ "万元", "元" }) @Nullable Quantity value,
		@Size(max = 200) @Nullable String basis){

}
