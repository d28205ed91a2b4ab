package cn.xieshou.asset;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.AliasedForm;
import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about an asset: what it is, what it is worth, whose it is, who keeps
 * it, how it is used and what it brings (reporting table TB-18).
 *
 * @param shape whether it is a thing, a share or alive (资产形态)
 * @param number the number in the register of assets
 * @param project the project that it came of
 * @param fundSources what it was paid from (资金来源构成)
 * @param acquired when it was bought or built, as precisely as known
 * @param netValue what is left of the original value
 * @param ownerTier at which level it belongs to somebody (权属层级)
 * @param owner whose it is, as the certificate says
 * @param confirmedOn when ownership was confirmed (确权)
 * @param custodian who is to keep it in order, a body or an office (管护责任人)
 * @param way how it is put to use (经营方式)
 * @param incomes what it brought, year by year (应收、实收、分配)
 * @param stateSince since when it is in that state
 * @param disposal how it was disposed of and who approved
 * @param publicity where and when it was made public (公示)
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record AssetForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable AssetKind kind,
		@Enumerated(EnumType.STRING) @Nullable AssetShape shape, @Size(max = 60) @Nullable String number,
		@Nullable RegionCode region, @Size(max = 200) @Nullable String address,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<AssetFund> fundSources, @Nullable Span acquired,
		@EmbeddedColumnNaming("quantity_%s") @Units( {
				"个", "套", "项", "亩", "平方米", "头", "只" }) @Nullable Quantity quantity,
		@Section("value") @EmbeddedColumnNaming("original_value_%s") @Units({ "万元", "元",
				"亿元" }) @Nullable Quantity originalValue,
		@EmbeddedColumnNaming("net_value_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity netValue,
		@Section("owner") @Enumerated(EnumType.STRING) @Nullable AssetTier ownerTier,
		@Size(max = 200) @Nullable String owner,
		@Column(name = "owner_organisation_id") @Refers("organisations") @Nullable UUID ownerOrganisation,
		@Nullable LocalDate confirmedOn, @Size(max = 100) @Nullable String certificate,
		@Nullable LocalDate handedOverOn, @Size(max = 100) @Nullable String custodian,
		@Section("use") @Enumerated(EnumType.STRING) @Nullable AssetUse way, @Size(max = 200) @Nullable String operator,
		@Column(name = "operator_organisation_id") @Refers("organisations") @Nullable UUID operatorOrganisation,
		@Nullable LocalDate contractFrom, @Nullable LocalDate contractUntil,
		@EmbeddedColumnNaming("agreed_income_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity agreedIncome,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid AssetIncome> incomes,
		@Section("state") @Enumerated(EnumType.STRING) @Nullable AssetState state,
		@PastOrPresent @Nullable LocalDate stateSince, @Size(max = 300) @Nullable String disposal,
		@EmbeddedColumnNaming("disposal_income_%s") @Units({ "万元", "元", "亿元" }) @Nullable Quantity disposalIncome,
		@Size(max = 300) @Nullable String publicity,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref)
		implements
			LocatedForm,
			AliasedForm{

}
