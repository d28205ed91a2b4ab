package cn.xieshou.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;

/**
 * A change of what an indicator counts (口径变更): it begins a version of the definition.
 *
 * @param validFrom the first day of the new version; a value belongs to the version that
 * is valid on the last day of its period
 * @param before the definition until then; while it is not given, the one in the books
 * @param beforeEn the same in English
 * @param factor how many times a value of the old version is one of the new (衔接系数), not
 * given if the two do not compare
 * @param basis what sets the change or the factor out (依据)
 */
public record DefinitionChange(@NotNull LocalDate validFrom, @LongText @Size(max = 1000) @Nullable String before,
		@LongText @Size(max = 1000) @Nullable String beforeEn,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @Positive @Digits(integer = 10,
				fraction = 10) @Nullable BigDecimal factor,
		@Size(max = 300) @Nullable String basis) {

	/** The same with the definition until then. */
	DefinitionChange completed(String before, @Nullable String beforeEn) {
		return new DefinitionChange(this.validFrom, before, beforeEn, this.factor, this.basis);
	}

}
