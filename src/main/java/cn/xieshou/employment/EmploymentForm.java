package cn.xieshou.employment;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about people in work: how many, of whom formerly poor, and where they
 * went. A person counts once a year, in the place that they come from (reporting table
 * TB-03).
 *
 * @param region where the people come from
 * @param period what the numbers are of, a month, the year to date or a year
 * @param station the labour station that placed them (劳务协作站)
 * @param total all whom the programme helped into work (帮助就业)
 * @param formerlyPoor of all, those formerly poor or watched (脱贫劳动力，含监测对象)
 * @param newlyPlaced of all, those whose work began this year
 * @param continued of all, those who were in work the year before (稳岗)
 * @param transported those whom buses, trains and planes took there (点对点输送)
 * @param helpingSide of all, those who work in the helping region (到结对帮扶方)
 * @param elsewhere of all, those who work in other provinces
 * @param inProvince of all, those who work in their own province
 * @param publicPosts of those in the province, those at public posts (公益性岗位)
 * @param workshops of those in the province, those in workshops (帮扶车间)
 */
@Embeddable
record EmploymentForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @NotNull @Nullable Span period,
		@Column(name = "station_id") @Refers("facilities") @Nullable UUID station,
		@Section("people") @EmbeddedColumnNaming("total_%s") @Units( {
				"人", "万人" }) @Nullable Quantity total,
		@EmbeddedColumnNaming("formerly_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity formerlyPoor,
		@EmbeddedColumnNaming("newly_placed_%s") @Units({ "人", "万人" }) @Nullable Quantity newlyPlaced,
		@EmbeddedColumnNaming("newly_placed_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity newlyPlacedPoor,
		@EmbeddedColumnNaming("continued_%s") @Units({ "人", "万人" }) @Nullable Quantity continued,
		@EmbeddedColumnNaming("transported_%s") @Units({ "人", "万人" }) @Nullable Quantity transported,
		@Section("destination") @EmbeddedColumnNaming("helping_side_%s") @Units({ "人",
				"万人" }) @Nullable Quantity helpingSide,
		@EmbeddedColumnNaming("helping_side_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity helpingSidePoor,
		@EmbeddedColumnNaming("elsewhere_%s") @Units({ "人", "万人" }) @Nullable Quantity elsewhere,
		@EmbeddedColumnNaming("elsewhere_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity elsewherePoor,
		@EmbeddedColumnNaming("in_province_%s") @Units({ "人", "万人" }) @Nullable Quantity inProvince,
		@EmbeddedColumnNaming("in_province_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity inProvincePoor,
		@EmbeddedColumnNaming("public_posts_%s") @Units({ "人", "万人" }) @Nullable Quantity publicPosts,
		@EmbeddedColumnNaming("workshops_%s") @Units({ "人", "万人" }) @Nullable Quantity workshops,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements LocatedForm{

}
