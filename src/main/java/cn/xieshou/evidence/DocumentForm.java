package cn.xieshou.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
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
 * What may be said about a document.
 *
 * @param pairing absent for one that belongs to none
 * @param code the short code it is cited by, {@code D003}
 * @param number the document number (文号), 国办发〔2017〕47号
 * @param publisher who issued or published it
 * @param owner who is in charge of what it sets out (主管单位)
 * @param published when, as precisely as known
 * @param region the place that it is for
 * @param parties who agreed, as the source writes it
 * @param bodies those of the parties that have a record
 * @param status absent if the source does not say
 * @param edition 试行, 2023年修订版
 * @param planPeriod the years that it plans for
 * @param validFrom the first day it applies, absent if not stated
 * @param validTo the last day it applies, absent while it does
 * @param replaces the document that it takes the place of
 * @param family the family it belongs to, {@code 1+13}
 * @param fields the fields it covers (覆盖领域)
 * @param lines how many lines its text has, by which figures name where they stand (行数)
 * @param levels the levels that issue or carry it out (层级)
 * @param measures the measures it sets out, as the source names them
 * @param statedSections how many sections, aspects or main categories it is said to have
 * @param statedMeasures how many measures or key tasks it is said to have
 * @param statedItems how many items or sub-categories it is said to have
 * @param aliases what else it is called
 * @param formerRefs what the record was called elsewhere before
 * @param figures the figures that belong to it
 */
@Embeddable
record DocumentForm(
		@Column(name = "pairing_id", insertable = false, updatable = false) @Refers("pairings") @Nullable UUID pairing,
		@Column(name = "name", insertable = false, updatable = false) @NotBlank @Size(max = 200) String title,
		@Size(max = 40) @Nullable String code, @Enumerated(EnumType.STRING) @NotNull DocumentKind kind,
		@Size(max = 100) @Nullable String number, @Size(max = 100) @Nullable String publisher,
		@Size(max = 100) @Nullable String owner, @Nullable Span published,
		@Positive @Max(LONGEST) @Nullable Integer lines, @Nullable RegionCode region,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 200) String> parties,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("organisations") List<UUID> bodies,
		@Section("validity") @Enumerated(EnumType.STRING) @Nullable DocumentStatus status,
		@Size(max = 40) @Nullable String edition, @Nullable Span planPeriod, @Nullable LocalDate validFrom,
		@Nullable LocalDate validTo, @Column(name = "replaces_id") @Refers("documents") @Nullable UUID replaces,
		@Section("contents") @Size(max = 60) @Nullable String family,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 100) String> fields,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 100) String> levels,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 200) List<@Size(max = 500) String> measures,
		@EmbeddedColumnNaming("stated_sections_%s") @Units( {
				"个", "项" }) @Nullable Quantity statedSections,
		@EmbeddedColumnNaming("stated_measures_%s") @Units({ "项", "条", "个" }) @Nullable Quantity statedMeasures,
		@EmbeddedColumnNaming("stated_items_%s") @Units({ "项", "条", "个" }) @Nullable Quantity statedItems,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers(value = "indicator-values", carried = true) List<UUID> figures,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 50) List<@Size(max = 200) String> aliases,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 100) List<@Size(max = 300) String> formerRefs,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements AliasedForm{

	/** The most lines that are listed one by one. */
	static final int LONGEST = 2000;

	/** A document is called by its title. */
	@Override
	public String name() {
		return this.title;
	}

}
