package cn.xieshou.headline;

import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.Refers;

/**
 * An indicator among the key figures of a page (关键指标项).
 *
 * @param title what it is called there, the indicator's name if not given
 * @param note the indicator that is shown small below it
 * @param noteTitle what that is called there, the indicator's name if not given
 */
record HeadlineItem(@Refers("indicators") @NotNull @Nullable UUID indicator, @Size(max = 40) @Nullable String title,
		@Size(max = 80) @Nullable String titleEn, @Refers("indicators") @Nullable UUID note,
		@Size(max = 40) @Nullable String noteTitle, @Size(max = 80) @Nullable String noteTitleEn) {

}
