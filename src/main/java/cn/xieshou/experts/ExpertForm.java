package cn.xieshou.experts;

import java.math.BigDecimal;
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
import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about an expert or envoy: name and field, no more of the person.
 *
 * @param region the place that they serve
 * @param fields the fields of knowledge
 * @param home the body that they come from, in the words of the source
 * @param term from when to when they serve, as precisely as known
 * @param several how many people the record stands for, where the source names none
 * @param body the committee or group that they belong to
 * @param station the station that they work at
 * @param team the team that they were sent with
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record ExpertForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@EnteredFirst @Enumerated(EnumType.STRING) @NotNull @Nullable ExpertKind kind,
		@EnteredFirst(ofPairing = true) @Nullable RegionCode region,
		@EnteredFirst @JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 60) String> fields,
		@EnteredFirst @Size(max = 200) @Nullable String home,
		@Column(name = "home_organisation_id") @Refers("organisations") @Nullable UUID homeOrganisation,
		@EnteredFirst @Nullable Span term, @EmbeddedColumnNaming("several_%s") @Units( {
				"名", "人" }) @Nullable Quantity several,
		@Section("links") @Column(name = "body_id") @Refers("organisations") @Nullable UUID body,
		@Column(name = "station_id") @Refers("facilities") @Nullable UUID station,
		@Column(name = "team_id") @Refers("teams") @Nullable UUID team,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

	/** Whether the record stands for several people. */
	boolean isAggregate() {
		return several() != null && !(several().isExact() && several().value().compareTo(BigDecimal.ONE) == 0);
	}

}
