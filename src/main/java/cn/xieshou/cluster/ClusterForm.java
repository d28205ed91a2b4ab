package cn.xieshou.cluster;

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
 * What may be said about a cluster.
 *
 * @param strategy what is done to its chain as a whole
 * @param positions the positions of its chain, in order
 * @param output yearly output value, of {@code outputPeriod} where the source says when
 * @param outputScope what the output is of, where it is not of the whole cluster
 * @param parks the parks that carry it
 * @param honours what it was given
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record ClusterForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Size(max = 100) @Nullable String industry,
		@EmbeddedColumnNaming("output_%s") @Units( {
				"亿元", "万元", "元" }) @Nullable Quantity output,
		@Nullable Span outputPeriod, @Size(max = 100) @Nullable String outputScope,

		@Section("chain") @Enumerated(EnumType.STRING) @Nullable ChainMove strategy,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 100) List<@Valid ChainPosition> positions,

		@Section("links") @JdbcTypeCode(SqlTypes.ARRAY) @Refers("parks") List<UUID> parks,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("honours") List<UUID> honours,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
