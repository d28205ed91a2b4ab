package cn.xieshou.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * The break between two values of an indicator that belong to different versions of its
 * definition (口径断点).
 *
 * @param on the first day of the later version
 * @param factor how many times a value before the break is one after it, {@code null} if
 * none is stated, so that the two do not compare
 */
public record DefinitionBreak(LocalDate on, @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal factor) {

}
