package cn.xieshou.cooperation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;

/**
 * Something that a service is stated to have brought (成效).
 *
 * @param what what is counted: 签发电子证照
 */
record ServiceResult(@NotBlank @Size(max = 100) String what, @Units( {
		"个", "件", "项", "张", "人", "家", "万元", "%", "套" }) @NotNull @Nullable Quantity amount){

}
