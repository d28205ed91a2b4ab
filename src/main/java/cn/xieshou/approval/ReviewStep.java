package cn.xieshou.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.StepHolder;

/**
 * A step of a review (审核环节).
 *
 * @param name what it is called, {@code 县级审核}
 * @param holder who decides there
 * @param days within how many working days, as a rule
 */
public record ReviewStep(@NotBlank @Size(max = 30) String name, @NotNull StepHolder holder, @Nullable Integer days) {

}
