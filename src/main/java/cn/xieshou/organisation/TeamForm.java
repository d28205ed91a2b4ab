package cn.xieshou.organisation;

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
 * What may be said about a team.
 *
 * @param region where it is stationed
 * @param headcount how many people, each counted once however long they stay
 * @param personTimes how many postings, a person posted twice counted twice
 * @param dispatchedBy the region that sends it, absent if the source names none
 * @param dispatcher the organisation that sends it, if it is in the register
 * @param dispatcherName who sends it, in the source's words, where neither names it
 * @param begins when its tour begins, as precisely as known
 * @param ends when its tour ends, as precisely as known; absent while that is open
 * @param assignments who is posted
 * @param duties what it is to do
 * @param results what it brought about (成效), as stated
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record TeamForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull TeamKind kind, @Nullable RegionCode region,
		@EmbeddedColumnNaming("headcount_%s") @Units( {
				"人", "名" }) @Nullable Quantity headcount,
		@EmbeddedColumnNaming("person_times_%s") @Units("人次") @Nullable Quantity personTimes,
		@Section("tour") @Nullable RegionCode dispatchedBy,
		@Column(name = "dispatcher_id") @Refers("organisations") @Nullable UUID dispatcher,
		@Size(max = 200) @Nullable String dispatcherName, @Nullable Span begins, @Nullable Span ends,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 200) List<@Valid Assignment> assignments,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 500) String> duties,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 500) String> results,
		@Section("sources") @JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values",
				carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
