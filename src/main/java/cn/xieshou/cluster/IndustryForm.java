package cn.xieshou.cluster;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about an industry on a list.
 *
 * @param name what it is called there
 * @param industryClass its class by GB/T 4754, by which the lists of both sides are
 * matched
 * @param link which part of the chain (链条环节)
 * @param output its yearly output
 * @param cluster the cluster that it belongs to
 * @param document the list or plan that it stands in
 */
@Embeddable
record IndustryForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable IndustrySide side, @Nullable RegionCode region,
		@Enumerated(EnumType.STRING) @Nullable IndustryStance stance,
		@Pattern(regexp = "[A-T](\\d{2}\\d{0,2})?") @Size(max = 5) @Nullable String industryClass,
		@Size(max = 100) @Nullable String link, @EmbeddedColumnNaming("output_%s") @Units( {
				"亿元", "万元" }) @Nullable Quantity output,
		@Column(name = "cluster_id") @Refers("clusters") @Nullable UUID cluster,
		@Column(name = "document_id") @Refers("documents") @Nullable UUID document,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm{

}
