package cn.xieshou.project;

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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.project.ProjectParts.Commitment;
import cn.xieshou.project.ProjectParts.Contract;
import cn.xieshou.project.ProjectParts.Location;
import cn.xieshou.project.ProjectParts.Result;
import cn.xieshou.project.ProjectParts.Stage;
import cn.xieshou.register.AliasedForm;
import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a project. What is planned, agreed and in place are three
 * amounts that are never added up with one another.
 *
 * @param park the park that it settles in
 * @param enclave the enclave that it came through or works with
 * @param event the event that it was signed at
 * @param cluster the cluster that it belongs to
 * @param investor who invests, in the words of the source
 * @param industryClass the code of GB/T 4754, {@code C14} or {@code C1432}
 * @param sector the industry in the words of the source
 * @param chainPosition which position of the chain it fills
 * @param channel by which way it was found
 * @param plannedInvestment the whole investment as planned (总投资)
 * @param agreedInvestment the investment agreed on when signing (协议投资额)
 * @param inPlace what has been invested (到位资金)
 * @param capacity what it can make in a year, in the words of the source
 * @param services which of the seven tools of service it uses (七件套)
 * @param obstacles what is in its way
 * @param follower who follows it up (一对一跟踪)
 * @param nextStep what is to come next (下一步)
 * @param nextOn the day by which that is to be done; whether it is late is computed from
 * that, never kept
 * @param commitments what it promises farmers (联农带农)
 * @param results what it brought or is to bring
 * @param asset what came of it (形成资产)
 * @param assetHolder to whom that belongs (确权单位)
 * @param doubt where the sources differ or are damaged (存疑说明)
 * @param modes the modes of cooperation that it follows
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record ProjectForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @Nullable ProjectPurpose purpose,
		@EnteredFirst(ofPairing = true) @Nullable RegionCode region,
		@EnteredFirst @Size(max = 200) @Nullable String investor,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("organisations") List<UUID> investorOrganisations,
		@EnteredFirst @Size(max = 100) @Nullable String sector,
		@Pattern(regexp = IndustryClasses.PATTERN) @Size(max = 5) @Nullable String industryClass,
		@Enumerated(EnumType.STRING) @Nullable Channel channel,

		@Section("progress") @EnteredFirst @JdbcTypeCode(SqlTypes.JSON) @Size(max = 20) List<@Valid Stage> stages,
		@Size(max = 60) @Nullable String follower, @Size(max = 300) @Nullable String nextStep,
		@Nullable LocalDate nextOn,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 30) List<@Size(max = 300) String> obstacles,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<ServiceTool> services,
		@Nullable LocalDate acceptedOn,

		@Section("investment") @EmbeddedColumnNaming("planned_investment_%s") @Units( {
				"亿元", "万元", "元" }) @Nullable Quantity plannedInvestment,
		@EnteredFirst @EmbeddedColumnNaming("agreed_investment_%s") @Units({ "亿元", "万元",
				"元" }) @Nullable Quantity agreedInvestment,
		@EnteredFirst @EmbeddedColumnNaming("in_place_%s") @Units({ "亿元", "万元", "元" }) @Nullable Quantity inPlace,
		@EmbeddedColumnNaming("planned_output_%s") @Units({ "亿元", "万元", "元" }) @Nullable Quantity plannedOutput,
		@EmbeddedColumnNaming("land_%s") @Units({ "亩", "万亩", "平方米", "公顷" }) @Nullable Quantity land,
		@Size(max = 200) @Nullable String capacity,
		@EmbeddedColumnNaming("jobs_%s") @Units({ "人", "个", "万人" }) @Nullable Quantity jobs,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 100) List<@Valid Contract> contracts,

		@Section("results") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid Commitment> commitments,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid Result> results,
		@Size(max = 300) @Nullable String asset, @Size(max = 100) @Nullable String assetHolder,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid Location> locations,

		@Section("links") @Column(name = "park_id") @Refers("parks") @Nullable UUID park,
		@Column(name = "enclave_id") @Refers("enclaves") @Nullable UUID enclave,
		@Column(name = "event_id") @Refers("events") @Nullable UUID event,
		@Column(name = "cluster_id") @Refers("clusters") @Nullable UUID cluster,
		@Size(max = 100) @Nullable String chainPosition,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@Size(max = 500) @Nullable String doubt,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref)
		implements
			LocatedForm,
			AliasedForm{

}
