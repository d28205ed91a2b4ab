package cn.xieshou.experts;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a visit of an expert or a question that was put to one.
 *
 * @param heldOn the day of the visit, or on which the question was put
 * @param asker who asked, an office, firm or village
 * @param dueOn by when an answer is owed
 * @param adopted whether the advice was taken up
 * @param served how many people had something of it
 */
@Embeddable
record ConsultationForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@EnteredFirst @Enumerated(EnumType.STRING) @NotNull @Nullable ConsultationKind kind,
		@EnteredFirst @Column(name = "expert_id") @Refers("experts") @NotNull @Nullable UUID expert,
		@EnteredFirst @NotNull @PastOrPresent @Nullable LocalDate heldOn,
		@EnteredFirst(ofPairing = true) @Nullable RegionCode region,
		@EnteredFirst @Size(max = 200) @Nullable String asker,
		@Column(name = "asker_organisation_id") @Refers("organisations") @Nullable UUID askerOrganisation,
		@Section("advice") @EnteredFirst @LongText @Size(max = 2000) @Nullable String question,
		@EnteredFirst @Nullable LocalDate dueOn, @EnteredFirst @LongText @Size(max = 2000) @Nullable String answer,
		@EnteredFirst @PastOrPresent @Nullable LocalDate answeredOn, @Nullable Boolean adopted,
		@EmbeddedColumnNaming("served_%s") @Units( {
				"人次", "人", "户" }) @Nullable Quantity served,
		@Section("links") @Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "facility_id") @Refers("facilities") @Nullable UUID facility,
		@Column(name = "product_id") @Refers("products") @Nullable UUID product,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm{

}
