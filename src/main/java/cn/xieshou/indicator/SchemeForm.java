package cn.xieshou.indicator;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.values.Span;

/**
 * What may be said about an assessment scheme.
 *
 * @param level whom it is for, as the source writes it
 * @param years the years that it holds for
 * @param statedYears the same as the source writes it, where that is no period
 * @param items what it looks at, in its order
 * @param weighting what is known of the weights, where the items do not say it
 * @param weightingEn the same in English
 * @param procedure how it is carried out
 * @param due by when, and how results are given
 * @param basis what sets it out, as text
 * @param basisDocument the document that sets it out, where the books have it
 * @param certainty how sure its source is of it, in the source's words
 * @param certaintyEn the same in English
 */
@Embeddable
record SchemeForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Size(max = 20) @Nullable String level, @Nullable Span years, @Size(max = 20) @Nullable String statedYears,
		@JdbcTypeCode(SqlTypes.JSON) @NotEmpty @Size(max = 100) List<@Valid SchemeItem> items,
		@Size(max = 300) @Nullable String weighting, @Size(max = 300) @Nullable String weightingEn,
		@Size(max = 300) @Nullable String procedure, @Size(max = 300) @Nullable String due,
		@LongText @Size(max = 1000) @Nullable String basis,
		@Column(name = "basis_document_id") @Refers("documents") @Nullable UUID basisDocument,
		@Size(max = 300) @Nullable String certainty, @Size(max = 300) @Nullable String certaintyEn,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** The catalogue belongs to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

}
