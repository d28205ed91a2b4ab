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

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a job fair (reporting table TB-21).
 *
 * @param held when, as precisely as known
 * @param organiser who holds it, as the source writes it
 * @param event the event that it is part of
 * @param sessions how many fairs the record stands for
 * @param intended those who agreed with an employer to start (达成意向)
 * @param stayed of those hired, those still there after three months
 */
@Embeddable
record JobFairForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Nullable RegionCode region, @Nullable Span held, @Enumerated(EnumType.STRING) @Nullable JobFairWay way,
		@Size(max = 200) @Nullable String place, @Size(max = 200) @Nullable String organiser,
		@Column(name = "organiser_organisation_id") @Refers("organisations") @Nullable UUID organiserOrganisation,
		@Column(name = "event_id") @Refers("events") @Nullable UUID event,
		@Section("offer") @EmbeddedColumnNaming("sessions_%s") @Units("场") @Nullable Quantity sessions,
		@EmbeddedColumnNaming("employers_%s") @Units("家") @Nullable Quantity employers,
		@EmbeddedColumnNaming("posts_%s") @Units("个") @Nullable Quantity posts,
		@EmbeddedColumnNaming("visitors_%s") @Units( {
				"人", "万人" }) @Nullable Quantity visitors,
		@Section("results") @EmbeddedColumnNaming("intended_%s") @Units({ "人", "万人" }) @Nullable Quantity intended,
		@EmbeddedColumnNaming("intended_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity intendedPoor,
		@EmbeddedColumnNaming("hired_%s") @Units({ "人", "万人" }) @Nullable Quantity hired,
		@EmbeddedColumnNaming("hired_poor_%s") @Units({ "人", "万人" }) @Nullable Quantity hiredPoor,
		@EmbeddedColumnNaming("stayed_%s") @Units({ "人", "万人" }) @Nullable Quantity stayed,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm{

}
