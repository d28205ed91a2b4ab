package cn.xieshou.policy;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Refers;

/**
 * What a meeting decided (议定事项).
 *
 * @param number its number in the minutes
 * @param text the decision
 * @param owner who carries it out, absent if the minutes do not say
 * @param dueOn the day by which it is to be carried out; whether it is overdue is
 * computed from that, never kept
 * @param doneOn the day on which it was, only where it was
 * @param task the task of the ledger that it became
 * @param project the project that it is about
 */
record Decision(@NotNull @Min(1) Integer number, @NotBlank @Size(max = 1000) String text,
		@Size(max = 100) @Nullable String owner, @Nullable LocalDate dueOn, @NotNull DecisionState state,
		@Nullable LocalDate doneOn, @Refers("tasks") @Nullable UUID task, @Refers("projects") @Nullable UUID project) {

}
