package cn.xieshou.product;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of a product (认证).
 *
 * @param name what is certified: 绿色食品, 有机农产品, 农产品地理标志
 * @param from the first day it is valid
 * @param until the last day it is valid, {@code null} if it does not end or is not known
 */
record Certificate(@NotBlank @Size(max = 100) String name, @Size(max = 60) @Nullable String number,
		@Nullable LocalDate from, @Nullable LocalDate until) {

}
