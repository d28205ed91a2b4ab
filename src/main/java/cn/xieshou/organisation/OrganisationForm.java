package cn.xieshou.organisation;

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
import cn.xieshou.values.CreditCode;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about an organisation.
 *
 * @param region where it sits, absent if the source does not say
 * @param aliases what else it is called
 * @param industry its line of business, as the source writes it
 * @param roles the parts it plays in the cooperation, as the source writes them
 * @param courtship how far it has been won as an investor, absent if nobody tries
 * @param parent the organisation that it belongs to or answers to
 * @param tier its tier in a management structure, absent outside of one
 * @param established when it was set up, as precisely as known
 * @param head who leads it, as the source writes it
 * @param members who belongs to it, as far as they are named
 * @param memberCount how many belong to it, as stated
 * @param mandate what it is there for
 * @param formerRefs outside references of the records that were merged into this one
 * @param figures the figures that belong to it
 */
@Embeddable
record OrganisationForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull OrganisationKind kind, @Nullable RegionCode region,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@Nullable CreditCode creditCode,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<OrganisationTag> tags,
		@Size(max = 100) @Nullable String industry,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 100) String> roles,
		@Enumerated(EnumType.STRING) @Nullable LeadStage courtship,
		@Section("structure") @Column(name = "parent_id") @Refers("organisations") @Nullable UUID parent,
		@Enumerated(EnumType.STRING) @Nullable OrganisationTier tier,
		@Enumerated(EnumType.STRING) @Nullable OrganisationState state, @Nullable Span established,
		@Size(max = 200) @Nullable String head,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 200) List<@Size(max = 200) String> members,
		@EmbeddedColumnNaming("member_count_%s") @Units( {
				"家", "个", "人" }) @Nullable Quantity memberCount,
		@LongText @Size(max = 2000) @Nullable String mandate,
		@Section("sources") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
