package cn.xieshou.policy;

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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.AliasedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a meeting or a mechanism.
 *
 * @param level how high it stands, as the source writes it, 最高层
 * @param mechanism the mechanism that a meeting was held under, or that a mechanism is a
 * part of
 * @param state absent if the source does not say
 * @param basis the document that sets it up
 * @param tracks the tracks or chains that it runs on (轨、链)
 * @param tiers the tiers that it spans, from the top (层级)
 * @param matters what it deals with
 * @param requirement what it demands, as the source writes it
 * @param heldOn when a meeting was or is to be held, as precisely as known
 * @param participants who takes part, or whom a mechanism coordinates
 * @param aliases what else it is called
 * @param formerRefs what the record was called elsewhere before
 * @param figures the figures that belong to it
 */
@Embeddable
record MeetingForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull MeetingNature nature,
		@Enumerated(EnumType.STRING) @Nullable MeetingKind kind, @Size(max = 40) @Nullable String level,
		@Column(name = "mechanism_id") @Refers("meetings") @Nullable UUID mechanism,
		@Enumerated(EnumType.STRING) @Nullable MeetingState state, @Nullable RegionCode region,
		@Column(name = "basis_id") @Refers("documents") @Nullable UUID basis,
		@Section("work") @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 100) String> tracks,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 100) String> tiers,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> matters,
		@Size(max = 500) @Nullable String requirement, @Section("session") @Nullable Span heldOn,
		@Size(max = 200) @Nullable String place, @Size(max = 100) @Nullable String chair,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 200) List<@Size(max = 100) String> participants,
		@Section("decisions") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 200) List<@Valid Decision> decisions,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm {

}
