package cn.xieshou.bulletin;

import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;

/**
 * An article of an issue (稿件).
 *
 * @param contributor the body that sent it in (供稿单位)
 * @param text what it says, as far as it is kept here
 * @param mode the way of cooperating that it recommends to others (推广的模式)
 */
record Article(@NotBlank @Size(max = 200) String title, @Size(max = 200) @Nullable String contributor,
		@LongText @Size(max = 5000) @Nullable String text, @Refers("modes") @Nullable UUID mode) {

}
