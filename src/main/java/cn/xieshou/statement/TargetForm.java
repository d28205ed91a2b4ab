package cn.xieshou.statement;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;

/**
 * What may be said about a target.
 *
 * @param region where, absent for the pairing as a whole
 * @param subject what is measured, absent for the whole
 * @param period the stretch of the calendar
 * @param periodType what it says about the target; follows from the stretch if absent
 * @param origin whether a source states it or it follows from a stated rate
 * @param derivation for a derived one, how it follows
 * @param statedIn the outside reference of the statement that gives or implies it
 */
@Embeddable
public record TargetForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @NotNull @Refers("pairings") @Nullable UUID pairing,
		@Column(name = "indicator_id") @NotNull @Refers("indicators") UUID indicator, @Nullable RegionCode region,
		@Convert(converter = BlankColumn.class) @Size(max = 150) @Nullable String subject,
		@Column(name = "period_span") @Nullable Span period,
		@Column(name = "period_kind") @Nullable PeriodKind periodType,
		@EmbeddedColumnNaming("amount_%s") @NotNull Stated value, @Enumerated(EnumType.STRING) @NotNull TargetKind kind,
		@Enumerated(EnumType.STRING) @NotNull TargetOrigin origin, @Size(max = 200) @Nullable String derivation,
		@Size(max = 300) @Nullable String statedIn, @LongText @Size(max = 1000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref)
		implements
			RegisterForm,
			StatedValue {

	/** The same with the kind of its period, which follows from the stretch. */
	TargetForm of(PeriodKind kind) {
		return new TargetForm(this.pairing, this.indicator, this.region, this.subject, this.period, kind, this.value,
				this.kind, this.origin, this.derivation, this.statedIn, this.remark, this.ref);
	}

}
