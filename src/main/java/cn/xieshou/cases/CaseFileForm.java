package cn.xieshou.cases;

import java.math.BigDecimal;
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
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a case: who wants what, on which basis, and the steps that it
 * has taken.
 *
 * @param number the number of the case at the office
 * @param applicant who applies or raises it, in the words of the source
 * @param organisation the same as an organisation of the register
 * @param matter the item of the policy, by which the same benefit is known again (政策事项)
 * @param period what time a benefit is for
 * @param level at which level it was raised, or of which level a policy is
 * @param owner who sees to it, in the words of the source
 * @param result what came of it, or why it was declined
 * @param several how many cases the record stands for
 * @param quota the quota of land that was used (使用计划指标)
 * @param industryArea of the area what industry has of it
 * @param withDesign whether the design is sold with the parcel (带设计方案出让)
 * @param figures the figures that belong to it
 */
@Embeddable
record CaseFileForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@EnteredFirst @Enumerated(EnumType.STRING) @NotNull @Nullable CaseKind kind,
		@Size(max = 60) @Nullable String number, @EnteredFirst(ofPairing = true) @Nullable RegionCode region,
		@EnteredFirst @Size(max = 200) @Nullable String applicant,
		@Column(name = "organisation_id") @Refers("organisations") @Nullable UUID organisation,
		@EnteredFirst @Size(max = 200) @Nullable String matter, @Nullable Span period,
		@EmbeddedColumnNaming("several_%s") @Units( {
				"件", "个", "宗", "项" }) @Nullable Quantity several,

		@Section("handling") @EnteredFirst @JdbcTypeCode(SqlTypes.JSON) @Size(max = 30) List<@Valid CaseStage> steps,
		@Enumerated(EnumType.STRING) @Nullable CaseLevel level, @EnteredFirst @Size(max = 200) @Nullable String owner,
		@Column(name = "owner_organisation_id") @Refers("organisations") @Nullable UUID ownerOrganisation,
		@EnteredFirst @Nullable LocalDate dueOn, @LongText @Size(max = 2000) @Nullable String result,

		@Section("amounts") @EmbeddedColumnNaming("asked_%s") @Units({ "万元", "亿元", "元" }) @Nullable Quantity asked,
		@EmbeddedColumnNaming("approved_%s") @Units({ "万元", "亿元", "元" }) @Nullable Quantity approved,
		@EmbeddedColumnNaming("paid_%s") @Units({ "万元", "亿元", "元" }) @Nullable Quantity paid,
		@Size(max = 200) @Nullable String bank,
		@Column(name = "bank_organisation_id") @Refers("organisations") @Nullable UUID bankOrganisation,
		@Size(max = 200) @Nullable String guarantor,
		@Column(name = "guarantor_organisation_id") @Refers("organisations") @Nullable UUID guarantorOrganisation,

		@Section("land") @EmbeddedColumnNaming("area_%s") @Units({ "亩", "万亩", "平方米", "公顷" }) @Nullable Quantity area,
		@EmbeddedColumnNaming("quota_%s") @Units({ "亩", "万亩", "平方米", "公顷" }) @Nullable Quantity quota,
		@EmbeddedColumnNaming("industry_area_%s") @Units({ "亩", "万亩", "平方米", "公顷" }) @Nullable Quantity industryArea,
		@Nullable Boolean withDesign,
		@EmbeddedColumnNaming("start_price_%s") @Units({ "万元", "亿元", "元" }) @Nullable Quantity startPrice,
		@EmbeddedColumnNaming("price_%s") @Units({ "万元", "亿元", "元" }) @Nullable Quantity price,

		@Section("links") @Enumerated(EnumType.STRING) @Nullable EiaRelief relief,
		@Column(name = "basis_id") @Refers("documents") @Nullable UUID basis,
		@Column(name = "park_id") @Refers("parks") @Nullable UUID park,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "task_id") @Refers("tasks") @Nullable UUID task,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm{

	/**
	 * Whether the record stands for several cases, whose steps are not known one by one.
	 */
	boolean isAggregate() {
		return several() != null && !(several().isExact() && several().value().compareTo(BigDecimal.ONE) == 0);
	}

}
