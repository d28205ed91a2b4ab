package cn.xieshou.linkage;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
 * What may be said about a linkage, which joins any number of bodies of one side with any
 * number of the other.
 *
 * @param assisting bodies of the helping side that the register of organisations does not
 * have
 * @param assistingOrganisations those that it has
 * @param assisted bodies of the helped side likewise
 * @param assistingCount how many bodies of the helping side a source states, named or not
 * @param assistingFirms for villages, how many enterprises help in addition
 * @param assistingAssociations for villages, how many associations help in addition
 * @param since when it began, as precisely as known
 * @param until when it ended or is to end
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record LinkageForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @NotNull @Nullable LinkageKind kind,
		@Nullable Span since, @Nullable Span until,
		@Section("sides") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> assisting,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("organisations") List<UUID> assistingOrganisations,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> assisted,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("organisations") List<UUID> assistedOrganisations,
		@EmbeddedColumnNaming("assisting_count_%s") @Units( {
				"所", "家", "个" }) @Nullable Quantity assistingCount,
		@EmbeddedColumnNaming("assisting_firms_%s") @Units({ "家", "个" }) @Nullable Quantity assistingFirms,
		@EmbeddedColumnNaming("assisting_associations_%s") @Units({ "家",
				"个" }) @Nullable Quantity assistingAssociations,
		@EmbeddedColumnNaming("assisted_count_%s") @Units({ "所", "家", "个" }) @Nullable Quantity assistedCount,
		@Section("work") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> disciplines,
		@EmbeddedColumnNaming("discipline_count_%s") @Units("个") @Nullable Quantity disciplineCount,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> techniques,
		@EmbeddedColumnNaming("technique_count_%s") @Units("项") @Nullable Quantity techniqueCount,
		@EmbeddedColumnNaming("teachers_%s") @Units({ "人", "名" }) @Nullable Quantity teachers,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> targets,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
