package cn.xieshou.statement;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Quantity;
import cn.xieshou.values.Stated;

/** A form that states a value of an indicator (数值表单): a figure or a target. */
public interface StatedValue {

	@Nullable UUID indicator();

	@Nullable Stated value();

	/** The value itself, {@code null} if there is none. */
	default @Nullable Quantity amount() {
		Stated value = value();
		return (value != null) ? value.quantity() : null;
	}

}
