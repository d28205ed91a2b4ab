package cn.xieshou.organisation;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.EnteredFirst;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a day's work of a team; of no person, and of no hours.
 *
 * @param name what it was about
 * @param team the team whose work it was
 * @param workedOn the day
 * @param region where
 * @param work what was done
 * @param result what came of it, empty where nothing has yet
 * @param nextStep what is to be done next
 * @param project the project that it was for
 * @param organisation the firm or body that it was for
 */
@Embeddable
record TeamLogForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@EnteredFirst @Column(name = "team_id") @Refers("teams") @NotNull @Nullable UUID team,
		@EnteredFirst @NotNull @PastOrPresent @Nullable LocalDate workedOn,
		@EnteredFirst(ofPairing = true) @Nullable RegionCode region,
		@EnteredFirst @LongText @Size(max = 2000) @Nullable String work,
		@EnteredFirst @LongText @Size(max = 1000) @Nullable String result, @Size(max = 300) @Nullable String nextStep,
		@Section("links") @Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "organisation_id") @Refers("organisations") @Nullable UUID organisation,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

}
