package cn.xieshou.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.values.Span;

/**
 * A step that a case has taken (办理环节).
 *
 * @param on when, as precisely as known
 * @param level at which level, where the case was assigned or escalated
 * @param by who took it
 */
record CaseStage(@NotNull CaseStep step, @Nullable Span on, @Nullable CaseLevel level,
		@Size(max = 100) @Nullable String by, @Size(max = 300) @Nullable String note) {

}
