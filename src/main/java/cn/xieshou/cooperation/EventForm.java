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
import cn.xieshou.values.Span;

/**
 * What may be said about an event.
 *
 * @param series the series or whole that it is an edition or part of
 * @param edition which edition or editions, as stated: 三届
 * @param held when, as precisely as known; a range over all editions where the source
 * tells them together
 * @param coverage the area it reaches beyond its own region
 * @param sessions how often it was held
 * @param daysOut days that the leader was away for it
 * @param underWay of the projects signed, those finished or being carried out
 * @param inPlace of the amount signed, what has arrived
 * @param doubt what does not agree with another source or statement, absent if nothing
 * @param parks the parks that it was about
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record EventForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @NotNull @Nullable EventKind kind,
		@Column(name = "series_id") @Refers("events") @Nullable UUID series,
		@Size(max = 200) @Nullable String formerName, @Size(max = 40) @Nullable String edition, @Nullable Span held,
		@Size(max = 200) @Nullable String place, @Nullable RegionCode coverage,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> partners,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> topics,
		@EmbeddedColumnNaming("sessions_%s") @Units( {
				"场", "场次", "届" }) @Nullable Quantity sessions,
		@Size(max = 100) @Nullable String leader,
		@EmbeddedColumnNaming("days_out_%s") @Units("天") @Nullable Quantity daysOut,
		@EmbeddedColumnNaming("visitors_%s") @Units({ "人", "人次" }) @Nullable Quantity visitors,
		@Section("results") @EmbeddedColumnNaming("signed_%s") @Units({ "个", "项" }) @Nullable Quantity signed,
		@EmbeddedColumnNaming("signed_amount_%s") @Units({ "亿元", "万元" }) @Nullable Quantity signedAmount,
		@EmbeddedColumnNaming("under_way_%s") @Units({ "个", "项" }) @Nullable Quantity underWay,
		@EmbeddedColumnNaming("in_place_%s") @Units({ "亿元", "万元" }) @Nullable Quantity inPlace,
		@Size(max = 300) @Nullable String doubt,
		@Section("links") @JdbcTypeCode(SqlTypes.ARRAY) @Refers("parks") List<UUID> parks,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
