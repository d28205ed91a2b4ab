package cn.xieshou.approval;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

/**
 * What may be said about the steps of a review.
 *
 * @param appliesTo the pairing whose filings pass them, all that have none of their own
 * if not given
 * @param reach whether pairings below pass them too, which they do unless it says
 * otherwise
 * @param steps the steps, in order
 */
@Embeddable
record ReviewChainForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 200) String name,
		@Column(name = "applies_to_id") @Refers("pairings") @Nullable UUID appliesTo,
		@Enumerated(EnumType.STRING) @Nullable ChainReach reach,
		@JdbcTypeCode(SqlTypes.JSON) @NotEmpty @Size(max = 4) List<@Valid ReviewStep> steps,
		@LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** Chains are set for all by business administrators, and belong to no pairing. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

	ReviewChainForm completed() {
		return new ReviewChainForm(this.name, this.appliesTo, (this.reach != null) ? this.reach : ChainReach.WITH_BELOW,
				this.steps, this.remark, this.ref);
	}

}
