package cn.xieshou.policy;

import java.time.LocalDate;
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
import cn.xieshou.register.LongText;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.register.Units;
import cn.xieshou.values.Quantity;
import cn.xieshou.values.RegionCode;

/**
 * What may be said about a task.
 *
 * @param number its number in the ledger (序号), {@code 3.2}
 * @param parent the task that it is a part of, absent for a whole
 * @param basis the document that sets the task
 * @param contents what it consists of, as the source names the parts
 * @param owner who answers for it (牵头单位), absent if the source does not say
 * @param state absent if the source does not say
 * @param closedOn the day it was closed; absent unless it is done, and where the closing
 * document does not give the day
 * @param closingDocument the document that shows it is done
 * @param reopenReason why it was taken up again
 * @param results what came of it, as stated
 * @param giver who helps or whose way of doing it is taken over (帮扶方), as the source
 * writes it
 * @param receiver who is helped or takes it over (受援方)
 * @param practice what is taken over (借鉴的做法)
 * @param practicedIn where it is carried out now
 * @param statedSections how many sections or aspects the source says it has
 * @param statedMeasures how many measures or key tasks the source says it has
 * @param statedItems how many items of the ledger the source says it has
 * @param statedDone how many the source says are done
 * @param figures the figures that belong to it
 * @param aliases what else it is called
 * @param formerRefs outside references of records that were merged into this one
 */
@Embeddable
record TaskForm(
		@Column(name = "pairing_id", insertable = false,
				updatable = false) @Refers("pairings") @NotNull @Nullable UUID pairing,
		@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Enumerated(EnumType.STRING) @NotNull TaskKind kind, @Size(max = 20) @Nullable String number,
		@Column(name = "parent_id") @Refers("tasks") @Nullable UUID parent, @Nullable RegionCode region,
		@Column(name = "basis_id") @Refers("documents") @Nullable UUID basis,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> contents,
		@Section("work") @Size(max = 100) @Nullable String owner,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 100) String> coOwners, @Nullable LocalDate dueOn,
		@Enumerated(EnumType.STRING) @Nullable TaskState state, @Nullable LocalDate closedOn,
		@Column(name = "closing_document_id") @Refers("documents") @Nullable UUID closingDocument,
		@LongText @Size(max = 1000) @Nullable String reopenReason,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 500) String> results,
		@Section("learning") @Size(max = 200) @Nullable String giver, @Size(max = 200) @Nullable String receiver,
		@Size(max = 300) @Nullable String practice, @Nullable RegionCode practicedIn,
		@Section("stated") @EmbeddedColumnNaming("stated_sections_%s") @Units( {
				"个", "项" }) @Nullable Quantity statedSections,
		@EmbeddedColumnNaming("stated_measures_%s") @Units({ "项", "条", "个" }) @Nullable Quantity statedMeasures,
		@EmbeddedColumnNaming("stated_items_%s") @Units({ "项", "条", "个" }) @Nullable Quantity statedItems,
		@EmbeddedColumnNaming("stated_done_%s") @Units({ "项", "条", "个" }) @Nullable Quantity statedDone,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("modes") List<UUID> modes,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

}
