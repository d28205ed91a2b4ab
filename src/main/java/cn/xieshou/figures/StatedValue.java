package cn.xieshou.figures;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Quantity;

/** A form that states a value of an indicator (数值表单): a figure or a target. */
interface StatedValue {

	@Nullable UUID indicator();

	@Nullable Quantity value();

}
