package cn.xieshou.park;

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

import cn.xieshou.park.ParkParts.Milestone;
import cn.xieshou.park.ParkParts.Phase;
import cn.xieshou.park.ParkParts.Plot;
import cn.xieshou.park.ParkParts.Tenant;
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
 * What may be said about a park. What a year brings (output, value added, investment) is
 * not said here but in figures.
 *
 * @param parent the park that it is a part of
 * @param within the parks that it lies in or builds upon (所在、依托园区)
 * @param members of how many parks the source speaks, if the record stands for several;
 * such a record counts for nothing itself
 * @param plannedArea the whole area as planned (总用地面积)
 * @param startUpArea the area to begin with (启动区)
 * @param preparedLand land made ready for building (整备土地)
 * @param industries the leading industries
 * @param forbidden what may not settle there (禁入清单)
 * @param utilities which of the seven connections and levelled ground it has (七通一平)
 * @param workshopsBuilt floor area of standard workshops built
 * @param rent the rent of a workshop, 元 a square metre and month
 * @param assistance assistance funds put into it
 * @param investment investment in place of the firms in it
 * @param output yearly output value, of {@code outputPeriod} where the source says when
 * @param production what it makes in a year
 * @param planted planted area of a farming park, by {@code standard}
 * @param structure how it is managed, in the words of the source
 * @param committee the body that administers it (管委会)
 * @param operator the company that runs it (平台公司)
 * @param developer who develops it, in the words of the source
 * @param modes the modes of cooperation that it follows
 * @param honours what it was given
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record ParkForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable ParkKind kind,
		@Enumerated(EnumType.STRING) @Nullable ParkState state, @Nullable RegionCode region,
		@Size(max = 200) @Nullable String address, @Column(name = "parent_id") @Refers("parks") @Nullable UUID parent,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("parks") List<UUID> within,
		@EmbeddedColumnNaming("members_%s") @Units("个") @Nullable Quantity members,

		@Section("land") @EmbeddedColumnNaming("planned_area_%s") @Units( {
				"亩", "万亩", "平方公里", "平方米", "公顷" }) @Nullable Quantity plannedArea,
		@EmbeddedColumnNaming("start_up_area_%s") @Units({
				"亩", "万亩", "平方公里", "平方米", "公顷" }) @Nullable Quantity startUpArea,
		@Size(max = 100) @Nullable String startUpZone,
		@EmbeddedColumnNaming("prepared_land_%s") @Units({ "亩", "万亩", "平方公里", "平方米",
				"公顷" }) @Nullable Quantity preparedLand,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<Utility> utilities,
		@EmbeddedColumnNaming("workshops_built_%s") @Units({ "万平方米", "平方米" }) @Nullable Quantity workshopsBuilt,
		@EmbeddedColumnNaming("workshops_available_%s") @Units({ "万平方米", "平方米" }) @Nullable Quantity workshopsAvailable,
		@EmbeddedColumnNaming("workshops_let_%s") @Units({ "万平方米", "平方米" }) @Nullable Quantity workshopsLet,
		@EmbeddedColumnNaming("rent_%s") @Units("元/平方米·月") @Nullable Quantity rent,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 30) List<@Valid Phase> phases,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 500) List<@Valid Plot> plots,

		@Section("economy") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 30) List<@Size(max = 60) String> industries,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 100) String> forbidden,
		@EmbeddedColumnNaming("enterprises_%s") @Units("家") @Nullable Quantity enterprises,
		@EmbeddedColumnNaming("jobs_%s") @Units({ "人", "万人" }) @Nullable Quantity jobs,
		@EmbeddedColumnNaming("assistance_%s") @Units({ "万元", "亿元", "元" }) @Nullable Quantity assistance,
		@EmbeddedColumnNaming("investment_%s") @Units({ "亿元", "万元", "元" }) @Nullable Quantity investment,
		@EmbeddedColumnNaming("output_%s") @Units({ "亿元", "万元", "元" }) @Nullable Quantity output,
		@Nullable Span outputPeriod,
		@EmbeddedColumnNaming("production_%s") @Units({ "万套", "亿套", "套", "吨", "万吨" }) @Nullable Quantity production,
		@EmbeddedColumnNaming("planted_%s") @Units({ "亩", "万亩" }) @Nullable Quantity planted,
		@Size(max = 100) @Nullable String standard,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 500) List<@Valid Tenant> tenants,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 100) String> serviceCentres,

		@Section("bodies") @Size(max = 200) @Nullable String structure,
		@Column(name = "committee_id") @Refers("organisations") @Nullable UUID committee,
		@Column(name = "operator_id") @Refers("organisations") @Nullable UUID operator,
		@Size(max = 200) @Nullable String developer,
		@Column(name = "developer_id") @Refers("organisations") @Nullable UUID developerOrganisation,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid Milestone> milestones,

		@Section("links") @JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("honours") List<UUID> honours,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref)
		implements
			LocatedForm,
			AliasedForm{

}
