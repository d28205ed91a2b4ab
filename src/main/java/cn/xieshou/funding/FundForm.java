package cn.xieshou.funding;

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
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Money;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a fund or a gift.
 *
 * @param source where the money comes from, absent if the source does not say
 * @param period the years it is for
 * @param amount the amount as stated; what moved exactly is in the entries
 * @param inKind what is given instead of money
 * @param donor who gives, as the source writes it
 * @param receiver who receives
 * @param targets the places or bodies it is meant for
 * @param outputs what it is stated to have brought
 * @param parks the parks it goes into; likewise projects and events
 * @param figures the figures that belong to it
 * @param reserve what is set aside of it in 元 (预留), which does not lie idle
 * @param reserveFor what for
 * @param reserveUntil the last day on which it is set aside
 * @param idleReason why money of it lies idle (闲置原因)
 * @param idleReasonOn on which day that was said
 * @param plans the versions of the plan by which it is spent (资金计划)
 * @param example whether it is made up, to show how the ledger works (示例)
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record FundForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @Nullable FundSource source,
		@EmbeddedColumnNaming("amount_%s") @Units( {
				"万元", "亿元", "元" }) @Nullable Quantity amount,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> inKind, @Nullable Span period,
		@Section("parties") @Size(max = 200) @Nullable String donor,
		@Column(name = "donor_organisation_id") @Refers("organisations") @Nullable UUID donorOrganisation,
		@Size(max = 200) @Nullable String receiver,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> purposes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> targets,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> outputs,
		@Section("idle") @Nullable Money reserve, @Size(max = 200) @Nullable String reserveFor,
		@Nullable LocalDate reserveUntil, @Size(max = 300) @Nullable String idleReason,
		@PastOrPresent @Nullable LocalDate idleReasonOn,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid FundPlan> plans,
		@Section("links") @JdbcTypeCode(SqlTypes.ARRAY) @Refers("parks") List<UUID> parks,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("projects") List<UUID> projects,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("events") List<UUID> events,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@Nullable Boolean example, @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
