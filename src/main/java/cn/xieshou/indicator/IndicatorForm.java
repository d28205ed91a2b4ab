package cn.xieshou.indicator;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.values.Unit;

/**
 * What may be said about an indicator.
 *
 * @param code the code that stays, {@code investment.agreed}
 * @param definition what is counted, where and when, and what is not (口径)
 * @param unit the usual unit
 * @param overPairings how values of several pairings combine
 * @param overTime how values of several periods combine
 * @param owner the kind of office that answers for the figure (责任单位)
 * @param partOf the indicator of the whole that this one is an "of which" of (其中)
 */
@Embeddable
record IndicatorForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 100) String name,
		@NotNull @Pattern(regexp = "[a-z0-9_]+(\\.[a-z0-9_]+)*") @Size(max = 80) String code,
		@NotBlank @Size(max = 200) String nameEn, @NotBlank @LongText @Size(max = 1000) String definition,
		@LongText @Size(max = 1000) @Nullable String definitionEn, @NotNull Unit unit,
		@Enumerated(EnumType.STRING) @NotNull IndicatorKind kind,
		@Enumerated(EnumType.STRING) @NotNull Aggregation overPairings,
		@Enumerated(EnumType.STRING) @NotNull Aggregation overTime, @Enumerated(EnumType.STRING) @NotNull Domain domain,
		@Size(max = 60) @Nullable String owner,
		@Column(name = "part_of_id") @Refers("indicators") @Nullable UUID partOf,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** The catalogue belongs to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

}
