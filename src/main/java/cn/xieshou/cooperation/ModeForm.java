package cn.xieshou.cooperation;

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

/**
 * What may be said about a mode.
 *
 * @param formula what goes together, as the two sides write it: 湾区研发+遂溪生产
 * @param assistingSide what the helping side brings; absent where the parts do not belong
 * to sides
 * @param assistedSide what the helped side brings
 * @param stages the links of a chain, first to last
 * @param domain the field it is used in, as the source calls it
 * @param framework the family of modes that it belongs to
 * @param matchedAssisting bodies of the helping side that work by it
 * @param matchedAssisted bodies of the helped side that work by it
 * @param aliases what else it is called
 * @param formerRefs what the record was called elsewhere before
 * @param figures the figures that belong to it
 */
@Embeddable
record ModeForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @Nullable ModeState state,
		@Size(max = 200) @Nullable String formula, @Size(max = 100) @Nullable String assistingSide,
		@Size(max = 100) @Nullable String assistedSide,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> stages,
		@Size(max = 100) @Nullable String domain, @Size(max = 100) @Nullable String framework,
		@Section("practice") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> participants,
		@EmbeddedColumnNaming("matched_assisting_%s") @Units( {
				"家", "个" }) @Nullable Quantity matchedAssisting,
		@EmbeddedColumnNaming("matched_assisted_%s") @Units({ "家", "个" }) @Nullable Quantity matchedAssisted,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
