package cn.xieshou.employment;

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
 * What may be said about a training course (reporting table TB-21).
 *
 * @param subject what is taught: 粤菜师傅
 * @param edition which one of its kind, as stated: 第三期
 * @param held when, as precisely as known
 * @param organiser who holds it, as the source writes it
 * @param sessions how many courses the record stands for
 * @param personDays days times people (人天)
 * @param certified of the participants, those who hold a certificate now
 * @param stayed of those who found work, those who kept it for three months
 * @param project the project that pays for it
 */
@Embeddable
record TrainingForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable TrainingKind kind, @Nullable RegionCode region,
		@Size(max = 100) @Nullable String subject, @Size(max = 40) @Nullable String edition, @Nullable Span held,
		@Size(max = 200) @Nullable String place, @Size(max = 200) @Nullable String organiser,
		@Column(name = "organiser_organisation_id") @Refers("organisations") @Nullable UUID organiserOrganisation,
		@Section("people") @EmbeddedColumnNaming("sessions_%s") @Units("期") @Nullable Quantity sessions,
		@EmbeddedColumnNaming("participants_%s") @Units( {
				"人", "万人" }) @Nullable Quantity participants,
		@EmbeddedColumnNaming("formerly_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity formerlyPoor,
		@EmbeddedColumnNaming("person_days_%s") @Units("人天") @Nullable Quantity personDays,
		@Section("results") @EmbeddedColumnNaming("certified_%s") @Units("人") @Nullable Quantity certified,
		@EmbeddedColumnNaming("employed_%s") @Units({ "人", "万人" }) @Nullable Quantity employed,
		@EmbeddedColumnNaming("stayed_%s") @Units({ "人", "万人" }) @Nullable Quantity stayed,
		@EmbeddedColumnNaming("cost_%s") @Units({ "万元", "元" }) @Nullable Quantity cost,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements LocatedForm{

}
