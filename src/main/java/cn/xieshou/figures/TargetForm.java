package cn.xieshou.figures;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a target.
 *
 * @param region where, absent for the pairing as a whole
 * @param subject what is measured, absent for the whole
 * @param period the stretch of the calendar
 * @param periodType what it says about the target; follows from the stretch if absent
 * @param origin whether a source states it or it follows from a stated rate
 * @param derivation for a derived one, how it follows
 * @param statedIn the outside reference of the statement that gives or implies it
 */
record TargetForm(@NotNull @Refers("pairings") @Nullable UUID pairing, @NotNull @Refers("indicators") UUID indicator,
		@Nullable RegionCode region, @Size(max = 150) @Nullable String subject, @Nullable Span period,
		@Nullable PeriodKind periodType, @NotNull Quantity value, @NotNull TargetKind kind,
		@NotNull TargetOrigin origin, @Size(max = 200) @Nullable String derivation,
		@Size(max = 300) @Nullable String statedIn, @LongText @Size(max = 1000) @Nullable String remark,
		@Size(max = 300) @Nullable String ref) implements RegisterForm {

}
