package cn.xieshou.product;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
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
 * What may be said about a product or brand.
 *
 * @param category what the source calls it: 水产预制菜
 * @param producers who makes it, where the register of organisations does not have them
 * @param channels where it is sold
 * @param period what period output, sales and export are told for, as precisely as known
 * @param output what was produced, in money or weight as the source has it
 * @param capacity what can be made or processed in a year
 * @param certified how many certified products a collective brand chooses from
 * @param beneficiaries whose income it raises
 * @param certificates what was certified and until when; whether one has expired is
 * asked, never kept
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record ProductForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @NotNull @Nullable ProductKind kind,
		@Size(max = 100) @Nullable String category,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> producers,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("organisations") List<UUID> producerOrganisations,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> channels,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> markets,
		@Section("scale") @Nullable Span period, @EmbeddedColumnNaming("area_%s") @Units( {
				"亩", "万亩" }) @Nullable Quantity area,
		@EmbeddedColumnNaming("output_%s") @Units({ "亿元", "万元", "吨", "万吨" }) @Nullable Quantity output,
		@EmbeddedColumnNaming("capacity_%s") @Units({ "吨", "万吨" }) @Nullable Quantity capacity,
		@EmbeddedColumnNaming("sales_%s") @Units({ "亿元", "万元" }) @Nullable Quantity sales,
		@EmbeddedColumnNaming("exported_%s") @Units({ "吨", "万吨" }) @Nullable Quantity exported,
		@EmbeddedColumnNaming("certified_%s") @Units("个") @Nullable Quantity certified,
		@EmbeddedColumnNaming("beneficiaries_%s") @Units({ "人", "万人" }) @Nullable Quantity beneficiaries,
		@Section("certificates") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid Certificate> certificates,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("honours") List<UUID> honours,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
