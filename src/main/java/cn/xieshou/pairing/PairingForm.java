package cn.xieshou.pairing;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.access.Programme;
import cn.xieshou.register.LongText;
import cn.xieshou.register.NamedForm;
import cn.xieshou.register.Refers;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * What may be said about a pairing.
 *
 * @param code the code in addresses, made of the two leading region codes if not given
 * @param parent the pairing above, absent at the top
 * @param members the regions of both sides with the time they take part; the first of
 * each side gives it its name
 * @param since when the pairing began, as precisely as known
 * @param planPeriod the period of the plan in force (方案期)
 * @param basis the document it rests on (依据文件)
 * @param inferred whether the sources only imply it (由资料推断)
 */
@Embeddable
record PairingForm(@Column(insertable = false, updatable = false) @NotBlank @Size(max = 100) String name,
		@Pattern(regexp = "[A-Za-z0-9-]{3,40}") @Nullable String code,
		@Enumerated(EnumType.STRING) @NotNull Programme programme,
		@Column(name = "parent_id") @Refers("pairings") @Nullable UUID parent,
		@JdbcTypeCode(SqlTypes.JSON) @NotEmpty List<@Valid Member> members, @Nullable Span since, @Nullable Span until,
		@Nullable Span planPeriod, @Column(name = "basis_id") @Refers("documents") @Nullable UUID basis,
		@Nullable Boolean inferred, @LongText @Size(max = 2000) @Nullable String remark,
		@Column(insertable = false, updatable = false) @Size(max = 300) @Nullable String ref) implements NamedForm {

	/** A pairing belongs to itself. */
	@Override
	public @Nullable UUID pairing() {
		return null;
	}

	/** The same with what it has unless given: the code, and that it is not inferred. */
	PairingForm completed(String usualCode) {
		return new PairingForm(this.name, (this.code != null) ? this.code : usualCode, this.programme, this.parent,
				this.members, this.since, this.until, this.planPeriod, this.basis, Boolean.TRUE.equals(this.inferred),
				this.remark, this.ref);
	}

	/** The regions of a side that still take part, in order. */
	List<RegionCode> regions(Side side) {
		return this.members.stream()
			.filter((member) -> member.side() == side && member.until() == null)
			.map(Member::region)
			.toList();
	}

}
