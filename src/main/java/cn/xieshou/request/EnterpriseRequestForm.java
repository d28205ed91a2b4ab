package cn.xieshou.request;

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
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a request of an enterprise: who asked, for what, by whom and
 * when it was answered, and whether that was enough.
 *
 * @param enterprise who asks, as it calls itself
 * @param organisation the same as an organisation of the register
 * @param channel by which way it was raised
 * @param raisedOn the day on which it was raised
 * @param content what is asked for in full
 * @param handler who sees to it, as the source writes it
 * @param level at which level it is solved (难点堵点在哪一级解决)
 * @param dueOn the day by which it is to be answered
 * @param satisfaction what the enterprise says of the answer
 * @param task the task of the ledger that came of it
 */
@Embeddable
record EnterpriseRequestForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull @Nullable RequestKind kind, @Nullable RegionCode region,
		@Size(max = 200) @Nullable String enterprise,
		@Column(name = "organisation_id") @Refers("organisations") @Nullable UUID organisation,
		@Enumerated(EnumType.STRING) @Nullable RequestChannel channel,
		@NotNull @PastOrPresent @Nullable LocalDate raisedOn, @LongText @Size(max = 2000) @Nullable String content,
		@Section("handling") @Enumerated(EnumType.STRING) @NotNull @Nullable RequestState state,
		@Size(max = 200) @Nullable String handler,
		@Column(name = "handler_organisation_id") @Refers("organisations") @Nullable UUID handlerOrganisation,
		@Enumerated(EnumType.STRING) @Nullable RequestLevel level, @Nullable LocalDate dueOn,
		@LongText @Size(max = 2000) @Nullable String answer, @Size(max = 100) @Nullable String answeredBy,
		@PastOrPresent @Nullable LocalDate answeredOn,
		@Enumerated(EnumType.STRING) @Nullable RequestSatisfaction satisfaction,
		@Section("links") @Column(name = "park_id") @Refers("parks") @Nullable UUID park,
		@Column(name = "project_id") @Refers("projects") @Nullable UUID project,
		@Column(name = "task_id") @Refers("tasks") @Nullable UUID task,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

}
