package cn.xieshou.facility;

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
import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a facility. Which of the fields on size and work belong to it,
 * its kind knows.
 *
 * @param category what the source calls its kind, more closely than {@code kind}
 * @param opened when it opened, as precisely as known
 * @param assistedBy the helping region
 * @param host the organisation that runs it
 * @param number how many of them, where one record stands for all: 31 stations
 * @param several whether it stands for several of which no number is known
 * @param added how many of them are new in the period told of
 * @param places how many regions they lie in
 * @param provinces how many provinces they lie in
 * @param formerlyPoor of the workers, those formerly poor
 * @param capacity how many people it has room for
 * @param rating the grade it was given: 国家4A级
 * @param funding what money it is paid from
 * @param works the works done in a village, of the usual five
 * @param aliases what else it is called
 * @param formerRefs what the record was called elsewhere before
 * @param figures the figures that belong to it
 */
@Embeddable
record FacilityForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Enumerated(EnumType.STRING) @NotNull @Nullable FacilityKind kind,
		@Size(max = 100) @Nullable String category, @Enumerated(EnumType.STRING) @Nullable FacilityState state,
		@Nullable Span opened, @Nullable RegionCode assistedBy,
		@Column(name = "host_id") @Refers("organisations") @Nullable UUID host,
		@Column(name = "park_id") @Refers("parks") @Nullable UUID park,
		@Section("size") @EmbeddedColumnNaming("number_%s") @Units( {
				"个", "家", "条" }) @Nullable Quantity number,
		@Nullable Boolean several, @EmbeddedColumnNaming("added_%s") @Units({ "个", "家" }) @Nullable Quantity added,
		@EmbeddedColumnNaming("places_%s") @Units("个") @Nullable Quantity places,
		@EmbeddedColumnNaming("provinces_%s") @Units("个") @Nullable Quantity provinces,
		@EmbeddedColumnNaming("area_%s") @Units({ "亩", "万亩", "平方米" }) @Nullable Quantity area,
		@EmbeddedColumnNaming("classes_%s") @Units("个") @Nullable Quantity classes,
		@EmbeddedColumnNaming("capacity_%s") @Units({ "人", "名" }) @Nullable Quantity capacity,
		@Size(max = 40) @Nullable String rating,
		@EmbeddedColumnNaming("staff_%s") @Units({ "人", "名" }) @Nullable Quantity staff,
		@EmbeddedColumnNaming("served_%s") @Units({ "人", "万人", "人次" }) @Nullable Quantity served,
		@EmbeddedColumnNaming("workers_%s") @Units({ "人", "万人" }) @Nullable Quantity workers,
		@EmbeddedColumnNaming("formerly_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity formerlyPoor,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> posts,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> crops,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> services,
		@Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.ARRAY) List<VillageWork> works,
		@EmbeddedColumnNaming("banks_%s") @Units("家") @Nullable Quantity banks,
		@EmbeddedColumnNaming("insurers_%s") @Units("家") @Nullable Quantity insurers,
		@EmbeddedColumnNaming("guarantors_%s") @Units("家") @Nullable Quantity guarantors,
		@EmbeddedColumnNaming("institutions_%s") @Units("家") @Nullable Quantity institutions,
		@Section("money") @EmbeddedColumnNaming("investment_%s") @Units({ "万元", "亿元" }) @Nullable Quantity investment,
		@Size(max = 100) @Nullable String funding, @Size(max = 200) @Nullable String donor,
		@Column(name = "donor_organisation_id") @Refers("organisations") @Nullable UUID donorOrganisation,
		@Section("links") @JdbcTypeCode(SqlTypes.ARRAY) @Refers("honours") List<UUID> honours,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref)
		implements
			LocatedForm,
			AliasedForm{

}
