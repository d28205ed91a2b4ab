package cn.xieshou.household;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LocatedForm;
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about how many households were reached, in which way and by whom.
 *
 * @param period what the numbers are of
 * @param way in which way they were reached; absent if the source counts all ways
 * together
 * @param enterprise who raises their income, as the source writes it
 * @param project the project that it comes of
 * @param formerlyPoorHouseholds of the households, those formerly poor (脱贫户)
 * @param watchedHouseholds of the households, those watched so that they do not fall back
 * (监测户)
 */
@Embeddable
record HouseholdCountForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @NotNull @Nullable Span period,
		@Enumerated(EnumType.STRING) @Nullable LinkageWay way, @Size(max = 200) @Nullable String enterprise,
		@Column(name = "organisation_id") @Refers("organisations") @Nullable UUID organisation,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Section("households") @EmbeddedColumnNaming("households_%s") @Units("户") @Nullable Quantity households,
		@EmbeddedColumnNaming("formerly_poor_households_%s") @Units("户") @Nullable Quantity formerlyPoorHouseholds,
		@EmbeddedColumnNaming("watched_households_%s") @Units("户") @Nullable Quantity watchedHouseholds,
		@EmbeddedColumnNaming("people_%s") @Units( {
				"人", "万人" }) @Nullable Quantity people,
		@EmbeddedColumnNaming("formerly_poor_people_%s") @Units({ "人", "万人" }) @Nullable Quantity formerlyPoorPeople,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements LocatedForm{

}
