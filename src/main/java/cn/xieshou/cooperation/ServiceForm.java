package cn.xieshou.cooperation;

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
 * What may be said about a service, platform, programme or mechanism.
 *
 * @param state how far it has come, as the source says
 * @param since since when it is offered or online, as precisely as known
 * @param release the version of a system
 * @param owner who runs it, as the source writes it
 * @param counterpart the side or area that it is offered together with
 * @param ways in which ways it is done: 异地申报、属地办理
 * @param items what it covers, one by one
 * @param itemCount how many items a source states, listed or not
 * @param hours hours a day that it is open
 * @param timeLimit how long one case may take
 * @param period what period volume and amount are told for
 * @param volume cases, transactions or projects handled
 * @param amount the money that went through it
 * @param results what else it is stated to have brought
 * @param aliases what else it is called
 * @param formerRefs what the record was called elsewhere before
 * @param figures the figures that belong to it
 */
@Embeddable
record ServiceForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @NotNull @Nullable ServiceKind kind,
		@Enumerated(EnumType.STRING) @Nullable ServiceState state, @Nullable Span since, @Nullable Boolean online,
		@Size(max = 20) @Nullable String release, @Size(max = 200) @Nullable String owner,
		@Column(name = "owner_organisation_id") @Refers("organisations") @Nullable UUID ownerOrganisation,
		@Size(max = 200) @Nullable String counterpart,
		@Section("offer") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> ways,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> items,
		@EmbeddedColumnNaming("item_count_%s") @Units( {
				"项", "个" }) @Nullable Quantity itemCount,
		@EmbeddedColumnNaming("hours_%s") @Units("小时/天") @Nullable Quantity hours,
		@Size(max = 100) @Nullable String frequency,
		@EmbeddedColumnNaming("time_limit_%s") @Units({ "天", "小时" }) @Nullable Quantity timeLimit,
		@Section("use") @Nullable Span period,
		@EmbeddedColumnNaming("volume_%s") @Units({ "件", "宗", "个", "项" }) @Nullable Quantity volume,
		@EmbeddedColumnNaming("amount_%s") @Units({ "亿元", "万元" }) @Nullable Quantity amount,
		@EmbeddedColumnNaming("members_%s") @Units({ "人", "万人", "名" }) @Nullable Quantity members,
		@EmbeddedColumnNaming("firms_%s") @Units("家") @Nullable Quantity firms,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@Valid ServiceResult> results,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
