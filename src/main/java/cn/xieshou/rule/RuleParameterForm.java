package cn.xieshou.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.RegisterForm;

/**
 * What may be said about a limit of a rule.
 *
 * @param rule the code of the rule, {@code Q001}
 * @param parameter which of its limits, {@code times}
 * @param value the limit
 * @param validFrom from which day on what is dated is held to it
 */
@Embeddable
record RuleParameterForm(@NotBlank @Size(max = 20) String rule, @NotBlank @Size(max = 20) String parameter,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull @PositiveOrZero @Digits(integer = 12,
				fraction = 6) BigDecimal value,
		@NotNull LocalDate validFrom, @LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements RegisterForm {

	/** The catalogue belongs to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

}
