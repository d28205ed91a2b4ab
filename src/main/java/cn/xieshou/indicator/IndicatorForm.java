package cn.xieshou.indicator;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Programme;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.register.Section;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Unit;

/**
 * What may be said about an indicator.
 *
 * @param code the code that stays, {@code investment.agreed}
 * @param programme the programme that the indicator is for, all if not given (适用制度)
 * @param region the region that it is for with all below it, all if not given (适用地区)
 * @param versionOf the indicator that it is the programme's or region's own version of
 * (本级版本)
 * @param definition what is counted, where and when, and what is not (口径), as of now
 * @param changes what the definition was before, the earliest first
 * @param unit the usual unit
 * @param overPairings how values of several pairings combine
 * @param overTime how values of several periods combine
 * @param toleranceDays how many days apart moments may be whose stocks are added up
 * @param partOf the indicator of the whole that this one is an "of which" of (其中)
 * @param parts what is to be stated of it apart, as the definition has it (其中项)
 * @param alike the indicators, added up from records, that count the same thing: only
 * these are set beside what is reported (可与台账对照)
 * @param owner the kind of office that answers for the figure (责任单位)
 * @param side the side that answers for it (责任方)
 * @param synonyms other names that it is found by
 * @param basis what sets it out (依据), as text
 * @param basisDocument the document that sets it out, where the books have it
 * @param certainty how sure its source is of it, in the source's words
 * @param certaintyEn the same in English
 */
@Embeddable
record IndicatorForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 100) String name,
		@NotNull @Pattern(regexp = "[a-z0-9_]+(\\.[a-z0-9_]+)*") @Size(max = 80) String code,
		@NotBlank @Size(max = 200) String nameEn, @Enumerated(EnumType.STRING) @Nullable Programme programme,
		@Nullable RegionCode region, @Column(name = "version_of_id") @Refers("indicators") @Nullable UUID versionOf,
		@NotBlank @LongText @Size(max = 1000) String definition,
		@LongText @Size(max = 1000) @Nullable String definitionEn,
		@JdbcTypeCode(SqlTypes.JSON) @Size(max = 20) List<@Valid DefinitionChange> changes,
		@Section("counting") @NotNull Unit unit, @Enumerated(EnumType.STRING) @NotNull IndicatorKind kind,
		@Enumerated(EnumType.STRING) @NotNull Aggregation overPairings,
		@Enumerated(EnumType.STRING) @NotNull Aggregation overTime,
		@PositiveOrZero @Max(366) @Nullable Integer toleranceDays,
		@Column(name = "part_of_id") @Refers("indicators") @Nullable UUID partOf,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@Size(max = 60) String> parts,
		@JdbcTypeCode(SqlTypes.ARRAY) @Refers("indicators") List<UUID> alike,
		@Section("keeping") @Enumerated(EnumType.STRING) @NotNull Domain domain, @Size(max = 60) @Nullable String owner,
		@Enumerated(EnumType.STRING) @Nullable ResponsibleSide side,
		@JdbcTypeCode(SqlTypes.ARRAY) @Size(max = 20) List<@NotBlank @Size(max = 100) String> synonyms,
		@Size(max = 300) @Nullable String basis,
		@Column(name = "basis_document_id") @Refers("documents") @Nullable UUID basisDocument,
		@Size(max = 300) @Nullable String certainty, @Size(max = 300) @Nullable String certaintyEn,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** The catalogue belongs to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

	/** The same with what the definition was before each change. */
	IndicatorForm with(List<DefinitionChange> changes) {
		return new IndicatorForm(this.name, this.code, this.nameEn, this.programme, this.region, this.versionOf,
				this.definition, this.definitionEn, changes, this.unit, this.kind, this.overPairings, this.overTime,
				this.toleranceDays, this.partOf, this.parts, this.alike, this.domain, this.owner, this.side,
				this.synonyms, this.basis, this.basisDocument, this.certainty, this.certaintyEn, this.remark, this.ref);
	}

	/** Whom it is for. */
	IndicatorLevel level() {
		return new IndicatorLevel(this.programme, this.region, this.versionOf);
	}

	/** What it counts, in all versions. */
	Definition definitions() {
		return new Definition(this.definition, this.definitionEn, this.changes);
	}

}
