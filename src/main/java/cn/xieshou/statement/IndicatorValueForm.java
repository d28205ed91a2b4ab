package cn.xieshou.statement;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.RegisterForm;
import cn.xieshou.values.Percent;
import cn.xieshou.values.PeriodKind;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;
import cn.xieshou.values.Stated;

/**
 * What may be said about the value of an indicator.
 *
 * @param region where, absent for the pairing as a whole
 * @param subject what is measured, absent for the whole (对象)
 * @param subjectKind whose figure it is; that of the region or, without one, of the
 * pairing if absent
 * @param subjectRef the outside reference of the record of whose figure it is
 * @param scope how far it reaches beside the pairing; within it if absent
 * @param scopeNote what is counted and what is not; figures that differ in it are not
 * alike (口径说明)
 * @param statedName what the source calls the indicator, absent if as in the catalogue
 * @param period the stretch of the calendar, absent if the source gives none
 * @param periodType what it says about the figure; follows from the stretch if absent
 * @param value the number as stated
 * @param absence why there is none
 * @param statedGrowth the growth that the source states itself, in percent points
 * @param growthBase the period that it is compared with
 * @param statedCompletion the completion that the source states itself, in percent points
 * @param overPlan by how much it exceeds the plan according to the source, in percent
 * points
 * @param statedRank the rank that the source states itself
 * @param rankWithin among whom
 * @param growthRank the rank of its growth according to the source
 * @param growthRankWithin among whom
 * @param claim how the number stands in the source; as a number if absent
 * @param claimWord the word or name that it was read from
 * @param sameAs the figure that states the same fact; only that one counts
 * @param doubtKind in what the value is in doubt
 * @param doubts the figures on the other side of the doubt
 * @param doubt why the value is in doubt (存疑说明)
 * @param claims what the source says beside the value, each with comparator and word
 * @param carried statements of sources that this figure carries
 */
@Embeddable
public record IndicatorValueForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @NotNull @Refers("pairings") @Nullable UUID pairing,
		@Column(name = "indicator_id") @NotNull @Refers("indicators") UUID indicator,
		@EnteredFirst @Nullable RegionCode region,
		@EnteredFirst @Convert(converter = BlankColumn.class) @Size(max = 150) @Nullable String subject,
		@Enumerated(EnumType.STRING) @Nullable SubjectKind subjectKind, @Size(max = 300) @Nullable String subjectRef,
		@Enumerated(EnumType.STRING) @Nullable FigureScope scope, @Size(max = 200) @Nullable String scopeNote,
		@Convert(converter = BlankColumn.class) @Size(max = 100) @Nullable String statedName,
		@EnteredFirst @Column(name = "period_span") @Nullable Span period,
		@Column(name = "period_kind") @Nullable PeriodKind periodType,
		@EnteredFirst @EmbeddedColumnNaming("amount_%s") @Nullable Stated value,
		@EnteredFirst @Enumerated(EnumType.STRING) @Nullable Absence absence,
		@Enumerated(EnumType.STRING) @NotNull Basis basis, @EnteredFirst @Nullable Percent statedGrowth,
		@Nullable Span growthBase, @Nullable Percent statedCompletion, @Nullable Percent overPlan,
		@Positive @Nullable Integer statedRank, @Size(max = 100) @Nullable String rankWithin,
		@Positive @Nullable Integer growthRank, @Size(max = 100) @Nullable String growthRankWithin,
		@Enumerated(EnumType.STRING) @Nullable Claim claim, @Size(max = 20) @Nullable String claimWord,
		@Refers("indicator-values") @Nullable UUID sameAs, @Enumerated(EnumType.STRING) @Nullable Doubt doubtKind,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("indicator-values") @Size(max = 20) List<UUID> doubts,
		@Size(max = 500) @Nullable String doubt, @LongText @Size(max = 1000) @Nullable String remark,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 20) List<@Valid StatedClaim> claims,
		@JdbcTypeCode(SqlTypes.JSON) List<@Valid Carried> carried,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref)
		implements
			RegisterForm,
			StatedValue {

	/** Whether it says how much the value grew, with or without the value itself. */
	boolean saysGrowth() {
		return this.claims.stream().anyMatch((claim) -> claim.kind() == ClaimKind.GROWTH);
	}

	/**
	 * The same with what follows from what it says: the kind of its period, whose it is.
	 */
	IndicatorValueForm completed(PeriodKind kind) {
		SubjectKind whose = (this.subjectKind != null) ? this.subjectKind
				: (this.region != null) ? SubjectKind.REGION : SubjectKind.PAIRING;
		return new IndicatorValueForm(this.pairing, this.indicator, this.region, this.subject, whose, this.subjectRef,
				Objects.requireNonNullElse(this.scope, FigureScope.OWN), this.scopeNote, this.statedName, this.period,
				kind, this.value, this.absence, this.basis, this.statedGrowth, this.growthBase, this.statedCompletion,
				this.overPlan, this.statedRank, this.rankWithin, this.growthRank, this.growthRankWithin,
				Objects.requireNonNullElse(this.claim, Claim.STATED), this.claimWord, this.sameAs, this.doubtKind,
				this.doubts, this.doubt, this.remark, this.claims, this.carried, this.ref);
	}

}
