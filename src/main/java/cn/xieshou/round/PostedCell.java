package cn.xieshou.round;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import cn.xieshou.statement.Absence;
import cn.xieshou.values.Quantity;

/**
 * What the books say of a cell (已入账).
 *
 * @param record the figure
 * @param version its version
 * @param value its value, {@code null} if it has none
 * @param absence why it has none
 * @param remark what is said beside it
 */
record PostedCell(UUID record, int version, @Nullable Quantity value, @Nullable Absence absence,
		@Nullable String remark) {

}
