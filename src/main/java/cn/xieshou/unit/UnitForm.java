package cn.xieshou.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Unit;

/**
 * What may be said about a unit.
 *
 * @param symbol the unit as it is written and stored, {@code 万亩}; it stays
 * @param dimension what it measures; each counted thing is a dimension of its own
 * @param base the symbol of the dimension's base unit, the unit itself if it is that
 * @param numerator numerator of the exact factor to the base unit
 * @param denominator denominator of that factor
 * @param decimals decimals of a value in the base unit, kept exactly if not given
 * @param synonyms other ways to write it
 * @param english what it is called in English, left open for one that only counts things
 * @param offered whether it is offered where any unit may be chosen
 */
@Embeddable
record UnitForm(@NotBlank @Size(max = 10) String symbol, @NotBlank @Size(max = 20) String dimension,
		@NotBlank @Size(max = 10) String base,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull @Positive @Digits(integer = 20,
				fraction = 10) BigDecimal numerator,
		@JsonFormat(shape = JsonFormat.Shape.STRING) @NotNull @Positive @Digits(integer = 20,
				fraction = 10) BigDecimal denominator,
		@PositiveOrZero @Max(10) @Nullable Integer decimals,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@NotBlank @Size(max = 10) String> synonyms,
		@Size(max = 40) @Nullable String english, @Nullable Boolean offered,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements RegisterForm {

	/** The catalogue belongs to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

	/** The unit that it describes. */
	Unit unit() {
		return new Unit(this.symbol, this.dimension, this.base, this.numerator, this.denominator, this.decimals,
				(this.english != null) ? this.english : "", Boolean.TRUE.equals(this.offered));
	}

	/** Whether values in the two are of the same amount. */
	boolean measuresAs(Unit other) {
		return this.base.equals(other.base()) && this.dimension.equals(other.dimension())
				&& this.numerator.multiply(other.denominator())
					.compareTo(other.numerator().multiply(this.denominator)) == 0
				&& java.util.Objects.equals(this.decimals, other.scale());
	}

}
