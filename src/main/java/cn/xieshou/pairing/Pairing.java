package cn.xieshou.pairing;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import cn.xieshou.register.RegisterEntry;
import cn.xieshou.values.Refusal;
import cn.xieshou.values.RegionCode;
import cn.xieshou.values.Span;

/**
 * A pairing (结对关系): regions that help and regions that are helped, within a programme,
 * below another pairing or at the top.
 * <p>
 * Rule: each side has a region, none is on both, and no pairing is above itself.
 */
@Entity
final class Pairing extends RegisterEntry {

	private String code;

	@Enumerated(EnumType.STRING)
	private Programme programme;

	private @Nullable UUID parentId;

	private RegionCode assistingRegion;

	private RegionCode assistedRegion;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Member> members;

	private @Nullable Span since;

	private @Nullable Span until;

	private @Nullable Span planPeriod;

	private @Nullable UUID basisId;

	private boolean inferred;

	private @Nullable String remark;

	@SuppressWarnings("NullAway.Init")
	protected Pairing() {
	}

	@SuppressWarnings("NullAway.Init")
	Pairing(PairingForm form) {
		super(form.name());
		fill(form);
	}

	void revise(PairingForm form) {
		rename(form.name());
		fill(form);
	}

	private void fill(PairingForm form) {
		if (form.parent() != null && form.parent().equals(getId())) {
			throw Refusal.at("parent", "pairings.aboveItself");
		}
		this.assistingRegion = lead(form, Side.ASSISTING);
		this.assistedRegion = lead(form, Side.ASSISTED);
		List<RegionCode> helping = form.regions(Side.ASSISTING);
		form.regions(Side.ASSISTED).stream().filter(helping::contains).findAny().ifPresent((both) -> {
			throw Refusal.at("members", "pairings.bothSides", both);
		});
		this.code = (form.code() != null) ? form.code() : this.assistingRegion + "-" + this.assistedRegion;
		this.programme = form.programme();
		this.parentId = form.parent();
		this.members = List.copyOf(form.members());
		this.since = form.since();
		this.until = form.until();
		this.planPeriod = form.planPeriod();
		this.basisId = form.basis();
		this.inferred = Boolean.TRUE.equals(form.inferred());
		this.remark = form.remark();
	}

	/** The region that a side is called by, the first still taking part. */
	private static RegionCode lead(PairingForm form, Side side) {
		return form.regions(side)
			.stream()
			.findFirst()
			.orElseThrow(() -> Refusal.at("members", "pairings.sideEmpty", side));
	}

	PairingForm toForm() {
		return new PairingForm(getName(), this.code, this.programme, this.parentId, this.members, this.since,
				this.until, this.planPeriod, this.basisId, this.inferred, this.remark, getRef());
	}

	@Override
	protected String searchText() {
		return super.searchText() + " " + this.code;
	}

	String getCode() {
		return this.code;
	}

	@Nullable UUID getParentId() {
		return this.parentId;
	}

}
