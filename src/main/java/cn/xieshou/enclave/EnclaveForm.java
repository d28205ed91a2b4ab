package cn.xieshou.enclave;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.AliasedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about an enclave.
 *
 * @param stateNote the state in the words of the source
 * @param region the place that it lies in (所在地)
 * @param homeRegion the place that it belongs to (飞出地)
 * @param homePark the park at home that it works with
 * @param places of how many enclaves the source speaks, if the record stands for several;
 * such a record counts for nothing itself
 * @param possibleSame enclaves that may be the same one under another name
 * @param components its parts, where it has several
 * @param rooms the rooms and areas it offers
 * @param patterns how it works with home, in the words of the source (运作模式)
 * @param operators who runs it, in the words of the source
 * @param leaseFrom when the lease begins, as precisely as known
 * @param rentFreeMonths how long no rent is asked for from then on
 * @param rentPayer who pays the rent or waives it
 * @param benefitRules how its yield is shared, by year
 * @param modes the modes of cooperation that it follows
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record EnclaveForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable EnclaveDirection direction,
		@Enumerated(EnumType.STRING) @Nullable EnclaveState state, @Size(max = 100) @Nullable String stateNote,
		@Size(max = 20) @Nullable String level, @Nullable RegionCode region, @Size(max = 200) @Nullable String address,
		@Nullable RegionCode homeRegion, @Column(name = "home_park_id") @Refers("parks") @Nullable UUID homePark,
		@EmbeddedColumnNaming("places_%s") @Units("个") @Nullable Quantity places,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("enclaves") List<UUID> possibleSame,

		@Section("offer") @EmbeddedColumnNaming("floor_area_%s") @Units( {
				"平方米", "万平方米" }) @Nullable Quantity floorArea,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 30) List<@Size(max = 100) String> functions,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 30) List<@Size(max = 100) String> components,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 100) String> rooms,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 30) List<@Size(max = 100) String> exhibitSections,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 30) List<@Size(max = 100) String> services,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 100) String> patterns,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 100) String> operators,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("organisations") List<UUID> operatorOrganisations,

		@Section("lease") @Nullable Span leaseFrom, @Positive @Max(70) @Nullable Integer leaseYears,
		@PositiveOrZero @Max(600) @Nullable Integer rentFreeMonths, @Size(max = 100) @Nullable String rentPayer,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid BenefitRule> benefitRules,

		@Section("links") @JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
